import Testing
import XMLTree

struct XMLByteEncodingTests {
  /// Text in three alphabets, one of them beyond the first 65,536 characters.
  static let text = "ألغام ລະເບີດ 地雷 𠀀"

  @Test(arguments: ["", "\u{FEFF}", #"<?xml version="1.0" encoding="utf-8"?>"# + "\n"])
  func `UTF-8 is read with and without a mark and a declaration`(start: String) throws {
    let root = try XMLTreeReader.read(Array("\(start)<a b='\(Self.text)'>\(Self.text)</a>".utf8))
    #expect(root.text == "ألغام ລະເບີດ 地雷 𠀀")
    #expect(root.attribute("b") == "ألغام ລະເບີດ 地雷 𠀀")
  }

  @Test(arguments: ["", #"<?xml version="1.0" encoding="UTF-16"?>"# + "\n"])
  func `UTF-16 is read with its low or high byte first`(start: String) throws {
    let low = utf16("\(start)<a\n b='\(Self.text)'>\(Self.text)</a>")
    let high = stride(from: 0, to: low.count, by: 2).flatMap { [low[$0 + 1], low[$0]] }
    for bytes in [low, high] {
      let root = try XMLTreeReader.read(bytes)
      #expect(root.text == "ألغام ລະເບີດ 地雷 𠀀")
      #expect(root.attribute("b") == "ألغام ລະເບີດ 地雷 𠀀")
      #expect(root.line == (start.isEmpty ? 1 : 2))
    }
  }

  @Test func `UTF-16 without a mark is read where it is declared`() throws {
    let low = utf16(#"<?xml version="1.0" encoding="UTF-16LE"?><a>地雷</a>"#).dropFirst(2)
    #expect(try XMLTreeReader.read(Array(low)).text == "地雷")
  }

  @Test func `ISO-8859-1 is read where it is declared`() throws {
    let bytes = Array(#"<?xml version='1.0' encoding='ISO-8859-1'?><a>"#.utf8) + [0xE9] + close
    #expect(try XMLTreeReader.read(bytes).text == "é")
  }

  @Test(arguments: ["", #"<?xml version="1.0" encoding="UTF-8"?>"#])
  func `bytes that are not UTF-8 are refused`(start: String) throws {
    let error = try error(of: Array("\(start)\n<a>\n".utf8.drop { $0 == 10 }) + [0xE9] + close)
    #expect(error.code == "xml-encoding")
    #expect(error.line == (start.isEmpty ? 2 : 3))
    #expect(error.reason.hasPrefix("the bytes are not in the encoding of the document ("))
    #expect(error.reason.hasSuffix("); save it as UTF-8"))
  }

  @Test(arguments: [
    ("KLINGON", "the document is in the encoding 'KLINGON', which is not read here"),
    ("UTF-7", "the document is in the encoding 'UTF-7', which is not read here"),
    ("UTF-16", "the document says its encoding is 'UTF-16', and its bytes are not"),
  ])
  func `a declaration that is wrong or not known is refused`(name: String, reason: String) throws {
    let error = try error(of: Array("<?xml version='1.0' encoding='\(name)'?><a/>".utf8))
    #expect(error.code == "xml-encoding")
    #expect(error.reason == "\(reason); save it as UTF-8")
    #expect(error.line == 1)
  }

  @Test func `a mark that contradicts the declaration is refused`() throws {
    let wide = try error(of: utf16("<?xml version='1.0' encoding='UTF-8'?><a/>"))
    #expect(
      wide.reason
        == "the document says its encoding is 'UTF-8', and its bytes are UTF-16; save it as UTF-8")
    let narrow = try error(of: Array("\u{FEFF}<?xml version='1.0' encoding='ascii'?><a/>".utf8))
    #expect(
      narrow.reason
        == "the document says its encoding is 'ascii', and its bytes are UTF-8; save it as UTF-8")
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0], "UTF-32"), ([0, 0, 0, 0x3C, 0, 0, 0, 0x61], "UTF-32"),
      ([0x4C, 0x6F, 0xA7, 0x94, 0x93], "EBCDIC"),
    ] as [([UInt8], String)])
  func `encodings that could hide a tag are refused`(bytes: [UInt8], name: String) throws {
    let error = try error(of: bytes)
    #expect(error.code == "xml-encoding")
    #expect(
      error.reason
        == "the document is in the encoding '\(name)', which is not read here; save it as UTF-8")
  }

  @Test func `half a UTF-16 character is refused`() throws {
    let bytes = utf16("<a>") + [0x00, 0xD8] + utf16("</a>").dropFirst(2)
    #expect(try error(of: bytes).code == "xml-encoding")
    #expect(try error(of: utf16("<a/>") + [0x00, 0xD8]).code == "xml-encoding")
    #expect(throws: XMLTreeError.self) { try XMLTreeReader.read(Array("<a/>".utf8) + [0xE9]) }
    let odd = try error(of: utf16("<a/>") + [0x20])
    #expect(odd.code == "xml-encoding")
    #expect(odd.reason == "the document is UTF-16 and ends in half a character; it may be cut off")
  }

  private let close = Array("</a>".utf8)
}
