import CoalitionDomain
import CoalitionFormats
import CoalitionTestSupport
import Testing

struct DonorOffersDraftsTests {
  private func offer(_ id: Identifier<Offer>, _ title: String, isDraft: Bool = true) -> Offer {
    Offer(
      id: id, donor: "NOR", title: title,
      envelope: Envelope(
        currency: .usd, shape: .yearly([Year(2018): .dollars(1)], carryOver: false)),
      source: Source("norad.xml"), isDraft: isDraft)
  }

  private func offers(_ offers: Offer..., file: String = "nor.xml") -> DonorOffers {
    DonorOffers(
      donor: Donor(id: "NOR", name: "Norway", grantLimit: 3), offers: offers,
      locations: Dictionary(
        uniqueKeysWithValues: offers.map { (.offer($0.id), SourceLocation(file: file, line: 1)) }))
  }

  @Test func `drafts take the places of earlier ones, and the donor's own offers stay`() {
    let old = offers(
      offer("nor-lao", "own", isDraft: false), offer("iati-A.LA.I.USD", "old"),
      offer("iati-A.LB.I.USD", "gone"), offer("iati-B.LA.I.USD", "other"))
    let merged = old.merging(
      drafts: offers(
        offer("iati-C.LA.I.USD", "new"), offer("iati-A.LA.I.USD", "newer"), file: "norad.xml"))
    #expect(merged.offers.offers.map(\.title) == ["own", "newer", "other", "new"])
    #expect(merged.withdrawn == ["iati-A.LB.I.USD"])
    #expect(merged.confirmed == [])
    #expect(merged.offers.donor.grantLimit == 3)
    #expect(merged.offers.locations[.offer("iati-A.LA.I.USD")]?.file == "norad.xml")
    #expect(merged.offers.locations[.offer("iati-A.LB.I.USD")] == nil)
  }

  @Test func `what the donor confirmed is not made a draft again`() {
    let old = offers(offer("iati-A.LA.I.USD", "confirmed", isDraft: false))
    let merged = old.merging(drafts: offers(offer("iati-A.LA.I.USD", "draft")))
    #expect(merged.offers.offers.map(\.title) == ["confirmed"])
    #expect(merged.confirmed == ["iati-A.LA.I.USD"])
  }

  @Test func `what the donor confirmed does not come back as a firmer draft`() {
    let old = offers(
      offer("iati-A.LA.I.USD", "confirmed", isDraft: false), offer("iati-A.LA.C.USD", "draft"))
    let merged = old.merging(
      drafts: offers(
        offer("iati-A.LA.P.USD", "pledged"), offer("iati-A.LA.C.USD", "newer"),
        offer("iati-A.LB.P.USD", "elsewhere")))
    #expect(merged.offers.offers.map(\.title) == ["confirmed", "newer", "elsewhere"])
    #expect(merged.confirmed == ["iati-A.LA.P.USD"])
  }

  @Test func `merging twice is merging once`() {
    let drafts = offers(offer("iati-A.LA.I.USD", "a"), offer("iati-A.LB.I.USD", "b"))
    let once = offers(offer("nor-lao", "own", isDraft: false)).merging(drafts: drafts).offers
    #expect(once.merging(drafts: drafts).offers == once)
  }

  @Test func `a draft is written and read as one`() {
    let file = DonorOffersXMLExporter().bytes(
      for: offers(offer("nor-a", "a"), offer("nor-b", "b", isDraft: false)))
    #expect(String(decoding: file, as: UTF8.self).contains(#"visibility="members" draft="yes">"#))
    let read = DonorOffersXMLImporter().offers(from: file, file: "nor.xml").value
    #expect(read?.offers.map { $0.isDraft } == [true, false])
  }

  @Test func `draft is yes or no`() {
    let file = """
      <donor-offers xmlns="urn:coalition:donor-offers:1" version="1.0" donor="NOR">
        <name>Norway</name>
        <offer id="a" status="pledged" draft="maybe">
          <title>A</title>
          <total currency="NOK" first-year="2018" last-year="2018">1</total>
          <source>illustrative</source>
        </offer>
      </donor-offers>
      """
    let imported = DonorOffersXMLImporter().offers(from: Array(file.utf8), file: "nor.xml")
    #expect(
      imported.diagnostics.filter { $0.severity == .error }.map(\.description) == [
        "nor.xml:3: error: 'maybe' is not an answer; write yes or no [offers-draft]"
      ])
  }

  @Test func `a confirmation is a term that differs`() {
    let comparison = OffersComparison(
      from: offers(offer("nor-a", "a")), to: offers(offer("nor-a", "a", isDraft: false)))
    #expect(
      comparison.changed.flatMap(\.terms).map(\.description) == ["draft: yes, now no"])
  }
}
