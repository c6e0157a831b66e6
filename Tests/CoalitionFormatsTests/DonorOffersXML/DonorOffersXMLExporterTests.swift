import CoalitionDomain
import CoalitionFormats
import CoalitionTestSupport
import Testing

struct DonorOffersXMLExporterTests {
  @Test func `what is written is read back the same`() throws {
    let offers = try #require(OffersSample.offers(in: DonorOffersXMLImporterTests.whole))
    let written = DonorOffersXMLExporter().bytes(for: offers)
    let imported = DonorOffersXMLImporter().offers(from: written, file: "offers.xml")
    #expect(imported.diagnostics == [])
    #expect(imported.value?.donor == offers.donor)
    #expect(imported.value?.offers == offers.offers)
    #expect(imported.value.map { DonorOffersXMLExporter().bytes(for: $0) } == written)
  }

  @Test func `a draft of a donor that gives experts is written with its defaults`() {
    let offer = Offer(
      id: "che-1", donor: "CHE", title: "Experts <ammunition> & \"storage\"", envelope: nil,
      exclusion: Earmark(states: ["VNM"].compactMap(CountryCode.init)),
      conditions: [.treatyMember, .matching(.one)],
      inKind: [
        InKindSupport(
          capability: .stockpileDestruction, unit: .expertDays, quantity: 120, year: Year(2018),
          description: "Advice")
      ],
      source: Source("illustrative"))
    let draft = DonorOffers(donor: Donor(id: "CHE", name: "ສະວິດ"), offers: [offer])
    let written = DonorOffersXMLExporter().bytes(for: draft)
    #expect(
      String(decoding: written, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <donor-offers xmlns="urn:coalition:donor-offers:1" version="1.0" donor="CHE">
          <name>ສະວິດ</name>
          <offer id="che-1" status="pledged" visibility="members">
            <title>Experts &lt;ammunition&gt; &amp; "storage"</title>
            <except>
              <state>VNM</state>
            </except>
            <conditions>
              <treaty-member/>
              <matching share="1"/>
            </conditions>
            <in-kind>
              <support capability="stockpile-destruction" unit="expert-days" quantity="120" \
        year="2018">Advice</support>
            </in-kind>
            <source>illustrative</source>
          </offer>
        </donor-offers>

        """)
    let imported = DonorOffersXMLImporter().offers(from: written, file: "che.xml")
    #expect(imported.value?.offers == [offer])
  }

  @Test func `years are written in their order and amounts with all decimals`() throws {
    let nok = try #require(Currency(code: "NOK"))
    let years = (2018...2022).reversed().map { (Year($0), Money(minorUnits: 1, in: nok)) }
    let envelope = Envelope(
      currency: nok,
      shape: .yearly(Dictionary(years, uniquingKeysWith: { $1 }), carryOver: false))
    let offer = Offer(
      id: "a", donor: "NOR", title: "A", envelope: envelope, source: Source("illustrative"))
    let draft = DonorOffers(donor: Donor(id: "NOR", name: "Norway"), offers: [offer])
    let text = String(decoding: DonorOffersXMLExporter().bytes(for: draft), as: UTF8.self)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(
      lines.filter { $0.contains("year") } == [
        "      <year of=\"2018\">0.01</year>",
        "      <year of=\"2019\">0.01</year>",
        "      <year of=\"2020\">0.01</year>",
        "      <year of=\"2021\">0.01</year>",
        "      <year of=\"2022\">0.01</year>",
      ])
  }
}
