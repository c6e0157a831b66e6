import ArgumentParser
import CoalitionFormats
import XMLTree

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
          .command("look", bytes: file.count, ChildProcess.again("look-iati", file.path)),
          .command("filter", bytes: file.count, ChildProcess.again("filter-iati", file.path)),
          .command("import", bytes: file.count, ChildProcess.again("read-iati", file.path)),
        ], rounds: rounds
      ).run()
    }

    static let tasks = [
      OnceTask(name: "read-iati") { try read($0[0], true) },
      OnceTask(name: "filter-iati") { try read($0[0], false) },
      OnceTask(name: "look-iati") { try look($0[0]) },
    ]

    static let names = """
      iati-activity iati-identifier reporting-org title narrative description participating-org \
      activity-status activity-date recipient-country recipient-region sector default-aid-type \
      budget planned-disbursement period-start period-end value transaction transaction-type \
      transaction-date provider-org receiver-org disbursement-channel aid-type related-activity \
      other-identifier conditions condition
      """.split(separator: " ").map(String.init)

    static func look(_ path: String) throws {
      var pieces = try FilePieces(path, limit: 4 << 30)
      var source = XMLPieceSource(limits: .streamed)
      var piece: [UInt8] = []
      while try pieces.next(into: &piece) { try source.check(piece) }
    }

    static func read(_ path: String, _ all: Bool) throws {
      var pieces = try FilePieces(path, limit: 4 << 30)
      let filter = XMLRecordFilter(
        words: [
          "demin", "desmin", "mine clear", "landmine", "unexploded", "cluster mun", "uxo", "erw",
          "explosive rem", "antipers", "anti-pers", "minrö", "miina", "ammun", "ordnance",
        ], values: [("code", "15250"), ("code", "152")])
      var count = 0
      var elements = 0
      func next(_ piece: inout [UInt8]) -> Bool { (try? pieces.next(into: &piece)) ?? false }
      try XMLRecordReader(keeping: Self.names, holding: all ? filter : nil).read(
        from: next, root: { _ in true },
        record: { record in
          count += 1
          if all { elements += record.element().children.count }
        })
      print(count, elements)
    }
  }
}
