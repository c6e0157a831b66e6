import CoalitionDomain
import CoalitionFormats
import Testing

struct FindingsJSONExporterTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `a finding has severity, code, file, line and message`() {
    let findings = [
      Diagnostic(
        .error, "amount", at: SourceLocation(file: "needs.csv", line: 3), "'a \"b\"' is no amount"),
      Diagnostic(.note, "absent-file", at: SourceLocation(file: "rates.csv"), "no such file"),
    ]
    #expect(
      text(FindingsJSONExporter().bytes(for: findings, scenario: "lao", plan: "plan.xml")) == #"""
        {
          "format": "coalition-findings",
          "version": 1,
          "scenario": "lao",
          "plan": "plan.xml",
          "errors": 1,
          "warnings": 0,
          "notes": 1,
          "findings": [
            {
              "severity": "error",
              "code": "amount",
              "file": "needs.csv",
              "line": 3,
              "message": "'a \"b\"' is no amount"
            },
            {
              "severity": "note",
              "code": "absent-file",
              "file": "rates.csv",
              "line": null,
              "message": "no such file"
            }
          ]
        }

        """#)
  }

  @Test func `what is counted may be more than what is listed`() {
    let note = Diagnostic(.note, "default", at: SourceLocation(file: "needs.csv"), "taken")
    let bytes = FindingsJSONExporter().bytes(for: [], counting: [note, note], scenario: "lao")
    #expect(text(bytes).contains("\"notes\": 2,\n  \"findings\": []\n"))
  }
}
