import JSONTree
import Testing

/// Documents of 5 MB, each large in another way: quadratic work would take hours on any of them.
struct JSONTreeSizeTests {
  static let size = 5_000_000

  @Test func `a string of 5 MB is read whole`() throws {
    let text = String(repeating: "ลาว\\n", count: Self.size / 11)
    let value = try JSONTreeReader.read(
      Array("\"\(text)\"".utf8), limits: JSONTreeLimits(textBytes: Self.size))
    guard case .string(let read) = value.content else {
      Issue.record("not a string")
      return
    }
    #expect(read.utf8.count == 4_545_450)
  }

  @Test func `an object of 300,000 members is read and keeps its lines`() throws {
    var writer = JSONTreeWriter()
    writer.beginObject()
    for number in 0..<300_000 { writer.integer("key \(number)", value: Int64(number)) }
    writer.endObject()
    guard case .object(let members) = try JSONTreeReader.read(writer.finish()).content else {
      Issue.record("not an object")
      return
    }
    #expect(members.count == 300_000)
    #expect(members.last?.key == "key 299999")
    #expect(members.last?.keyLine == 300_001)
  }

  @Test func `5 MB of line breaks before a mistake are counted`() {
    let bytes = Array(repeating: UInt8(ascii: "\n"), count: Self.size) + Array("x".utf8)
    let expected = JSONTreeError(
      code: "json-syntax", line: 5_000_001,
      reason: "'x' is not a JSON value; put text in quotation marks (\")")
    #expect(throws: expected) { try JSONTreeReader.read(bytes) }
  }

  @Test func `text of 5 MB is written with an escape at each end`() {
    var writer = JSONTreeWriter()
    writer.string(value: "\n" + String(repeating: "a", count: Self.size) + "\u{85}")
    #expect(writer.finish().count == 5_000_011)
  }
}
