import CoalitionDomain
import CoalitionFormats
import CoalitionTestSupport
import Foundation
import Testing
import XMLTree

struct DonorOffersXMLImporterTests {
  /// Everything the format has, once.
  static let whole = MarkedText(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    ①<donor-offers xmlns="urn:coalition:donor-offers:1" version="1.0" donor="NOR">
      <name>Norway</name>
      <lead most="2"><state>LAO</state></lead>
      <limits grants="6"/>
      <!-- The Storting decides in December. -->
      ②<offer id="nor-lao" status="pledged" visibility="public" expires="2018-12-31">
        <source>Press release, page 2</source>
        <title>Clearance
          in Lao PDR</title>
        <amounts currency="NOK" carry-over="yes">
          <year of="2019">12000000</year> <year of="2018">12000000.5</year>
        </amounts>
        <grant smallest="1000000" largest="20000000"/>
        <only>
          <state>LAO</state><region>south-east-asia</region>
          <pillar>clearance</pillar><activity>risk-education</activity>
        </only>
        <except><state>VNM</state><activity>marking</activity></except>
        <channels><channel>direct</channel></channels>
        <conditions>
          <treaty-member/><readiness least="some"/><matching share="1.5"/>
          <other>A <![CDATA[&]]> B</other><other>C</other>
        </conditions>
        <in-kind>
          <support capability="training" unit="training-seats" quantity="20" year="2018">EOD 2</support>
        </in-kind>
      </offer>
      ③<offer id="nor-any" status="committed" visibility="private" expires="2020-02-29">
        <title>Anything</title>
        <total currency="JPY" first-year="2018" last-year="2021">40000000</total>
        <only><pillar>capacity</pillar></only>
        <channels><channel>pool</channel></channels>
        <source>illustrative: an example</source>
      </offer>
    </donor-offers>
    """)

  static let wholeOffer = Offer(
    id: "nor-lao", donor: "NOR", title: "Clearance in Lao PDR", status: .pledged,
    visibility: .public, expiry: CivilDate("2018-12-31"),
    envelope: Currency(code: "NOK").map { nok in
      Envelope(
        currency: nok,
        shape: .yearly(
          [
            Year(2018): Money(minorUnits: 1_200_000_050, in: nok),
            Year(2019): Money(minorUnits: 1_200_000_000, in: nok),
          ], carryOver: true))
    },
    smallestGrant: Currency(code: "NOK").map { Money(minorUnits: 100_000_000, in: $0) },
    largestGrant: Currency(code: "NOK").map { Money(minorUnits: 2_000_000_000, in: $0) },
    earmark: Earmark(
      states: ["LAO"].compactMap(CountryCode.init), regions: ["south-east-asia"],
      pillars: [.clearance], activities: [.riskEducation]),
    exclusion: Earmark(states: ["VNM"].compactMap(CountryCode.init), activities: [.marking]),
    channels: ["direct"],
    conditions: [
      .treatyMember, .readiness(.some), .matching(ExactDecimal(digits: 15, places: 1)),
      .other("A & B"), .other("C"),
    ],
    inKind: [
      InKindSupport(
        capability: .training, unit: .trainingSeats, quantity: 20, year: Year(2018),
        description: "EOD 2")
    ],
    source: Source("Press release, page 2"))

  @Test func `everything that a file can say is read`() throws {
    let imported = DonorOffersXMLImporter().offers(from: Self.whole.bytes, file: "nor.xml")
    #expect(imported.diagnostics == [])
    let offers = try #require(imported.value)
    #expect(
      offers.donor
        == Donor(
          id: "NOR", name: "Norway",
          leadership: Leadership(most: 2, states: ["LAO"].compactMap(CountryCode.init)),
          grantLimit: 6))
    #expect(offers.offers.first == Self.wholeOffer)
    #expect(offers.offers.map(\.id) == ["nor-lao", "nor-any"])
    let jpy = try #require(Currency(code: "JPY"))
    #expect(
      offers.offers.last?.envelope
        == Envelope(
          currency: jpy,
          shape: .flexible(Money(minorUnits: 40_000_000, in: jpy), Year(2018)...Year(2021))))
    #expect(
      offers.locations == [
        .donor("NOR"): SourceLocation(file: "nor.xml", line: Self.whole.lines["①"]),
        .offer("nor-lao"): SourceLocation(file: "nor.xml", line: Self.whole.lines["②"]),
        .offer("nor-any"): SourceLocation(file: "nor.xml", line: Self.whole.lines["③"]),
      ])
  }

  @Test func `each kind of default is one note with a count`() {
    let document = MarkedText(
      """
      ①<donor-offers xmlns="urn:coalition:donor-offers:1" version="1.0" donor="NOR">
        <name>Norway</name>
        ②<offer id="a" status="pledged"><title>A</title><source>illustrative</source>
          ③<amounts currency="NOK"><year of="2018">5</year></amounts>
        </offer>
        <offer id="b" status="pledged"><title>B</title><source>illustrative</source>
          <total currency="NOK" first-year="2018" last-year="2018">5</total>
        </offer>
      </donor-offers>
      """)
    let imported = DonorOffersXMLImporter().offers(from: document.bytes, file: "nor.xml")
    #expect(
      imported.diagnostics.map(\.description) == [
        "nor.xml:1: note: there is no <lead>, so the donor is taken not to be willing to lead a "
          + "coalition [offers-default-lead]",
        "nor.xml:1: note: there is no <limits>, so the donor is taken to follow any number of grants "
          + "[offers-default-limits]",
        "nor.xml:3: note: 2 offers do not say who may see it, which is taken as "
          + "visibility=\"members\" [offers-default-visibility]",
        "nor.xml:3: note: 2 offers do not say when it expires, which is taken as until withdrawn "
          + "[offers-default-expiry]",
        "nor.xml:3: note: 2 offers have no <only>, which is taken as for any state and any work "
          + "[offers-default-earmark]",
        "nor.xml:3: note: 2 offers have no <channels>, which is taken as through any channel "
          + "[offers-default-channels]",
        "nor.xml:4: note: 1 offer does not say whether money left over is kept, which is taken as "
          + "carry-over=\"no\" [offers-default-carry-over]",
      ])
    #expect(document.markedLines == [1, 3, 4])
    let offer = imported.value?.offers.first
    #expect(offer?.visibility == .members)
    #expect(offer?.channels == nil)
    #expect(imported.value?.donor.leadership == nil)
  }

  @Test func `a donor that names no state leads anywhere`() {
    let document = OffersSample.document("<name>Norway</name>\n①<lead most='1'/>")
    let imported = DonorOffersXMLImporter().offers(from: document.bytes, file: "nor.xml")
    #expect(imported.value?.donor.leadership == Leadership(most: 1))
    #expect(
      imported.diagnostics.map(\.description).contains(
        "nor.xml:3: note: <lead> names no state, so the donor is taken to be willing to lead "
          + "anywhere [offers-default-lead-states]"))
  }

  @Test(arguments: [
    (
      "<donor-offers>\n<name></donor-offers>", "xml-not-well-formed", 2
    ),
    (
      "<!DOCTYPE donor-offers [<!ENTITY a 'b'>]>\n<donor-offers/>", "xml-doctype", 1
    ),
    ("<?xml version=\"1.0\" encoding=\"UTF-32\"?>\n<donor-offers/>", "xml-encoding", 1),
    ("<donor-offers>\n&norway;</donor-offers>", "xml-entity", 2),
    ("\n\n" + String(repeating: "<a>", count: 300), "xml-limit", 3),
  ])
  func `a document that is no sound XML has one error`(text: String, code: String, line: Int) {
    let imported = DonorOffersXMLImporter().offers(from: Array(text.utf8), file: "nor.xml")
    #expect(imported.value == nil)
    #expect(imported.diagnostics.map(\.code) == [code])
    #expect(imported.diagnostics.map(\.location.line) == [line])
  }

  @Test func `no bytes are no document`() {
    let imported = DonorOffersXMLImporter().offers(from: [], file: "nor.xml")
    #expect(
      imported.diagnostics.map(\.description) == [
        "nor.xml: error: the document is empty [xml-not-well-formed]"
      ])
  }

  @Test(arguments: ["النرويج", "ນອກແວ", "挪威", "Nørge & Šiauliai", "🇳🇴"])
  func `names in any script survive every encoding of Unicode`(name: String) {
    let text = """
      <donor-offers xmlns="urn:coalition:donor-offers:1" version="1.0" donor="NOR">\r
        <name>\(name.replacing("&", with: "&amp;"))</name>\r
      </donor-offers>
      """
    let utf16 = Array(text.utf16)
    let documents: [[UInt8]] = [
      Array(text.utf8),
      [0xEF, 0xBB, 0xBF] + Array(text.utf8),
      [0xFF, 0xFE] + utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      [0xFE, 0xFF] + utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
    ]
    for document in documents {
      let imported = DonorOffersXMLImporter().offers(from: document, file: "nor.xml")
      #expect(imported.value?.donor.name == name)
    }
  }

  @Test func `the alphabet of Western Europe is read`() {
    let text = "<?xml version='1.0' encoding='ISO-8859-1'?>\(OffersSample.opening)"
    let document = Array("\(text)<name>Norv".utf8) + [0xE8] + Array("ge</name></donor-offers>".utf8)
    let imported = DonorOffersXMLImporter().offers(from: document, file: "nor.xml")
    #expect(imported.value?.donor.name == "Norvège")
  }

  @Test func `lines are counted alike whatever ends them`() {
    for ending in ["\n", "\r\n"] {
      let lines = [OffersSample.opening, "<name>Norway</name>", "<offers/>", "</donor-offers>"]
      let imported = DonorOffersXMLImporter().offers(
        from: Array(lines.joined(separator: ending).utf8), file: "nor.xml")
      let error = imported.diagnostics.first { $0.severity == .error }
      #expect(error?.location.line == 3)
    }
  }

  @Test func `lines above sixty-five thousand are right`() {
    let filler = String(repeating: "\n", count: 70_000)
    let document = OffersSample.document("<name>Norway</name>\(filler)①<offers/>")
    #expect(OffersSample.findings(in: document).last?.hasPrefix("① <donor-offers>") == true)
    #expect(document.lines["①"] == 70_002)
  }
}
