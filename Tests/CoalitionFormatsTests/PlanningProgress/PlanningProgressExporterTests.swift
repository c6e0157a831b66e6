import CoalitionDomain
import CoalitionFormats
import JSONTree
import Testing

struct PlanningProgressExporterTests {
  private let exporter = PlanningProgressExporter()

  private func progress(
    _ stage: String = "coverage", _ value: String? = nil, _ bound: String? = nil,
    _ milliseconds: Int64 = 12_500
  ) -> PlanningProgress {
    PlanningProgress(
      stage: stage, value: value.flatMap { MeasureValue($0) },
      bound: bound.flatMap { MeasureValue($0) }, milliseconds: milliseconds)
  }

  @Test func `a line for people says what is found, what may be, and what is open`() {
    #expect(
      exporter.text(for: progress("coverage", "998383051.25", "1027927124"))
        == "12 s, coverage: 998 383 051.25 found, at most 1 027 927 124 (2.88 % open)")
  }

  @Test func `what is not known is not said`() {
    #expect(exporter.text(for: progress()) == "12 s, coverage: searching")
    #expect(exporter.text(for: progress("coverage", "3")) == "12 s, coverage: 3 found")
    #expect(exporter.text(for: progress("coverage", nil, "7")) == "12 s, coverage: at most 7")
    #expect(
      exporter.text(for: progress("grants", "-4", "-3")) == "12 s, grants: -4 found, at most -3")
  }

  @Test func `a gap is rounded up, so that none is called closed that is not`() {
    #expect(
      exporter.text(for: progress("a", "999999", "1000000", 0))
        == "0 s, a: 999 999 found, at most 1 000 000 (0.01 % open)")
    #expect(
      exporter.text(for: progress("a", "5", "5", 0)) == "0 s, a: 5 found, at most 5 (0.00 % open)")
  }

  @Test func `a line for programs is one JSON object`() {
    #expect(
      exporter.json(for: progress("coverage", "998383051.5", "1027927124.25")) == """
        {"stage": "coverage", "milliseconds": 12500, "value": 998383051.5, "bound": 1027927124.25, \
        "gapInMillionths": 28742}
        """)
    #expect(exporter.json(for: progress()) == #"{"stage": "coverage", "milliseconds": 12500}"#)
  }

  @Test(arguments: [
    "\"}", "a\nb", "a\r\nb", "\u{2028}", "\u{1B}[2J", "  ", "{\n}", "\\", "ລາວ", "\u{301}x",
    ",\n  \"",
  ])
  func `a hostile name of a stage stays on its line, and is read back as it was`(
    name: String
  ) throws {
    let line = exporter.json(for: progress(name, "1", "2"))
    #expect(line.utf8.allSatisfy { $0 >= 0x20 })
    let value = try JSONTreeReader.read(Array(line.utf8))
    guard case .string(let read) = value.member("stage")?.value.content else {
      Issue.record("there is no name in \(line)")
      return
    }
    #expect(Array(read.utf8) == Array(name.utf8))
    #expect(value.member("gapInMillionths") != nil)
  }
}
