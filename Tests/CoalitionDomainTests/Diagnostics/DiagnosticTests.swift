import CoalitionDomain
import Testing

struct DiagnosticTests {
  @Test func `a finding prints its place, how bad it is, what to do and its code`() {
    let finding = Diagnostic(
      .error, "amount", at: SourceLocation(file: "needs.csv", line: 12),
      "'1,250' is not an amount; write it as 1250")
    #expect(
      finding.description
        == "needs.csv:12: error: '1,250' is not an amount; write it as 1250 [amount]")
  }

  @Test func `a finding about a whole file names no line`() {
    let finding = Diagnostic(
      .note, "no-rates", at: SourceLocation(file: "rates.csv"), "there is no such file")
    #expect(finding.description == "rates.csv: note: there is no such file [no-rates]")
  }

  @Test func `warnings and notes leave the value`() {
    let place = SourceLocation(file: "needs.csv", line: 2)
    let findings = [
      Diagnostic(.warning, "old", at: place, "old"), Diagnostic(.note, "new", at: place, "new"),
    ]
    let imported = Imported(7, findings)
    #expect(imported.value == 7)
    #expect(imported.diagnostics == findings)
  }

  @Test func `one error takes the value away and keeps every finding in order`() {
    let place = SourceLocation(file: "needs.csv", line: 2)
    let findings = [
      Diagnostic(.note, "new", at: place, "new"), Diagnostic(.error, "bad", at: place, "bad"),
      Diagnostic(.warning, "old", at: place, "old"),
    ]
    let imported = Imported(7, findings)
    #expect(imported.value == nil)
    #expect(imported.diagnostics == findings)
  }
}
