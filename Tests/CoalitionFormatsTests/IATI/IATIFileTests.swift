import CoalitionDomain
import CoalitionTestSupport
import Foundation
import Testing

@testable import CoalitionFormats

/// Whole files, from bytes to a reading.
struct IATIFileTests {
  private func read(_ bytes: [UInt8]) -> Imported<IATIReading> {
    IATIFile().reading(of: bytes, for: .sample)
  }

  private func read(_ text: String) -> Imported<IATIReading> { read(Array(text.utf8)) }

  private func refusals(_ text: String) -> [String] {
    let imported = read(text)
    return imported.value == nil ? imported.diagnostics.map(\.description) : ["it is read"]
  }

  @Test func `a file becomes what it says of mine action`() {
    let file = IATIDocument(IATIDocument.activity())
    let imported = read(file.bytes)
    #expect(imported.diagnostics == [])
    #expect(imported.value?.offered == ["NOR LAO indicative 2026: USD 100.00"])
    #expect(imported.value?.activityCount == 1)
  }

  @Test(arguments: [
    "1.01", "1.02", "1.03", "1.04", "1.05", "2.01", "2.02", "2.03", "1.0", "1.00", " 2.03 ", nil,
  ])
  func `every version is read, and a file that does not say which`(version: String?) {
    let file = IATIDocument(IATIDocument.activity(), version: version)
    #expect(read(file.bytes).value?.offered == ["NOR LAO indicative 2026: USD 100.00"])
  }

