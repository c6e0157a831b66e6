import CoalitionDomain
import CoalitionFormats
import JSONTree
import Testing

struct PlanningProgressExporterTests {
  private let exporter = PlanningProgressExporter()

  private func progress(
    _ stage: String = "coverage", _ value: Double? = nil, _ bound: Double? = nil,
    _ seconds: Double = 12.5
  ) -> PlanningProgress {
    PlanningProgress(stage: stage, value: value, bound: bound, seconds: seconds)
  }

  @Test func `a line for people says what is found, what may be, and what is open`() {
    #expect(
      exporter.text(for: progress("coverage", 998_383_051.25, 1_027_927_124))
        == "12 s, coverage: 998 383 051.25 found, at most 1 027 927 124 (2.88 % open)")
  }

  @Test func `what is not known is not said`() {
    #expect(exporter.text(for: progress()) == "12 s, coverage: searching")
    #expect(exporter.text(for: progress("coverage", 3)) == "12 s, coverage: 3 found")
    #expect(exporter.text(for: progress("coverage", nil, 7)) == "12 s, coverage: at most 7")
    #expect(
      exporter.text(for: progress("grants", -4, -3)) == "12 s, grants: -4 found, at most -3")
  }

  @Test func `a gap is rounded up, so that none is called closed that is not`() {
    #expect(
      exporter.text(for: progress("a", 999_999, 1_000_000, 0))
        == "0 s, a: 999 999 found, at most 1 000 000 (0.01 % open)")
    #expect(
      exporter.text(for: progress("a", 5, 5, 0)) == "0 s, a: 5 found, at most 5 (0.00 % open)")
  }

  @Test func `a line for programs is one JSON object`() {
    #expect(
      exporter.json(for: progress("coverage", 998_383_051.5, 1_027_927_124.25)) == """
        {"stage": "coverage", "seconds": 12.5, "value": 998383051.5, "bound": 1027927124.25, \
        "gap": 0.028741}
        """)
    #expect(exporter.json(for: progress()) == #"{"stage": "coverage", "seconds": 12.5}"#)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, -1e18])
  func `numbers that no amount comes to are left out`(number: Double) throws {
    let line = exporter.json(for: progress("coverage", number, number))
    #expect(line == #"{"stage": "coverage", "seconds": 12.5}"#)
    #expect(exporter.text(for: progress("coverage", number, number)).hasSuffix("searching"))
  }

  @Test(arguments: [
    "\"}", "a\nb", "a\r\nb", "\u{2028}", "\u{1B}[2J", "  ", "{\n}", "\\", "ລາວ", "\u{301}x", ",\n  \"",
  ])
  func `a hostile name of a stage stays on its line, and is read back as it was`(
    name: String
  ) throws {
    let line = exporter.json(for: progress(name, 1, 2))
    #expect(line.utf8.allSatisfy { $0 >= 0x20 })
    let value = try JSONTreeReader.read(Array(line.utf8))
    guard case .string(let read) = value.member("stage")?.value.content else {
      Issue.record("there is no name in \(line)")
      return
    }
    #expect(Array(read.utf8) == Array(name.utf8))
    #expect(value.member("gap") != nil)
  }
}
