import ArgumentParser
import CSVTable
import Coalition
import JSONTree
import XMLTree

extension Benchmarks {
  /// Measures how fast files are read, and into how much memory.
  struct Reading: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Trees, tables and plans from files, against a look at each byte.")

    @Argument(help: "The folder of a scenario, whose plan and needs are repeated.")
    var scenario = "Scenarios/lao-pdr-2017"

    // What comes in may not be much larger.
    @Option(help: "How large the XML is to be, in millions of bytes; JSON takes 1.4 times as much.")
    var megabytes = 4

    @Option(help: "How many times each way has its turn.")
    var rounds = 15

    @Option(help: "Where the files are put.")
    var folder = ".build/benchmarks"

    func run() throws {
      try AtomicFile.createFolder(folder)
      _ = try ChildProcess.run(
        ChildProcess.again("make-files", scenario, String(megabytes * 1_000_000), folder))
      // First, while this process is still small.
      let memory = try Way.all.map { way in
        let file = "\(folder)/\(way.file)"
        let alone = try ChildProcess.run(ChildProcess.again("read-bytes", file)).peakBytes ?? 0
        let peak = try ChildProcess.run(ChildProcess.again(way.task, file)).peakBytes ?? 0
        return peak - alone
      }
      var files: [String: [UInt8]] = [:]
      for name in Set(Way.all.map(\.file)) { files[name] = try file("\(folder)/\(name)") }
      try Comparison(
        title: "Reading",
        contenders: Way.all.map { way in
          let bytes = files[way.file] ?? []
          return .work(way.name, bytes: bytes.count) { try way.read(bytes) }
        }, rounds: rounds
      ).run()
      print("Peak memory above that of the file itself, per byte of it")
      var table = ResultTable(heading: ["", "bytes"])
      for (way, memory) in zip(Way.all, memory) {
        let size = files[way.file]?.count ?? 0
        table.add([way.name, decimal(Double(memory) / Double(size), 1)])
      }
      print(table.text)
    }

    /// Each way for itself, and what they work on.
    static let tasks =
      Way.all.map { way in OnceTask(name: way.task) { try way.read(file($0[0])) } } + [
        OnceTask(name: "read-bytes") { keep(try file($0[0])) },
        OnceTask(name: "make-files") { try makeFiles($0) },
      ]

    private static func makeFiles(_ words: [String]) throws {
      guard words.count == 3, let bytes = Int(words[1]) else {
        throw ValidationError("Name a scenario, a number of bytes and a folder.")
      }
      let plan = try LargePlan.of(bytes, from: words[0])
      try AtomicFile.write(PlanXMLExporter().bytes(for: plan), to: "\(words[2])/plan.xml")
      try AtomicFile.write(PlanJSONExporter().bytes(for: plan), to: "\(words[2])/plan.json")
      let needs = try file("\(words[0])/needs.csv")
      let table = Array(repeatElement(needs, count: max(1, bytes / needs.count)).joined())
      try AtomicFile.write(table, to: "\(words[2])/needs.csv")
    }
  }
}

/// A file, however large.
private func file(_ path: String) throws -> [UInt8] { try AtomicFile.read(path, limit: .max - 1) }

/// A way to read a file.
private struct Way: Sendable {
  let name: String
  let task: String
  let file: String
  let read: @Sendable ([UInt8]) throws -> Void

  static let all = [
    Way(name: "look at each byte of XML", task: "look", file: "plan.xml") { bytes in
      keep(bytes.reduce(0) { $0 &+ ($1 == UInt8(ascii: "<") ? 1 : 0) })
    },
    Way(name: "XML tree", task: "read-xml", file: "plan.xml") {
      keep(try XMLTreeReader.read($0))
    },
    Way(name: "JSON tree", task: "read-json", file: "plan.json") {
      keep(try JSONTreeReader.read($0))
    },
    Way(name: "CSV table", task: "read-csv", file: "needs.csv") {
      keep(try CSVTable.read($0))
    },
    Way(name: "plan from XML", task: "read-plan-xml", file: "plan.xml") {
      try readPlan($0, file: "plan.xml")
    },
    Way(name: "plan from JSON", task: "read-plan-json", file: "plan.json") {
      try readPlan($0, file: "plan.json")
    },
  ]

  private static func readPlan(_ bytes: [UInt8], file: String) throws {
    let imported = PlanImporter().plan(from: bytes, file: file)
    guard imported.value != nil else { throw UnreadPlan(finding: imported.diagnostics.first) }
    keep(imported)
  }
}

/// A plan of ours that the importer refuses.
private struct UnreadPlan: Error {
  let finding: Diagnostic?
}
