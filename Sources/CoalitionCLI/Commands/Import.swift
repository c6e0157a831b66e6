import ArgumentParser
import Coalition

extension CoalitionCommand {
  /// Puts what a donor sends or publishes into a scenario.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a donor's offers to a scenario, or what donors publish in IATI.",
      discussion: """
        A donor's own file of offers is taken as it is, in place of the donor's old one. Of an IATI \
        file, forward money for mine action becomes draft offers in the donors' files, and existing \
        programmes become rows of commitments.csv, so that no plan pays them again. What is counted \
        once only, or not at all, is listed with the reason.

        All of it is taken or nothing. Prints what changes, and on standard error what was found. A \
        mistake in one IATI activity costs that activity's row, and the rest is imported.

        Examples:
          coalition import norway.xml --into Scenarios/lao-pdr-2017 --dry-run
          coalition import iati.xml --into Scenarios/lao-pdr-2017 --since 2016-01-01
        """)

    @Argument(help: "The file: a donor's offers, or IATI activities.", completion: .file())
    var file: String

    @Option(
      help: ArgumentHelp("The scenario folder.", valueName: "scenario"), completion: .directory)
    var into: String

    @Option(help: "What the file is; without this it is told by its root element.")
    var from: ImportFormat?

    @Option(
      help: ArgumentHelp(
        "Of IATI, take money for this country only, such as LAO; may be repeated. Without it, for "
          + "all states of the scenario.", valueName: "country"),
      transform: Self.country)
    var country: [CountryCode] = []

    @Option(
      help: ArgumentHelp(
        "Of IATI, leave activities out that ended before this day, such as 2016-01-01.",
        valueName: "day"), transform: RegisterArgument.day)
    var since: CivilDate?

    @OptionGroup var inputOptions: InputLimitOptions

    @Flag(help: "Say what would change and write nothing.")
    var dryRun = false

    @Option(help: "How to print what an IATI file brings.")
    var format = FindingsFormat.text

    func run() throws {
      let folder = try reading { () throws(FileError) in try scenarioFolder() }
      switch try reading(detectedFormat) {
      case .offers: try importOffers(into: folder)
      case .iati: try importIATI(into: folder)
      }
    }

    private func detectedFormat() throws(FileError) -> ImportFormat {
      if let from { return from }
      return try IATIFile.isIATI(file) ? .iati : .offers
    }

    /// The folder without a slash at its end.
    ///
    /// - Throws: `FileError` where it is no scenario: a wrong folder must not get offers.
    private func scenarioFolder() throws(FileError) -> String {
      let folder = into.count > 1 && into.hasSuffix("/") ? String(into.dropLast()) : into
      _ = try AtomicFile.read("\(folder)/scenario.json", limit: inputOptions.limits.fileBytes)
      return folder
    }

    private static func country(_ text: String) throws -> CountryCode {
      guard let code = CountryCode(text) ?? CountryCode.from(alphaTwo: text) else {
        throw ValidationError("'\(text)' is not a country's code of ISO 3166, such as LAO or LA.")
      }
      return code
    }
  }
}

extension CoalitionCommand.Import {
  private func importOffers(into folder: String) throws {
    guard country.isEmpty, since == nil, format == .text else {
      throw ValidationError(
        "--country, --since and --format go with IATI files, and '\(file)' is a donor's offers.")
    }
    let imported = try reading { () throws(FileError) in
      let bytes = try AtomicFile.read(file, limit: inputOptions.limits.fileBytes)
      return try OffersImport.prepare(
        bytes, named: file, for: folder, limits: inputOptions.limits)
    }
    imported.diagnostics.shortened().forEach(StandardError.print)
    let change = try value(of: imported)
    if !dryRun { try writing { () throws(FileError) in try change.write() } }
    let what = change.replaces ? "in place of the donor's old file" : "a new file"
    try StandardOutput.print([
      "\(change.path): \(what)\(dryRun ? "; not written (dry run)" : "")",
      change.comparison.description,
    ])
  }

  private func importIATI(into folder: String) throws {
    let imported = try reading { () throws(FileError) in
      try IATIImport.prepare(
        file, for: folder,
        IATIImport.Choice(
          countries: Set(country), since: since, limits: inputOptions.limits))
    }
    let findings = imported.diagnostics + (imported.value?.reading.diagnostics ?? [])
    if format == .text || imported.value == nil {
      findings.shortened().forEach(StandardError.print)
    }
    let change = try value(of: imported)
    if !dryRun { try writing { () throws(FileError) in try change.write() } }
    switch format {
    case .text:
      try StandardOutput.print(
        IATIReportText().lines(for: change, file: file, isWritten: !dryRun))
    case .json:
      try StandardOutput.put(
        IATIReportJSON().bytes(for: change, file: file, isWritten: !dryRun, findings: findings))
    }
  }

  private func value<Value>(of imported: Imported<Value>) throws -> Value {
    guard let value = imported.value else {
      StandardError.print("\(into): nothing was changed")
      throw ExitCode.dataError
    }
    return value
  }
}

/// What can be imported.
enum ImportFormat: String, CaseIterable, ExpressibleByArgument {
  case offers
  case iati
}
