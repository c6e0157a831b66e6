import Testing
import XMLTree

struct XMLTreeWriterTests {
  @Test func `elements are indented, text stays on a line and what is empty closes itself`() {
    var writer = XMLTreeWriter()
    writer.begin("p:plan")
    writer.attribute("xmlns:p", "urn:p")
    writer.attribute("version", "1")
    writer.element("title", text: "Mines & shells")
    writer.begin("needs")
    writer.begin("need")
    writer.attribute("id", "a")
    writer.end()
    writer.begin("need")
    writer.text("two ")
    writer.text("pieces")
    writer.end()
    writer.end()
    writer.element("note", text: "")
    writer.end()
    #expect(
      String(decoding: writer.finish(), as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <p:plan xmlns:p="urn:p" version="1">
          <title>Mines &amp; shells</title>
          <needs>
            <need id="a"/>
            <need>two pieces</need>
          </needs>
          <note/>
        </p:plan>

        """)
  }

  @Test func `what XML reads otherwise is escaped`() {
    #expect(
      written("a<b>&\"'\t\n\r]]>", "x<y>&\"'\t\n\r]]>") == """
        <a b="x&lt;y&gt;&amp;&quot;'&#9;&#10;&#13;]]&gt;">a&lt;b&gt;&amp;"'\t
        &#13;]]&gt;</a>
        """)
  }

  @Test func `characters XML does not allow become the replacement character`() {
    let refused = "\0\u{1}\u{1F}\u{FFFE}\u{FFFF}"
    #expect(
      written(refused, refused) == "<a b=\"\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\">"
        + "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}</a>")
    let allowed = "\u{7F}\u{85}\u{2028}\u{D7FF}\u{E000}\u{F000}\u{FFFD}\u{10FFFF}\u{FEFF}ﬁ"
    #expect(written(allowed, allowed) == "<a b=\"\(allowed)\">\(allowed)</a>")
  }

  @Test(arguments: [
    "plain", " space ", "\ttab\nline\r\nend\r", "<&>\"'", "]]>", "&#38; &amp;", "ألغام", "ລະເບີດ",
    "地雷 𠀀 👩🏽‍🌾", "e\u{301}", "\u{85}\u{2028}", String(repeating: "long & ", count: 5000),
  ])
  func `what is written is read back the same`(value: String) throws {
    var writer = XMLTreeWriter()
    writer.begin("a")
    writer.attribute("b", value)
    writer.element("c", text: value)
    writer.end()
    #expect(
      try XMLTreeReader.read(writer.finish())
        == XMLTreeElement(
          name: "a", attributes: [XMLTreeAttribute(name: "b", value: value)],
          children: [XMLTreeElement(name: "c", text: value, line: 3)], line: 2))
  }

  @Test func `a document without a root, or with two, cannot be written`() async {
    await #expect(processExitsWith: .failure) { _ = XMLTreeWriter().finish() }
    await #expect(processExitsWith: .failure) {
      var writer = XMLTreeWriter()
      writer.element("a", text: "")
      writer.element("a", text: "")
    }
  }

  @Test func `every element ends, and only once`() async {
    await #expect(processExitsWith: .failure) {
      var writer = XMLTreeWriter()
      writer.begin("a")
      _ = writer.finish()
    }
    await #expect(processExitsWith: .failure) {
      var writer = XMLTreeWriter()
      writer.end()
    }
  }

  @Test func `text and elements do not mix`() async {
    await #expect(processExitsWith: .failure) {
      var writer = XMLTreeWriter()
      writer.begin("a")
      writer.text("b")
      writer.begin("c")
    }
    await #expect(processExitsWith: .failure) {
      var writer = XMLTreeWriter()
      writer.begin("a")
      writer.element("b", text: "c")
      writer.text("d")
    }
    await #expect(processExitsWith: .failure) {
      var writer = XMLTreeWriter()
      writer.text("a")
    }
  }

  @Test func `attributes come before content`() async {
    await #expect(processExitsWith: .failure) {
      var writer = XMLTreeWriter()
      writer.begin("a")
      writer.text("b")
      writer.attribute("c", "d")
    }
  }

  private func written(_ text: String, _ attribute: String) -> String {
    var writer = XMLTreeWriter()
    writer.begin("a")
    writer.attribute("b", attribute)
    writer.text(text)
    writer.end()
    let lines = String(decoding: writer.finish(), as: UTF8.self)
    return String(lines.dropFirst(#"<?xml version="1.0" encoding="UTF-8"?>"#.count + 1).dropLast())
  }
}
