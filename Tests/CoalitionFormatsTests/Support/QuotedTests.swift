import CoalitionFormats
import Testing

struct QuotedTests {
  @Test(arguments: [
    ("1,250", "'1,250'"),
    ("ສ.ປ.ປ. ລາວ", "'ສ.ປ.ປ. ລາວ'"),
    ("a\u{1B}[2Jb", #"'a\u{1B}[2Jb'"#),
    ("a\r\nb", #"'a\u{D}\u{A}b'"#),
    ("\u{85}\u{7F}", #"'\u{85}\u{7F}'"#),
    ("abc\u{202E}def\u{2066}", #"'abc\u{202E}def\u{2066}'"#),
    ("", "''"),
  ])
  func `what could move a terminal's cursor is spelled out`(text: String, shown: String) {
    #expect(quoted(text) == shown)
  }

  @Test func `text is cut after sixty characters`() {
    let sixty = String(repeating: "1234567890", count: 6)
    #expect(quoted(sixty) == "'\(sixty)'")
    #expect(quoted(sixty + "1") == "'\(sixty)…'")
  }
}
