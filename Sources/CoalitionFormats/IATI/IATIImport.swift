public import CoalitionDomain

/// What an IATI file says of mine action, ready to become part of a scenario folder: draft offers
/// in the files of their donors, and existing programmes in `commitments.csv`.
///
///     let imported = try IATIImport.prepare("norway-iati.xml", for: "Scenarios/lao-pdr-2017")
///     print(imported.value?.reading.recognised.count ?? 0)
///     try imported.value?.write()
///
/// Nothing is changed until ``write()``, so that a person can look at it first.
public struct IATIImport: Sendable {
  /// What the file says, what was set aside, and what was found in its activities.
  public let reading: IATIReading
  /// The donors' files that are written, in the order of the donors' ids.
  public let offers: [DonorChange]
  /// The table that is written, or `nil` where the file says nothing of existing programmes.
  public let commitmentsPath: String?
  private let scenario: String
  private let files: [IATIAssembly.File]

  /// What becomes of one donor's file.
  public struct DonorChange: Hashable, Sendable {
    /// The file.
    public let path: String
    /// Whether it is there already.
    public let replaces: Bool
    /// What differs from what it said before.
    public let comparison: OffersComparison
    /// Drafts that were left out, because the donor has confirmed the offer of that id.
    public let confirmed: [Identifier<Offer>]
    /// Drafts that go, because what they were made from no longer says so.
    public let withdrawn: [Identifier<Offer>]
  }

  /// Which part of a file is wanted.
  public struct Choice: Hashable, Sendable {
    /// The countries whose money is wanted; empty for those of the scenario's states.
    public var countries: Set<CountryCode>
    /// Activities that ended before this day are left out.
    public var since: CivilDate?
    /// The least sure recognition of mine action that counts.
    public var leastConfidence: IATIConfidence
    /// How much of the scenario's own files is read.
    public var limits: InputLimits

    /// Creates a choice.
    public init(
      countries: Set<CountryCode> = [], since: CivilDate? = nil,
      leastConfidence: IATIConfidence = .medium, limits: InputLimits = .standard
    ) {
      self.countries = countries
      self.since = since
      self.leastConfidence = leastConfidence
      self.limits = limits
    }
  }

  /// Reads a file and compares it with what a scenario folder holds.
  ///
  /// - Parameters:
  ///   - path: The IATI file.
  ///   - scenario: The scenario's folder, which must have no error.
  ///   - choice: Which part of the file is wanted.
  /// - Returns: What would be written, or no value where the file cannot be read as IATI, or the
  ///   scenario has an error. Mistakes in single activities are in ``reading``.
  /// - Throws: ``FileError`` where the file, the folder or a file in it cannot be read.
  /// - Complexity: O(*n*) time in the size of the file; memory for its mine action.
  public static func prepare(
    _ path: String, for scenario: String, _ choice: Choice = Choice()
  ) throws(FileError) -> Imported<IATIImport> {
    let held = try ScenarioFolder(scenario, limits: choice.limits).files()
    let imported = ScenarioFolderImporter().scenario(from: held)
    let faults = imported.diagnostics.filter { $0.severity == .error }
    guard let known = imported.value else { return Imported(nil, faults) }
    let outcome = try IATIFile().reading(
      of: path,
      for: IATISelection(
        file: path, for: known, countries: choice.countries, since: choice.since,
        leastConfidence: choice.leastConfidence))
    guard let reading = outcome.value else { return Imported(nil, outcome.diagnostics) }
    var assembly = IATIAssembly(
      scenario: scenario, shelf: try OffersShelf(scenario: scenario, limits: choice.limits))
    for drafts in reading.offers { assembly.add(drafts) }
    assembly.add(
      reading.commitments, to: held.files.first { $0.kind == .commitments },
      at: held.path(of: ScenarioFile.commitmentsName))
    assembly.noteRates(missingFrom: known, for: reading)
    let change = IATIImport(
      reading: reading, offers: assembly.offers, commitmentsPath: assembly.commitmentsPath,
      scenario: scenario, files: assembly.files)
    return Imported(change, outcome.diagnostics + assembly.diagnostics)
  }

  /// Writes all files or none, after finishing a change that was cut off.
  ///
  /// - Throws: ``FileError`` where one cannot be written, another run of the program is busy with
  ///   the folder, or a file is no longer what this was compared with; nothing is changed then.
  public func write() throws(FileError) {
    var change = FolderChange(folder: scenario)
    for file in files {
      change.expect(file.old, as: file.name)
      try change.add(file.new, as: file.name)
    }
    try change.commit()
  }
}

/// Puts what was read beside what a folder holds.
struct IATIAssembly {
  let scenario: String
  let shelf: OffersShelf
  private(set) var offers: [IATIImport.DonorChange] = []
  private(set) var commitmentsPath: String?
  private(set) var files: [File] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// A file of the folder, with what it held when it was read; `nil` where it was not there.
  struct File: Sendable {
    let name: String
    let old: [UInt8]?
    let new: [UInt8]
  }

  init(scenario: String, shelf: OffersShelf) {
    self.scenario = scenario
    self.shelf = shelf
  }

  mutating func add(_ drafts: DonorOffers) {
    let held = shelf.files(holding: drafts.donor.id)
    let old = held.first?.offers
    let merged =
      old?.merging(drafts: drafts)
      ?? MergedOffers(offers: drafts, confirmed: [], withdrawn: [])
    diagnostics += shelf.conflicts(with: merged.offers)
    if let file = held.first, file.hasComments {
      diagnostics.append(.losesComments(file.path))
    }
    let name = shelf.name(for: drafts.donor.id)
    offers.append(
      IATIImport.DonorChange(
        path: "\(scenario)/\(name)", replaces: !held.isEmpty,
        comparison: OffersComparison(from: old, to: merged.offers), confirmed: merged.confirmed,
        withdrawn: merged.withdrawn))
    files.append(
      File(
        name: name, old: held.first?.bytes,
        new: DonorOffersXMLExporter().bytes(for: merged.offers)))
  }

  mutating func add(_ commitments: [Commitment], to table: ScenarioFile?, at path: String) {
    guard !commitments.isEmpty else { return }
    let added = CommitmentsTableExporter().adding(commitments, to: table?.bytes, file: path)
    diagnostics += added.diagnostics
    guard let bytes = added.value else { return }
    commitmentsPath = path
    files.append(File(name: ScenarioFile.commitmentsName, old: table?.bytes, new: bytes))
  }

  /// Warns of currencies that the scenario cannot convert: it could not be planned.
  mutating func noteRates(missingFrom scenario: Scenario, for reading: IATIReading) {
    let dated = scenario.rates.filter { $0.date <= scenario.asOf }
    let known = Set(dated.map(\.currency)).union([scenario.currency])
    let used =
      reading.commitments.map(\.amount.currency)
      + reading.offers.flatMap(\.offers).compactMap(\.envelope?.currency)
    for currency in Set(used).subtracting(known).sorted() {
      diagnostics.append(.noRate(currency, in: self.scenario))
    }
  }
}

extension Diagnostic {
  fileprivate static func losesComments(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "iati-comments", at: SourceLocation(file: path),
      "the file has comments, which are not kept where drafts are put into it; copy what you need "
        + "to another place")
  }

  fileprivate static func noRate(_ currency: Currency, in scenario: String) -> Diagnostic {
    Diagnostic(
      .warning, "iati-rate", at: SourceLocation(file: "\(scenario)/rates.csv"),
      "there is no rate for \(currency), which the imported amounts are in; add one before planning"
    )
  }
}
