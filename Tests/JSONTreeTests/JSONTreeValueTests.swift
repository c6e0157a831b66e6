import JSONTree
import Testing

struct JSONTreeValueTests {
  let value = JSONTreeValue(
    line: 1,
    content: .object([
      JSONTreeMember(
        key: "year", keyLine: 2, value: JSONTreeValue(line: 3, content: .number("2027")))
    ]))

  @Test func `a member is found by its key`() {
    let year = value.member("year")
    #expect(year?.keyLine == 2)
    #expect(year?.value.line == 3)
    #expect(year?.value.content == .number("2027"))
  }

  @Test func `a key the object does not have gives nothing`() {
    #expect(value.member("month") == nil)
  }

  @Test func `a value that is not an object has no members`() {
    #expect(JSONTreeValue(line: 1, content: .array([value])).member("year") == nil)
  }

  @Test(
    arguments: [
      (.object([]), "an object"), (.array([]), "an array"), (.string("true"), "a string"),
      (.number("1"), "a number"), (.boolean(true), "true"), (.boolean(false), "false"),
      (.null, "null"),
    ] as [(JSONTreeValue.Content, String)])
  func `a kind of value has words for messages`(content: JSONTreeValue.Content, words: String) {
    #expect(JSONTreeValue(line: 1, content: content).describedKind == words)
  }
}
