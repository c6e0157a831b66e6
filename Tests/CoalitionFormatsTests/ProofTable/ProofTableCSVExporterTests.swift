import CoalitionDomain
import CoalitionFormats
import Testing

struct ProofTableCSVExporterTests {
  @Test func `each number of a proof is a row, and names with commas stay whole`() {
    let table = ProofTable(lines: [
      .init(stage: "coverage", part: .objective, variable: "flow(norway,LAO)", number: "5/2"),
      .init(
        stage: "coverage", part: .bound, row: "offer-envelope(norway,2018)", number: "-3",
        worth: "0.5"),
    ])
    #expect(
      String(decoding: ProofTableCSVExporter().bytes(for: table), as: UTF8.self) == """
        stage,part,row,variable,number,worth
        coverage,objective,,"flow(norway,LAO)",5/2,
        coverage,bound,"offer-envelope(norway,2018)",,-3,0.5

        """)
  }
}
