import JSONTree
import Testing

/// What the reader refuses for its bytes or its size.
struct JSONTreeBytesRefusalTests {
  private func refusal(of bytes: [UInt8], _ limits: JSONTreeLimits = .standard) -> JSONTreeError? {
    do {
      _ = try JSONTreeReader.read(bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x5B, 0x00, 0x5D, 0x00], [0xFE, 0xFF, 0x00, 0x5B, 0x00, 0x5D],
      [0x5B, 0x00, 0x5D, 0x00], [0x00, 0x5B, 0x00, 0x5D],
      [0x00, 0x00, 0xFE, 0xFF, 0x00, 0x00, 0x00, 0x31], [0x31, 0x00, 0x00, 0x00],
    ] as [[UInt8]])
  func `wide characters are refused with or without a byte order mark`(bytes: [UInt8]) {
    #expect(
      refusal(of: bytes)
        == JSONTreeError(
          code: "json-encoding", line: 1,
          reason: "the file is in UTF-16 or UTF-32; save it as UTF-8"))
  }

  @Test(
    arguments: [
      [0xE9], [0xC3], [0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0x5C, 0x6E, 0xE9], [0xC3, 0x5C, 0x6E, 0xA9],
    ] as [[UInt8]])
  func `a string that is not UTF-8 is refused at its line`(bytes: [UInt8]) {
    #expect(
      refusal(of: Array("[\n\n\"a".utf8) + bytes + Array("\"]".utf8))
        == JSONTreeError(
          code: "json-encoding", line: 3,
          reason: "a string has bytes that are not UTF-8; save the file as UTF-8"))
  }

  @Test func `bytes between values that are not UTF-8 are refused at their line`() {
    #expect(
      refusal(of: Array("[\r\n".utf8) + [0xE9] + Array("]".utf8))
        == JSONTreeError(
          code: "json-encoding", line: 2,
          reason: "the byte E9 is not UTF-8; save the file as UTF-8"))
  }

  @Test func `129 arrays inside each other are refused`() {
    #expect(
      refusal(of: Array("\n".utf8) + Array(repeating: UInt8(ascii: "["), count: 500_000))
        == JSONTreeError(
          code: "json-limit", line: 2,
          reason: "objects and arrays lie more than 128 deep; nest them less"))
  }

  @Test func `a caller may allow less depth`() {
    let limits = JSONTreeLimits(depth: 1)
    #expect(refusal(of: Array("{\"a\": 1}".utf8), limits) == nil)
    #expect(
      refusal(of: Array("{\"a\":\n[]}".utf8), limits)
        == JSONTreeError(
          code: "json-limit", line: 2,
          reason: "objects and arrays lie more than 1 deep; nest them less"))
  }

  @Test func `a file of more bytes than allowed is refused`() {
    #expect(refusal(of: Array("[1]".utf8), JSONTreeLimits(bytes: 3)) == nil)
    #expect(
      refusal(of: Array("[10]".utf8), JSONTreeLimits(bytes: 3))
        == JSONTreeError(
          code: "json-limit", line: 1,
          reason: "the file has 4 bytes, more than the 3 that are read; split it or take out what "
            + "is not needed"))
  }

  @Test func `a file of more values than allowed is refused at the first too many`() {
    #expect(refusal(of: Array("[1,2]".utf8), JSONTreeLimits(values: 3)) == nil)
    #expect(
      refusal(of: Array("[1,\n{}\n,3]".utf8), JSONTreeLimits(values: 3))
        == JSONTreeError(
          code: "json-limit", line: 3,
          reason: "the file holds more than 3 values; split it or take out what is not needed"))
  }

  @Test(arguments: [
    ("[\n\"abcd\"]", "a string"), ("{\n\"abcd\":1}", "a string"), ("[\n1234]", "a number or word"),
    ("[\n\"a\\u0062c\"]", "a string"),
  ])
  func `a longer text than allowed is refused`(document: String, what: String) {
    let limits = JSONTreeLimits(textBytes: 3)
    #expect(refusal(of: Array("[\"abc\",123]".utf8), limits) == nil)
    #expect(
      refusal(of: Array(document.utf8), limits)
        == JSONTreeError(
          code: "json-limit", line: 2, reason: "\(what) has more than 3 bytes; shorten it"))
  }

  @Test func `the limits are far above an honest file`() {
    #expect(JSONTreeLimits.standard.bytes == 16_000_000)
    #expect(JSONTreeLimits.standard.values == 350_000)
    #expect(JSONTreeLimits.standard.textBytes == 131_072)
    #expect(JSONTreeLimits.standard.depth == 128)
  }

  @Test func `limits deeper than the stack allows stop the program`() async {
    await #expect(processExitsWith: .failure) { _ = JSONTreeLimits(depth: 129) }
  }
}