  @Test(arguments: ["3.01", "2.04", "2", ""])
  func `a version that is not known is refused`(version: String) {
    #expect(
      refusals("\n" + IATIDocument(version: version).text) == [
        "norad.xml:2: error: version '\(version)' of IATI is not read here; ask the publisher for "
          + "version 2.03 [iati-version]"
      ])
  }

  @Test(arguments: [
    ("<iati-organisations version=\"2.03\"/>", "iati-organisations"),
    ("<donor-offers xmlns=\"urn:coalition:donor-offers:1\"/>", "donor-offers"),
    ("<html/>", "html"),
  ])
  func `another root is refused`(file: String, root: String) {
    #expect(
      refusals(file) == [
        "norad.xml:1: error: the root element is '\(root)', not 'iati-activities'; give a file of "
          + "IATI activities [iati-root]"
      ])
  }

  @Test func `a root in a namespace is another one`() {
    #expect(
      refusals("<iati-activities xmlns=\"urn:x\"/>") == [
        "norad.xml:1: error: the root element is in the namespace 'urn:x', and IATI has none; take "
          + "its 'xmlns' out [iati-root]"
      ])
  }

  @Test func `a file without activities says nothing`() {
    let imported = read("<iati-activities version=\"2.03\"/>")
    #expect(imported.value == IATIReading())
    #expect(imported.diagnostics == [])
  }

  @Test func `nothing of a file that is cut off is taken`() {
    let whole = IATIDocument(IATIDocument.activity(), IATIDocument.activity("NO-2")).text
    let cut = String(whole.prefix(whole.count - 40))
    let imported = read(cut)
    #expect(imported.value == nil)
    #expect(imported.diagnostics.map(\.code) == ["xml-not-well-formed"])
    #expect(imported.diagnostics.map(\.location.line) == [18])
    #expect(read("").diagnostics.map(\.code) == ["xml-not-well-formed"])
    #expect(read("").value == nil)
  }

  @Test func `a DOCTYPE is refused before anything it names is looked at`() {
    #expect(
      refusals("<!DOCTYPE iati-activities SYSTEM \"/etc/passwd\">\n<iati-activities/>") == [
        "norad.xml:1: error: the document has a DOCTYPE, which may bring in other files; remove it "
          + "[xml-doctype]"
      ])
  }

  @Test func `UTF-16 and Latin letters of their own bytes are read or refused, never guessed`() {
    let text = IATIDocument(IATIDocument.activity(title: "Déminage")).text
    let wide: [UInt8] =
      [0xFF, 0xFE]
      + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(read(wide).value?.recognised.map(\.title) == ["Déminage"])
    let narrow = text.unicodeScalars.map { UInt8($0.value) }
    #expect(read(narrow).diagnostics.map(\.code) == ["xml-encoding"])
  }

  @Test func `an activity larger than fits is refused with the limit`() {
    let text = String(repeating: "<narrative>wells and taps</narrative>\n", count: 120_000)
    let imported = read(
      IATIDocument("<iati-activity>\n<description>\(text)</description></iati-activity>").bytes)
    #expect(imported.value == nil)
    #expect(imported.diagnostics.map(\.code) == ["xml-limit"])
    #expect(
      imported.diagnostics.map(\.message) == [
        "an element below the root takes more than 4194304 bytes, the most that is read"
      ])
  }

  @Test(arguments: [
    "demining", "DEMINING", "&#100;emining", "&#x64;EMINING", "<![CDATA[demining]]>",
    "de<![CDATA[min]]>ing", "de<!-- no -->mining", "Lutte contre les MINES", "DÉMINAGE",
    "d&#233;minage", "Minröjning", "MIINATOIMINTA", "إزالة الألغام", "unexploded&#10;ordnance",
  ])
  func `mine action is recognised however it is written`(title: String) {
    let file = IATIDocument(
      IATIDocument.activity("A-1", title: "Wells"), IATIDocument.activity(title: title))
    #expect(read(file.bytes).value?.recognised.map(\.identifier) == ["NO-1"])
    #expect(read(file.bytes).value?.activityCount == 2)
  }

  @Test func `codes speak without words`() {
    func sector(_ attributes: String) -> String {
      IATIDocument.activity(
        title: "Help", "<sector \(attributes)/>" + IATIDocument.budget("1", "2026"))
    }
    func signals(_ attributes: String) -> [String]? {
      read(IATIDocument(sector(attributes)).bytes).value?.recognised
        .flatMap(\.signals).map(\.kind.rawValue)
    }
    #expect(signals(#"vocabulary="1" code="15250""#) == ["sector-15250"])
    #expect(signals(#"code=" 15250 ""#) == ["sector-15250"])
    #expect(signals(#"vocabulary="2" code="152""#) == ["sector-152"])
    #expect(signals(#"vocabulary="10" code="15""#) == ["cluster"])
    #expect(signals(#"vocabulary="1" code="14030""#) == [])
  }

  @Test func `what says nothing of mine action is counted and not kept`() {
    let file = IATIDocument(
      IATIDocument.activity("A-1", title: "Wells"),
      IATIDocument.activity("A-2", title: "Schools", "<budget/>"),
      IATIDocument.activity("A-3", title: "Epidemin"), "<x:iati-activity xmlns:x=\"urn:x\"/>")
    var expected = IATIReading()
    expected.activityCount = 3
    #expect(read(file.bytes).value == expected)
  }

  @Test func `an error costs its row, not the file`() {
    let file = IATIDocument(
      IATIDocument.activity("NO-1", IATIDocument.budget("1,000", "2026")),
      IATIDocument.activity("NO-2", IATIDocument.budget("7", "2027")))
    let imported = read(file.bytes)
    #expect(imported.diagnostics == [])
    #expect(imported.value?.offered == ["NOR LAO indicative 2027: USD 7.00"])
    #expect(
      imported.value?.found("iati-amount") == [
        "norad.xml:9: error: '1,000' is not an amount: it may have digits and one point, and no "
          + "separators of thousands, exponent or currency; it is not counted [iati-amount]"
      ])
  }

  @Test(arguments: [1, 7, 65_536])
  func `pieces of any size give the same reading`(size: Int) throws {
    let file = IATIDocument(
      IATIDocument.activity(title: "إزالة الألغام &#100;emining <![CDATA[&]]>"),
      IATIDocument.activity("A-1", title: "Wells"),
      IATIDocument.activity("NO-2", status: "2", IATIDocument.payment("-3", "2026-01-02")))
    var rest = file.bytes[...]
    let pieces = IATIFile().reading(
      from: { piece in
        piece = Array(rest.prefix(size))
        rest = rest.dropFirst(size)
        return !piece.isEmpty
      }, for: .sample)
    #expect(pieces.value != nil)
    #expect(pieces.value == read(file.bytes).value)
    #expect(pieces.diagnostics == [])
  }

  @Test func `a file on disk is read as its bytes are, and one that is not there is named`() throws
  {
    let folder = try TemporaryFolder()
    let file = IATIDocument(IATIDocument.activity())
    try folder.write(file.text, to: "a.xml")
    let path = folder.url.appending(path: "a.xml").path
    #expect(try IATIFile().reading(of: path, for: .sample).value == read(file.bytes).value)
    let error = #expect(throws: FileError.self) {
      try IATIFile().reading(of: path + "x", for: .sample)
    }
    #expect(error?.reason == "there is no such file or folder")
  }

  @Test(arguments: [
    ("<iati-activities version=\"9\"/>", true),
    ("\u{FEFF}<!-- a --><iati-activities><broken", true),
    ("<donor-offers/>", false), ("<iati-activities xmlns=\"urn:x\"/>", true),
    ("PK\u{3}\u{4}", false),
    ("", false), ("<a><iati-activities/></a>", false),
  ])
  func `a file of IATI is known by its root`(text: String, isIATI: Bool) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "a.xml")
    #expect(try IATIFile.isIATI(folder.url.appending(path: "a.xml").path) == isIATI)
  }
}
