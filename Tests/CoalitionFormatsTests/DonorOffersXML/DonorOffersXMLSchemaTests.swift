import CoalitionDomain
import CoalitionTestSupport
import Testing
import XMLTree

@testable import CoalitionFormats

/// Our reader and the schema, which were written apart, agree on what a sound document is.
struct DonorOffersXMLSchemaTests {
  private static let whole = DonorOffersXMLImporterTests.whole.text

  private func problems(in document: [UInt8]) throws -> [XMLSchemaProblem] {
    try XMLSchema(EmbeddedFile.donorOffersSchema).problems(in: document)
  }

  private func errors(in document: [UInt8]) -> [String] {
    DonorOffersXMLImporter().offers(from: document, file: "nor.xml").diagnostics
      .filter { $0.severity == .error }.map(\.code)
  }

  /// What is replaced by what.
  @Test(arguments: [
    ("NOK", "JOD"), ("12000000.5", "0012000000.50"), ("12000000.5", "0"),
    (#"most="2""#, #"most=" 2 ""#), ("<state>LAO</state>", "<state>\n LAO\t</state>"),
    (" expires=\"2018-12-31\"", ""), (" visibility=\"public\"", ""),
    ("<limits grants=\"6\"/>", ""), (" smallest=\"1000000\"", ""), ("1.5", "10"),
    ("1.5", "0.000000000001"), ("Norway", "النرويج\u{200F}"), ("2018-12-31", "2100-12-31"),
    ("nor-any", "9.Z_-"), (" carry-over=\"yes\"", " carry-over='no'"), ("A <!", "<!-- A --><!"),
  ])
  func `what the reader accepts the schema accepts`(part: String, change: String) throws {
    #expect(Self.whole.contains(part))
    let document = Array(Self.whole.replacing(part, with: change).utf8)
    #expect(errors(in: document) == [])
    #expect(try problems(in: document) == [])
  }

  @Test(arguments: [
    ("NOK", "nok"), ("12000000.5", "12,000,000"), ("12000000.5", "-12"), ("12000000.5", "1e6"),
    ("12000000.5", ".5"), ("12000000.5", "5."), ("12000000.5", "+5"), ("12000000.5", "1.0001"),
    (#"most="2""#, #"most="0""#), (#"most="2""#, #"most="1.0""#), (#"most="2""#, ""),
    (#"quantity="20""#, #"quantity="1000000000""#), ("<state>LAO</state>", "<state>Laos</state>"),
    ("2018-12-31", "2018-02-30"), ("2018-12-31", "2018-12-31Z"), ("2018-12-31", "1999-12-31"),
    ("2018-12-31", "2018-1-1"), ("\"2019\"", "\"2018\""), ("\"2019\"", "\"2101\""),
    ("pledged", "Pledged"), ("\"public\"", "\"\""), ("1.5", "10.5"), ("1.5", "0.0"),
    ("1.5", "1.1234567890123"), ("nor-any", "nor-lao"), ("nor-any", "-nor"), ("nor-any", ""),
    ("nor-any", "ñor"), ("<title>", "<titel>"), ("<title>Anything</title>", ""),
    ("<name>Norway</name>", ""), ("<name>Norway</name>", "<name> </name>"),
    ("Norway", "Nor<b/>way"), ("Norway", "Nor\u{202E}way"), ("Norway", "Nor\u{9B}way"),
    ("<limits grants=\"6\"/>", "<limits grants=\"6\">none</limits>"),
    ("<treaty-member/>", "<treaty-member least='some'/>"), ("</name>", "</name>more"),
    ("<channels><channel>pool</channel></channels>", "<channels/>"),
    ("<channel>pool</channel>", "<channel>trust fund</channel>"),
    ("<only><pillar>capacity</pillar></only>", "<only></only>"), (">C<", "><"),
    ("version=\"1.0\"", "version=\"1.1\""), ("donor-offers:1", "donor-offers:2"),
    ("</donor-offers>", "<limits grants=\"1\"/></donor-offers>"), ("EOD 2", ""),
    ("<lead", "<lead xml:lang='en'"), ("unit=\"training-seats\"", "unit=\"seats\""),
  ])
  func `what the schema refuses the reader refuses`(part: String, change: String) throws {
    let text = Self.whole.replacing(part, with: change)
    #expect(text != Self.whole)
    let wellFormed = text.replacing("<titel>Anything</title>", with: "<titel>Anything</titel>")
      .replacing("<titel>Clearance\n      in Lao PDR</title>", with: "<titel>x</titel>")
    let document = Array(wellFormed.utf8)
    let errors = errors(in: document)
    #expect(!errors.isEmpty)
    #expect(!errors.contains("offers-schema"), "the reader did not see it itself")
    #expect(!errors.contains { $0.hasPrefix("xml-") })
    #expect(try !problems(in: document).isEmpty)
  }

  /// A tag, a value or a piece of one that is in some document, moved to another place.
  @Test(arguments: 1...8)
  func `the reader sees whatever the schema sees, in documents changed at random`(
    seed: UInt64
  ) throws {
    var random = SeededRandom(seed: seed)
    let pieces = Self.whole.matches(of: /<[^>]*>|"[^"]*"|[A-Za-z0-9.-]+|\s+/).map(\.range)
    let schema = try XMLSchema(EmbeddedFile.donorOffersSchema)
    var wellFormed = 0
    for _ in 0..<150 {
      guard let place = pieces.randomElement(using: &random),
        let other = pieces.randomElement(using: &random)
      else { return }
      let changes = ["", String(Self.whole[other]), String(Self.whole[place]) + Self.whole[other]]
      let change = changes.randomElement(using: &random) ?? ""
      var text = Self.whole
      text.replaceSubrange(place, with: change)
      let errors = errors(in: Array(text.utf8))
      if errors.contains(where: { $0.hasPrefix("xml-") }) { continue }
      wellFormed += 1
      #expect(!errors.contains("offers-schema"), "\(text)")
      if !schema.problems(in: Array(text.utf8)).isEmpty { #expect(!errors.isEmpty, "\(text)") }
    }
    #expect(wellFormed > 20)
  }

  @Test func `what only the schema sees is added at its line`() throws {
    let document = OffersSample.document(
      """
      ①<name/>
      ②<limits grants="0"/>
      """)
    let known = try XMLTreeReader.read(document.bytes)
    var reader = OffersReader(file: "nor.xml", namespace: known.namespace)
    reader.error("offers-empty", at: known.children[0], "reported already")
    for problem in try problems(in: document.bytes) { reader.report(problem) }
    #expect(
      reader.diagnostics.map(\.description) == [
        "nor.xml:\(document.lines["①"] ?? 0): error: reported already [offers-empty]",
        "nor.xml:\(document.lines["②"] ?? 0): error: the format's schema does not "
          + "allow this: Element 'limits', attribute 'grants': [facet 'pattern'] The value '0' is not "
          + "accepted by the pattern '[1-9][0-9]{0,8}' [offers-schema]",
      ])
  }

  @Test func `the schema lists the words of the domain`() throws {
    let root = try XMLTreeReader.read(EmbeddedFile.donorOffersSchema)
    func words(_ type: String) -> [String] {
      let type = root.children.first { $0.attribute("name") == type }
      let restriction = type?.children.first { $0.name == "restriction" }
      return (restriction?.children ?? []).compactMap { $0.attribute("value") }
    }
    #expect(words("status") == Offer.Status.allCases.map(\.rawValue))
    #expect(words("visibility") == Offer.Visibility.allCases.map(\.rawValue))
    #expect(words("pillar") == Pillar.allCases.map(\.rawValue))
    #expect(words("activity") == Activity.allCases.map(\.rawValue))
    #expect(words("unit") == InKindSupport.Unit.allCases.map(\.rawValue))
    #expect(words("readiness").sorted() == Readiness.allCases.map(\.rawValue).sorted())
  }
}
