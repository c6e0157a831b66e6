import ArgumentParser
import CoalitionDomain
import CoalitionFormats
import XMLTree

extension Benchmarks {
  /// Measures how fast a donor's file is held to its schema while it is read.
  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Validating made-up donor offers, against xmllint --stream --schema.")

    @Option(help: "How large the file is to be, in millions of bytes.")
    var megabytes = 200

    @Option(help: "Where to put it meanwhile.")
    var folder = "/tmp"

    @Option(help: "How many times each way has its turn.")
    var rounds = 5

    func run() throws {
      var schema = try OutputFile("\(folder)/coalition-benchmark.xsd")
      try schema.append(String(decoding: EmbeddedFile.donorOffersSchema, as: UTF8.self))
      schema.flush()
      var file = try OutputFile("\(folder)/coalition-benchmark-offers.xml")
      try Self.write(bytes: megabytes * 1_000_000, to: &file)
      try Comparison(
        title: "Holding donor offers to their schema",
        contenders: [
          .command(
            "xmllint --stream --schema", bytes: file.count,
            ["xmllint", "--stream", "--noout", "--schema", schema.path, file.path]),
          .command("validate", bytes: file.count, ChildProcess.again("validate", file.path)),
        ], rounds: rounds
      ).run()
    }

    static let tasks = [
      OnceTask(name: "validate") { words in
        var pieces = try FilePieces(words[0], limit: .max)
        let problems = try XMLSchema(EmbeddedFile.donorOffersSchema).problems(
          limits: .streamed, from: { piece in (try? pieces.next(into: &piece)) ?? false })
        guard problems.isEmpty else { throw ValidationError("\(problems[0].message)") }
      }
    ]

    /// Offers of one donor, as the exporter writes them.
    private static func write(bytes: Int, to file: inout OutputFile) throws {
      let none = DonorOffers(donor: Donor(id: "NOR", name: "Norway"), offers: [])
      let frame = String(decoding: DonorOffersXMLExporter().bytes(for: none), as: UTF8.self)
      let end = "</donor-offers>"
      try file.append(String(frame.dropLast(end.count + 1)))
      var number = 0
      while file.count < bytes {
        number += 1
        try file.append(
          """
            <offer id="nor-\(number)" status="pledged" visibility="members" expires="2018-12-31">
              <title>Survey and clearance in the province number \(number)</title>
              <amounts currency="NOK" carry-over="yes">
                <year of="2018">\(12_000_000 + number)</year>
                <year of="2019">\(11_000_000 + number)</year>
              </amounts>
              <grant smallest="1000000" largest="20000000"/>
              <only>
                <state>LAO</state>
                <pillar>clearance</pillar>
              </only>
              <source>Letter of the ministry of 4 September 2017, number \(number)</source>
            </offer>

          """)
      }
      try file.append("\(end)\n")
      file.flush()
    }
  }
}
