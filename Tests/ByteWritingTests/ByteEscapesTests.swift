import ByteWriting
import Testing

struct ByteEscapesTests {
  @Test(
    arguments: [
      ("", ""), ("plain", "plain"), ("&", "(and)"), ("a&b", "a(and)b"), ("&&", "(and)(and)"),
      ("é&", "é(and)"), ("\u{2028}", "(line)"), ("a\u{2028}\u{2027}b", "a(line)\u{2027}b"),
      ("\u{2027}", "\u{2027}"), ("𠀀", "(han)"), ("𠀁", "𠀁"), ("'quoted'", "'quoted'"),
      ("\0", ""), ("ألغام & mines", "ألغام (and) mines"),
    ])
  func `what has a substitute is replaced, and nothing else`(text: String, written: String) {
    let escapes = ByteEscapes(["&": "(and)", "\u{2028}": "(line)", "𠀀": "(han)", "\0": ""])
    var bytes = GrowingBytes()
    bytes.append(text, escaping: escapes)
    #expect(String(decoding: bytes.finish(), as: UTF8.self) == written)
  }
}
