import CoalitionDomain
import Testing

struct SpelledOutTests {
  @Test(arguments: [
    ("Norway", "Norway"), ("a\u{1B}[2Jb", #"a\u{1B}[2Jb"#), ("a\r\nb", #"a\u{D}\u{A}b"#),
    ("\u{9B}31m", #"\u{9B}31m"#), ("abc\u{202E}cba", #"abc\u{202E}cba"#),
    ("\u{2066}x\u{2069}", #"\u{2066}x\u{2069}"#), ("a\u{2028}b", #"a\u{2028}b"#),
    ("\u{7F}", #"\u{7F}"#), ("ລາວ العربية", "ລາວ العربية"),
  ])
  func `what a terminal would obey is spelled out`(text: String, shown: String) {
    #expect(spelledOut(text) == shown)
  }

  @Test func `the name of a file is spelled out in a place`() {
    let place = SourceLocation(file: "offers/\u{1B}[2J\n.xml", line: 3)
    #expect("\(place)" == #"offers/\u{1B}[2J\u{A}.xml:3"#)
  }
}
