import Testing
import XMLTree

/// Documents made to keep the program busy, to fill its memory or to read other files.
struct XMLTreeLimitsTests {
  @Test(arguments: [
    // Entities that expand to a billion laughs.
    """
    <!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
    <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;">]>
    <a>&e;</a>
    """,
    // An entity in a file.
    #"<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>"#,
    // A parameter entity in a file.
    #"<!DOCTYPE a [<!ENTITY % b SYSTEM "file:///etc/hostname"> %b;]><a/>"#,
    // A definition in a file or on the network.
    #"<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>"#,
    #"<!DOCTYPE a PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/a.dtd"><a/>"#,
    // Nothing bad at all.
    "<!DOCTYPE a><a/>",
  ])
  func `a DOCTYPE is refused, whatever is in it`(document: String) throws {
    for bytes in [Array(document.utf8), utf16(document)] {
      let error = try error(of: bytes)
      #expect(error.code == "xml-doctype")
      #expect(
        error.reason
          == "the document has a DOCTYPE, which may bring in other files; remove it")
      #expect(error.line == 1)
    }
  }

  @Test func `a DOCTYPE in a comment or in text is not one`() throws {
    let document = "<!-- <!DOCTYPE a> --><a><![CDATA[<!DOCTYPE a>]]></a>"
    #expect(try XMLTreeReader.read(Array(document.utf8)).text == "<!DOCTYPE a>")
  }

  @Test func `an entity XML does not define is refused and not skipped`() throws {
    let error = try error(of: Array("<ceiling>\n1&nbsp;</ceiling>".utf8))
    #expect(error.code == "xml-entity")
    #expect(error.line == 2)
    #expect(
      error.reason
        == "only the entities of XML itself may be used; write the character itself "
        + "(Entity 'nbsp' not defined)")
  }

  @Test(.timeLimit(.minutes(1)))
  func `a flood of attributes is refused before it takes time`() throws {
    let document = "<a>\n" + element(attributes: 200_000) + "</a>"
    for bytes in [Array(document.utf8), utf16(document)] {
      let start = ContinuousClock.now
      let error = try error(of: bytes)
      #expect(ContinuousClock.now - start < .seconds(2))
      #expect(error.code == "xml-limit")
      #expect(error.reason == "an element has more than 256 attributes, the most that is read")
      #expect(error.line == 2)
    }
  }

  @Test func `one attribute too many is refused`() throws {
    let error = try error(of: Array(element(attributes: 257).utf8))
    #expect(error.reason == "an element has more than 256 attributes, the most that is read")
  }

  @Test func `equals signs outside tags are not attributes`() throws {
    let signs = String(repeating: "=", count: 1000)
    let document = "<!--\(signs)--><?a \(signs)?><a b='\(signs)'>\(signs)<![CDATA[\(signs)]]></a>"
    #expect(try XMLTreeReader.read(Array(document.utf8)).text.count == 2000)
  }

  @Test func `a tag too large is refused`() throws {
    let value = String(repeating: ">", count: 600_000)
    let error = try error(of: Array("<a>\n<b c=\"\(value)\"/></a>".utf8))
    #expect(error.code == "xml-limit")
    #expect(error.reason == "a tag is larger than 262144 bytes, the most that is read")
    #expect(error.line == 2)
  }

  @Test(arguments: [
    ("<a>\n%</a>", 2), ("<a><b/>\n%<b/></a>", 2), ("<a>\n<!--%--></a>", 2), ("<a>\n<?b %?></a>", 2),
    ("<a>\n<![CDATA[%]]></a>", 2), ("<a>%<!-- -->\n%</a>", 2),
  ])
  func `a text too long is refused, wherever it stands`(document: String, line: Int) throws {
    let half = document.split(separator: "%").count > 2
    let text = String(repeating: "x", count: half ? 70_000 : 132_000)
    let error = try error(of: Array(document.replacing("%", with: text).utf8))
    #expect(error.code == "xml-limit")
    #expect(
      error.reason == "a text or comment is larger than 131072 bytes, the most that is read")
    #expect(error.line == line)
  }

  @Test func `text round many children does not add up`() throws {
    let document = "<a>" + String(repeating: "\n      <b/>", count: 30_000) + "</a>"
    #expect(try XMLTreeReader.read(Array(document.utf8)).children.count == 30_000)
  }

  @Test(arguments: ["<a>\n<% b='1'/></a>", "<a>\n<b %='1'/></a>", "<a>\n</%></a>"])
  func `a name too long is refused`(document: String) throws {
    let name = String(repeating: "x", count: 1_001)
    let error = try error(of: Array(document.replacing("%", with: name).utf8))
    #expect(error.code == "xml-limit")
    #expect(error.reason == "a name is longer than 1000 bytes, the most that is read")
    #expect(error.line == 2)
  }

  @Test func `attributes count with the elements`() throws {
    var limits = XMLTreeLimits.standard
    limits.maximumParts = 4
    #expect(
      try XMLTreeReader.read(Array("<a b='1'><b c='1'/></a>".utf8), limits: limits).name == "a")
    let error = try error(of: Array("<a b='1'>\n<b c='1' d='1'/></a>".utf8), limits: limits)
    #expect(
      error.reason == "there are more than 4 elements and attributes, the most that is read")
    #expect(error.line == 2)
  }

  @Test(arguments: [257, 100_000])
  func `elements too deep are refused`(depth: Int) throws {
    let error = try error(of: Array(String(repeating: "<a>\n", count: depth).utf8))
    #expect(error.code == "xml-limit")
    #expect(error.reason == "elements lie deeper than 256 levels, the most that is read")
    #expect(error.line == 257)
  }

  @Test func `a flood of names is refused`() throws {
    let names = (0..<30_000).map { "<a\($0)/>" }.joined()
    let error = try error(of: Array("<a>\(names)</a>".utf8))
    #expect(error.code == "xml-limit")
    #expect(error.reason == "there are more than 20000 different names, the most that is read")
  }

  @Test func `a flood of namespaces is refused`() throws {
    let declarations = (0..<200).map { " xmlns:a\($0)='b'" }.joined()
    let error = try error(of: Array("<a\(declarations)>\n<a\(declarations)/></a>".utf8))
    #expect(error.code == "xml-limit")
    #expect(
      error.reason == "there are more than 256 namespaces in use at once, the most that is read")
    #expect(error.line == 2)
  }

  @Test func `namespaces of elements side by side do not add up`() throws {
    let declarations = (0..<200).map { " xmlns:a\($0)='b'" }.joined()
    let root = try XMLTreeReader.read(
      Array("<a><a\(declarations)/><a\(declarations)/></a>".utf8))
    #expect(root.children.count == 2)
  }

  @Test func `more elements than the limit are refused`() throws {
    var limits = XMLTreeLimits.standard
    limits.maximumParts = 3
    #expect(try XMLTreeReader.read(Array("<a><b/><b/></a>".utf8), limits: limits).name == "a")
    let error = try error(of: Array("<a><b/>\n<b/>\n<b/></a>".utf8), limits: limits)
    #expect(error.code == "xml-limit")
    #expect(error.reason == "there are more than 3 elements and attributes, the most that is read")
    #expect(error.line == 3)
  }

  @Test func `more bytes than the limit are refused`() throws {
    var limits = XMLTreeLimits.standard
    limits.maximumBytes = 10
    #expect(try XMLTreeReader.read(Array("<a>bcd</a>".utf8), limits: limits).text == "bcd")
    let error = try error(of: Array("<a>bcde</a>".utf8), limits: limits)
    #expect(error.code == "xml-limit")
    #expect(error.reason == "the document is larger than 10 bytes, the most that is read")
    #expect(error.line == nil)
  }

  @Test func `nothing is printed, whatever is wrong`() async throws {
    let result = try await #require(
      processExitsWith: .success, observing: [\.standardErrorContent, \.standardOutputContent]
    ) {
      let schema = try XMLSchema(Array(offersSchema.utf8))
      for document in [
        "<a", "<a>&b;</a>", "<p:a/>", #"<?xml version="1.0" encoding="x"?><a/>"#,
        #"<?xml version="1.0" encoding="UTF-16"?><a/>"#, "<!DOCTYPE a SYSTEM 'file:///a'><a/>",
        "<a xmlns='b c'/>", "<offers xmlns='urn:x'/>", "<a>\u{1}</a>",
      ] {
        _ = try? XMLTreeReader.read(Array(document.utf8))
        _ = schema.problems(in: Array(document.utf8))
        _ = try? XMLSchema(Array(document.utf8))
      }
      _ = try? XMLTreeReader.read([0xFE, 0xFF, 0, 0x3C, 0, 0x61, 0, 0x3E, 0xD8, 0, 0, 0x3C])
      _ = try? XMLTreeReader.read(Array("<a>".utf8) + [0xE9, 0x3C] + Array("/a>".utf8))
    }
    #expect(String(decoding: result.standardErrorContent, as: UTF8.self) == "")
    #expect(!String(decoding: result.standardOutputContent, as: UTF8.self).contains("rror"))
  }
}

/// A document in UTF-16, low byte first, with a byte order mark.
func utf16(_ document: String) -> [UInt8] {
  "\u{FEFF}\(document)".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
}
