import Testing
import XMLTree

/// Documents read an element at a time, in pieces.
struct XMLRecordReaderTests {
  /// The root's name and attributes, then each record's name and text.
  private func read(_ text: String, pieces size: Int = 1 << 16) throws(XMLTreeError) -> [String] {
    var rest = Array(text.utf8)[...]
    var found: [String] = []
    try XMLRecordReader().read(
      from: { piece in
        piece = Array(rest.prefix(size))
        rest = rest.dropFirst(size)
        return !piece.isEmpty
      },
      root: { root in
        found.append(([root.name] + root.attributes.map(\.value)).joined(separator: " "))
        return true
      },
      record: { record in
        let element = record.element()
        found.append("\(element.name) \(element.text)")
      })
    return found
  }

  @Test(arguments: [
    ("<a v=\"1\"><b>x</b></a>", ["a 1", "b x"]), ("<a><b>x</b></a>", ["a", "b x"]),
    ("<a/>", ["a"]), ("<a><b/><c d=\"e\"/></a>", ["a", "b ", "c "]),
  ])
  func `the root is heard of whether or not it has attributes`(
    text: String, found: [String]
  ) throws {
    #expect(try read(text) == found)
  }

  @Test(arguments: [1, 2, 3, 5, 8, 250, 4_000])
  func `pieces end anywhere, in a CDATA section, a reference or a letter`(size: Int) throws {
    let record = "<b c='1'>x<![CDATA[<&>]]>&amp;&#x10D;é漢</b><!-- d --><?e f?>"
    let text = "<a>" + String(repeating: record, count: 300) + "</a>"
    let found = try read(text, pieces: size)
    #expect(found == ["a"] + Array(repeating: "b x<&>&č" + "é漢", count: 300))
  }

  @Test func `a comment that begins where a piece ends is a comment`() throws {
    // The first piece ends right after a `<`, and what follows holds none that begins a comment.
    let start = "<a>" + String(repeating: "<b/>", count: 400) + "<"
    var pieces = [start, "!-- " + String(repeating: "<c/>", count: 400) + " --><d/></a>"]
    var limits = XMLTreeLimits.streamed
    limits.maximumParts = 403
    var count = 0
    try XMLRecordReader(limits: limits).read(
      from: { piece in
        guard !pieces.isEmpty else { return false }
        piece = Array(pieces.removeFirst().utf8)
        return true
      }, root: { _ in true }, record: { _ in count += 1 })
    #expect(count == 401)
  }
}
