import Testing
import XMLTree

struct XMLTreeReaderTests {
  @Test func `elements know their names, attributes, text and lines`() throws {
    let root = try XMLTreeReader.read(
      Array(
        """
        <?xml version="1.0"?>
        <!-- offers of 2025 = all -->
        <offers xmlns="urn:a" xmlns:b="urn:b">
          <offer
              id="norway"
              b:id="no"><note>Mines</note></offer>
          <b:offer/>
        </offers>
        """.utf8))
    #expect(
      root
        == XMLTreeElement(
          name: "offers", namespace: "urn:a",
          children: [
            XMLTreeElement(
              name: "offer", namespace: "urn:a",
              attributes: [
                XMLTreeAttribute(name: "id", value: "norway"),
                XMLTreeAttribute(name: "id", namespace: "urn:b", value: "no"),
              ],
              children: [
                XMLTreeElement(name: "note", namespace: "urn:a", text: "Mines", line: 6)
              ], line: 4),
            XMLTreeElement(name: "offer", namespace: "urn:b", line: 7),
          ], line: 3))
    #expect(root.children[0].attribute("id") == "norway")
    #expect(root.children[1].attribute("id") == nil)
  }

  @Test func `references and CDATA are replaced by what they stand for`() throws {
    let root = try read(
      """
      <a b="1 &amp; 2 &#38; 3 &lt; &amp;#38; &quot;&#9;">T&amp;x<![CDATA[<raw> & ]]>&#65;<!-- - --></a>
      """)
    #expect(root.attribute("b") == "1 & 2 & 3 < &#38; \"\t")
    #expect(root.text == "T&x<raw> & A")
  }

  @Test func `text in many pieces is joined without the text of children`() throws {
    let root = try read("<a>one<b>two</b>three<?skip me?>four</a>")
    #expect(root.text == "onethreefour")
    #expect(root.children.map(\.text) == ["two"])
  }

  @Test func `a line past 65535 is right`() throws {
    let root = try read("<a>" + String(repeating: "\n", count: 69_999) + "<b\n\n/></a>")
    #expect(root.children[0].line == 70_000)
  }

  @Test func `elements as deep as the limit are read`() throws {
    let depth = XMLTreeLimits.standard.maximumDepth
    let root = try read(
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth))
    #expect(
      sequence(first: root, next: \.children.first).reduce(0) { count, _ in count + 1 } == 256)
  }

  @Test func `as many attributes as the limit are read`() throws {
    #expect(try read(element(attributes: 256)).attributes.count == 256)
  }

  @Test(arguments: [
    ("<a><b></a>", 1, "tag mismatch: b line 1 and a"),
    ("<a>\n<b", 2, "Start Tag b"),
    ("<a>\n\n", 3, "Premature end of data in tag a"),
    ("not XML", 1, "'<' not found"),
    ("<a b='1' b='2'/>", 1, "Attribute b redefined"),
    ("<p:a/>", 1, "prefix p on a is not defined"),
    ("<a/>\n<b/>", 2, "Extra content"),
    ("<!-- only a comment -->", 1, "'<' not found"),
  ])
  func `what is not well-formed is refused where it goes wrong`(
    document: String, line: Int, words: String
  ) throws {
    let error = try error(of: Array(document.utf8))
    #expect(error.code == "xml-not-well-formed")
    #expect(error.line == line)
    #expect(error.reason.hasPrefix("this is not well-formed XML: "))
    #expect(error.reason.contains(words))
  }

  @Test(arguments: [
    ("<a>\n\u{1}</a>", 2, 1), ("<a b='\u{1B}[2J'/>", 1, 27), ("<a>\n\n<!-- \u{7} --></a>", 3, 7),
  ])
  func `a control character is refused before anything is read`(
    document: String, line: Int, number: Int
  ) throws {
    let error = try error(of: Array(document.utf8))
    #expect(error.code == "xml-not-well-formed")
    #expect(error.line == line)
    #expect(error.reason.hasPrefix("the document holds the control character with the number "))
    #expect(error.reason.hasSuffix(" \(number); take it out"))
  }

  @Test func `no bytes are no document`() throws {
    let error = try error(of: [])
    #expect(error.code == "xml-not-well-formed")
    #expect(error.reason == "the document is empty")
    #expect(error.line == nil)
  }

  @Test(arguments: ["<a>\n\0</a>", "<a>\n<b c='\0'/></a>", "<a>\n<!-- \0 --></a>", "<a/>\n\0"])
  func `a NUL anywhere is refused`(document: String) throws {
    let error = try error(of: Array(document.utf8))
    #expect(error.code == "xml-not-well-formed")
    #expect(
      error.reason == "the document holds a NUL, so it is not text or not in the encoding it says")
    #expect(error.line == 2)
  }

  private func read(_ document: String) throws -> XMLTreeElement {
    try XMLTreeReader.read(Array(document.utf8))
  }
}

/// A document of one element with attributes of different names.
func element(attributes count: Int) -> String {
  "<a " + (0..<count).map { "a\($0)=''" }.joined(separator: " ") + "/>"
}

/// The error of a document that is refused.
func error(
  of document: [UInt8], limits: XMLTreeLimits = .standard,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> XMLTreeError {
  try #require(throws: XMLTreeError.self, sourceLocation: sourceLocation) {
    try XMLTreeReader.read(document, limits: limits)
  }
}
