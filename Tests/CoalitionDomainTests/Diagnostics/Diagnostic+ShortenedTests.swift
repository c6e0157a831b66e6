import CoalitionDomain
import Testing

struct DiagnosticShortenedTests {
  private func finding(_ file: String, _ line: Int) -> Diagnostic {
    Diagnostic(.error, "amount", at: SourceLocation(file: file, line: line), "wrong")
  }

  @Test func `few findings stay as they are`() {
    let findings = [finding("a", 1), finding("a", 2), finding("b", 1)]
    #expect(findings.shortened(to: 2) == findings)
  }

  @Test func `many findings of a file end with how many more there are`() {
    let findings = (1...5).map { finding("a", $0) } + [finding("b", 1)]
    #expect(
      findings.shortened(to: 2).map(\.description) == [
        "a:1: error: wrong [amount]", "a:2: error: wrong [amount]",
        "a: error: 3 more findings of this file are not shown; mend those above first "
          + "[more-findings]",
        "b:1: error: wrong [amount]",
      ])
  }

  @Test func `a thousand findings of a file are shown`() {
    #expect((1...1_000).map { finding("a", $0) }.shortened().count == 1_000)
    #expect((1...1_002).map { finding("a", $0) }.shortened().count == 1_001)
  }

  @Test func `a list in a message names 20 words`() {
    #expect((1...3).map(String.init).listed == "1, 2, 3")
    #expect((1...20).map(String.init).listed.hasSuffix("19, 20"))
    #expect((1...22).map(String.init).listed.hasSuffix("19, 20, … and 2 more"))
  }
}
