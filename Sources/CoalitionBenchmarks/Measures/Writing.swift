import ArgumentParser
import Coalition

extension Benchmarks {
  /// Measures how fast plan files are written, and into how much memory.
  struct Writing: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Plan files as XML and JSON, against the same bytes copied one by one.")

    @Argument(help: "The folder of a scenario, whose plan is repeated until it is large enough.")
    var scenario = "Scenarios/lao-pdr-2017"

    @Option(help: "How large the XML is to be, in millions of bytes.")
    var megabytes = 100

    @Option(help: "How many times each way has its turn.")
    var rounds = 5

    func run() throws {
      let bytes = megabytes * 1_000_000
      // First, while this process is still small.
      let peaks = try Self.tasks.map { task in
        try ChildProcess.run(ChildProcess.again(task.name, scenario, String(bytes))).peakBytes ?? 0
      }
      let plan = try LargePlan.of(bytes, from: scenario)
      let xml = PlanXMLExporter().bytes(for: plan)
      let json = PlanJSONExporter().bytes(for: plan)
      try Comparison(
        title: "Writing a plan",
        contenders: [
          .work("copy the XML byte by byte", bytes: xml.count) { keep(copiedByteByByte(xml)) },
          .work("copy the XML at once", bytes: xml.count) { keep(xml.map { $0 }) },
          .work("write XML", bytes: xml.count) { keep(PlanXMLExporter().bytes(for: plan)) },
          .work("write JSON", bytes: json.count) { keep(PlanJSONExporter().bytes(for: plan)) },
        ], rounds: rounds
      ).run()
      print("Peak memory above that of the plan itself, per byte written")
      var table = ResultTable(heading: ["", "bytes"])
      table.add(["XML", decimal(Double(peaks[1] - peaks[0]) / Double(xml.count), 2)])
      table.add(["JSON", decimal(Double(peaks[2] - peaks[0]) / Double(json.count), 2)])
      print(table.text)
    }

    /// The plan alone, then written as each format.
    static let tasks = [
      OnceTask(name: "make-plan") { keep(try largePlan($0)) },
      OnceTask(name: "write-plan-xml") { keep(PlanXMLExporter().bytes(for: try largePlan($0))) },
      OnceTask(name: "write-plan-json") { keep(PlanJSONExporter().bytes(for: try largePlan($0))) },
    ]

    private static func largePlan(_ words: [String]) throws -> VerifiedPlan {
      guard words.count == 2, let bytes = Int(words[1]) else {
        throw ValidationError("Name a scenario and a number of bytes.")
      }
      return try LargePlan.of(bytes, from: words[0])
    }
  }
}

/// What a writer does at least that appends byte after byte to an array that grows.
private func copiedByteByByte(_ source: [UInt8]) -> [UInt8] {
  var bytes: [UInt8] = []
  for byte in source { bytes.append(byte) }
  return bytes
}
