public import CoalitionDomain

/// Reads the files of a scenario folder, version 1.
///
/// All files are read before anything is reported, so one run shows every mistake. What the format
/// does not define is an error, and every default that is taken is a note.
public struct ScenarioFolderImporter: Sendable {
  /// Creates an importer.
  public init() {}

  /// Reads a scenario.
  ///
  /// - Parameter files: The files of the folder.
  /// - Returns: The scenario, or no value where any finding is an error; and all findings, by the
  ///   bytes of the files' names and then by line. References between the files are not checked.
  /// - Complexity: O(*n*) in the number of bytes, and O(*m* log *m*) in the number of findings.
  public func scenario(from files: ScenarioFiles) -> Imported<Scenario> {
    var findings = Findings()
    findings.noteFiles(of: files)
    let head = files.read(.scenario, &findings, with: ScenarioJSON.read)
    let needs = files.read(.needs, &findings, with: NeedsTable.read)
    let inKindNeeds = files.read(.inKindNeeds, &findings, with: InKindNeedsTable.read)
    let commitments = files.read(.commitments, &findings, with: CommitmentsTable.read)
    let capacities = files.read(.operators, &findings, with: OperatorsTable.read)
    let rates = files.read(.rates, &findings, with: RatesTable.read)
    let offers = OfferFiles.read(files.files.filter { $0.kind == .offers }, &findings)
    let locks = head??.locks.compactMap {
      $0.lock(among: offers.offers, areComplete: offers.areComplete, &findings)
    }
    let scenario = head?.map { head in
      Scenario(
        title: head.title, asOf: head.asOf, years: head.years, currency: head.currency,
        states: head.states, channels: head.channels, policy: head.policy, locks: locks ?? [],
        needs: needs ?? [], inKindNeeds: inKindNeeds ?? [], commitments: commitments ?? [],
        capacities: capacities ?? [], rates: rates ?? [], donors: offers.donors,
        offers: offers.offers,
        locations: findings.locations)
    }
    return Imported(scenario, findings.inOrder())
  }
}

extension ScenarioFiles {
  fileprivate func read<Value>(
    _ kind: ScenarioFile.Kind, _ findings: inout Findings,
    with read: (ScenarioFile, inout Findings) -> Value
  ) -> Value? {
    files.first { $0.kind == kind }.map { read($0, &findings) }
  }
}

extension Findings {
  /// Says which files are missing, what follows from those that may be, and which are not read.
  fileprivate mutating func noteFiles(of files: ScenarioFiles) {
    let kinds = Set(files.files.compactMap(\.kind))
    for (kind, name) in [(ScenarioFile.Kind.scenario, "scenario.json"), (.needs, "needs.csv")]
    where !kinds.contains(kind) {
      error(
        "missing-file", at: SourceLocation(file: files.path(of: name)),
        "there is no such file, and a scenario needs one; add it")
    }
    for (kind, name, meaning) in [
      (
        ScenarioFile.Kind.commitments, "commitments.csv",
        "nothing is taken as paid by existing programmes"
      ),
      (.inKindNeeds, "in-kind-needs.csv", "no state is taken to ask for help in kind"),
      (.operators, "operators.csv", "each state's own services are taken to do all work"),
      (.rates, "rates.csv", "only amounts in the scenario's own currency can be planned"),
      (.offers, "offers", "nothing is on offer"),
    ] where !kinds.contains(kind) {
      let absence = kind == .offers ? "there is no XML file in it" : "there is no such file"
      note("absent-file", at: SourceLocation(file: files.path(of: name)), "\(absence); \(meaning)")
    }
    let strangers = files.files.map(\.name) + files.unread
    for name in strangers where ScenarioFile.Kind(name: name) == nil {
      warning(
        "unknown-file", at: SourceLocation(file: files.path(of: name)),
        "this is not a file of a scenario and is not read; take it out, or write its name as one "
          + "of: scenario.json, needs.csv, in-kind-needs.csv, commitments.csv, operators.csv, "
          + "rates.csv, offers/*.xml")
    }
    for name in files.pending {
      warning(
        "unfinished-change", at: SourceLocation(file: files.path(of: name)),
        "an import was cut off, so the file is read as that wrote it, from "
          + "\(quoted(UnfinishedChange.folderName)); import once more, or move it here")
    }
  }
}
