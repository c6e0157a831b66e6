import ArgumentParser
import Coalition

extension CoalitionCommand {
  /// Puts a donor's file into a scenario.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a donor's file of offers to a scenario, or replace it.",
      discussion: """
        All of the file is taken or nothing: the donor's old file stays until the new one is on \
        disk. Prints what changes against the old one, and on standard error what is taken for \
        granted where the donor says nothing.

        Example: coalition import norway.xml --into Scenarios/lao-pdr-2017 --dry-run
        """)

    @Argument(help: "The donor's file of offers, XML.", completion: .file())
    var file: String

    @Option(
      help: ArgumentHelp("The scenario folder.", valueName: "scenario"), completion: .directory)
    var into: String

    @OptionGroup var inputOptions: InputLimitOptions

    @Flag(help: "Say what would change and write nothing.")
    var dryRun = false

    func run() throws {
      let imported = try reading { () throws(FileError) in
        let bytes = try AtomicFile.read(file, limit: inputOptions.limits.fileBytes)
        return try OffersImport.prepare(
          bytes, named: file, for: try scenarioFolder(), limits: inputOptions.limits)
      }
      imported.diagnostics.shortened().forEach(StandardError.print)
      guard let change = imported.value else {
        StandardError.print("\(into): nothing was changed")
        throw ExitCode.dataError
      }
      if !dryRun { try writing { () throws(FileError) in try change.write() } }
      let what = change.replaces ? "in place of the donor's old file" : "a new file"
      try StandardOutput.print([
        "\(change.path): \(what)\(dryRun ? "; not written (dry run)" : "")",
        change.comparison.description,
      ])
    }

    /// The folder without a slash at its end.
    ///
    /// - Throws: `FileError` where it is no scenario: a wrong folder must not get offers.
    private func scenarioFolder() throws(FileError) -> String {
      let folder = into.count > 1 && into.hasSuffix("/") ? String(into.dropLast()) : into
      _ = try AtomicFile.read("\(folder)/scenario.json", limit: inputOptions.limits.fileBytes)
      return folder
    }
  }
}
