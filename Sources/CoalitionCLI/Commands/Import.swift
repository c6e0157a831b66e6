import ArgumentParser
import Coalition

extension CoalitionCommand {
  /// Puts a donor's file into a scenario.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a donor's file of offers to a scenario, or replace it.",
      discussion: """
        All of the file is taken or nothing: the donor's old file stays until the new one is on \
        disk. Prints what changes against the old one.
        """)

    @Argument(help: "The donor's file of offers, XML.", completion: .file())
    var file: String

    @Option(help: "The scenario folder.", completion: .directory)
    var into: String

    @Flag(help: "Say what would change and write nothing.")
    var dryRun = false

    func run() throws {
      let imported = try reading { () throws(FileError) in
        let bytes = try AtomicFile.read(file, limit: OffersImport.largestFile)
        return try OffersImport.prepare(bytes, named: file, for: into)
      }
      for finding in imported.diagnostics where finding.severity != .note {
        StandardError.print(finding)
      }
      guard let change = imported.value else { throw ExitCode.dataError }
      if !dryRun { try writing { () throws(FileError) in try change.write() } }
      print("\(change.path)\(dryRun ? " would be written" : " written")")
      print(change.comparison)
    }
  }
}
