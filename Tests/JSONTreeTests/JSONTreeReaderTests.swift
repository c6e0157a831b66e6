import JSONTree
import Testing

struct JSONTreeReaderTests {
  private func read(_ text: String) throws -> JSONTreeValue {
    try JSONTreeReader.read(Array(text.utf8))
  }

  @Test func `a document becomes values with the lines they start on`() throws {
    let value = try read(
      """
      {
        "title": "Lao PDR",
        "years": [
          2027, 2028
        ],
        "open":
          true,
        "note": null, "limits": {}
      }
      """)
    #expect(
      value
        == JSONTreeValue(
          line: 1,
          content: .object([
            JSONTreeMember(
              key: "title", keyLine: 2, value: JSONTreeValue(line: 2, content: .string("Lao PDR"))),
            JSONTreeMember(
              key: "years", keyLine: 3,
              value: JSONTreeValue(
                line: 3,
                content: .array([
                  JSONTreeValue(line: 4, content: .number("2027")),
                  JSONTreeValue(line: 4, content: .number("2028")),
                ]))),
            JSONTreeMember(
              key: "open", keyLine: 6, value: JSONTreeValue(line: 7, content: .boolean(true))),
            JSONTreeMember(
              key: "note", keyLine: 8, value: JSONTreeValue(line: 8, content: .null)),
            JSONTreeMember(
              key: "limits", keyLine: 8, value: JSONTreeValue(line: 8, content: .object([]))),
          ])))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a line break counts once whatever its notation`(lineBreak: String) throws {
    let value = try read(["[", "", "1", ",", "2", "]"].joined(separator: lineBreak))
    #expect(
      value.content
        == .array([
          JSONTreeValue(line: 3, content: .number("1")),
          JSONTreeValue(line: 5, content: .number("2")),
        ]))
  }

  @Test func `a carriage return at the end of the file is a line break`() throws {
    #expect(try read("\r\r\n1\r") == JSONTreeValue(line: 3, content: .number("1")))
  }

  @Test(arguments: [
    "0", "-0", "7", "-12.50", "0.10", "1E3", "1e+03", "2.5e-07", "9007199254740993",
    "123456789012345678901234567890.000000000000000000001",
  ])
  func `a number keeps its text`(text: String) throws {
    #expect(try read(text).content == .number(text))
    #expect(
      try read("[\(text)]").content
        == .array([JSONTreeValue(line: 1, content: .number(text))]))
  }

  @Test(
    arguments: [
      (#""""#, ""),
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
      (#""a\u00e9\u00C9b""#, "aéÉb"),
      (#""\u0000""#, "\u{0}"),
      (#""\uD83D\uDE4F\ud83c\udf0d""#, "🙏🌍"),
      (#""لا للألغام""#, "لا للألغام"),
      (#""ບໍ່ມີລະເບີດ""#, "ບໍ່ມີລະເບີດ"),
      (#""排雷行动 \u6392""#, "排雷行动 排"),
      (#""👩‍🦽""#, "👩‍🦽"),
      ("\"\u{7F}\u{2028}\"", "\u{7F}\u{2028}"),
    ])
  func `a string is read with its escapes resolved`(document: String, text: String) throws {
    guard case .string(let read) = try read(document).content else {
      Issue.record("not a string")
      return
    }
    #expect(Array(read.utf8) == Array(text.utf8))
  }

  @Test func `members stay in document order`() throws {
    guard case .object(let members) = try read(#"{"b": 1, "a": 2, "": 3}"#).content else {
      Issue.record("not an object")
      return
    }
    #expect(members.map(\.key) == ["b", "a", ""])
  }

  @Test func `the same key may stand in different objects`() throws {
    #expect(try read(#"{"a": {"a": 1}, "b": {"a": 1}}"#).member("b") != nil)
  }

  @Test func `a byte order mark is passed over`() throws {
    let value = try JSONTreeReader.read([0xEF, 0xBB, 0xBF] + Array("\n[]".utf8))
    #expect(value == JSONTreeValue(line: 2, content: .array([])))
  }

  @Test func `128 arrays may lie inside each other`() throws {
    let text = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    var depth = 0
    var value = try read(text)
    while case .array(let values) = value.content {
      depth += 1
      guard let inner = values.first else { break }
      value = inner
    }
    #expect(depth == 128)
  }
}
