import ArgumentParser
import CoalitionDomain
import CoalitionFormats

extension Benchmarks {
  /// Measures how fast IATI files are read, and in how much memory.
  struct IATI: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "iati",
      abstract: "Reading a made-up IATI file, against libxml2's own speed (xmllint --sax).")

    @Option(help: "How large the file is to be, in millions of bytes.")
    var megabytes = 200

    @Option(help: "Where to put it meanwhile.")
    var folder = "/tmp"

    @Option(help: "How many times each way has its turn.")
    var rounds = 5

    func run() throws {
      var file = try OutputFile("\(folder)/coalition-benchmark.xml")
      try IATISample.write(bytes: megabytes * 1_000_000, to: &file)
      try Comparison(
        title: "Reading an IATI file",
        contenders: [
          .command("xmllint --sax", bytes: file.count, ["xmllint", "--sax", "--noout", file.path]),
          .command("import", bytes: file.count, ChildProcess.again("read-iati", file.path)),
        ], rounds: rounds
      ).run()
    }

    static let tasks = [OnceTask(name: "read-iati") { try read($0[0]) }]

    private static func read(_ path: String) throws {
      guard let asOf = CivilDate("2018-01-01") else { throw ValidationError("no such day") }
      let selection = IATISelection(file: path, asOf: asOf, years: Year(2018)...Year(2022))
      let reading = try IATIFile().reading(of: path, for: selection)
      guard let value = reading.value, value.activityCount > 0 else {
        throw ValidationError("\(path) is not IATI")
      }
      keep(value)
    }
  }
}
