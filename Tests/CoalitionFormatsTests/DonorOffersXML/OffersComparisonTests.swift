import CoalitionDomain
import CoalitionFormats
import CoalitionTestSupport
import Testing

struct OffersComparisonTests {
  private static let whole = DonorOffersXMLImporterTests.whole.text

  private func offers(replacing part: String = "", with change: String = "") throws -> DonorOffers {
    let text = part.isEmpty ? Self.whole : Self.whole.replacing(part, with: change)
    #expect(part.isEmpty || text != Self.whole)
    return try #require(
      DonorOffersXMLImporter().offers(from: Array(text.utf8), file: "nor.xml").value)
  }

  @Test(arguments: [
    ("pledged", "committed", "changed: nor-lao: status: pledged, now committed"),
    ("\"public\"", "\"private\"", "changed: nor-lao: visibility: public, now private"),
    (
      " expires=\"2018-12-31\"", "",
      "changed: nor-lao: expires: 2018-12-31, now when withdrawn"
    ),
    ("Anything", "Something", "changed: nor-any: title: Anything, now Something"),
    (
      "12000000.5", "13000000",
      "changed: nor-lao: amounts: NOK 12000000.50 in 2018, NOK 12000000.00 in 2019, carried over, "
        + "now NOK 13000000.00 in 2018, NOK 12000000.00 in 2019, carried over"
    ),
    (
      "last-year=\"2021\"", "last-year=\"2020\"",
      "changed: nor-any: amounts: JPY 40000000 over 2018 to 2021, now JPY 40000000 over 2018 to 2020"
    ),
    (
      " smallest=\"1000000\"", "",
      "changed: nor-lao: smallest grant: NOK 1000000.00, now any"
    ),
    (
      "largest=\"20000000\"", "largest=\"2000000\"",
      "changed: nor-lao: largest grant: NOK 20000000.00, now NOK 2000000.00"
    ),
    (
      "<only><pillar>capacity</pillar></only>", "",
      "changed: nor-any: only: capacity, now anything"
    ),
    (
      "<activity>risk-education</activity>", "",
      "changed: nor-lao: only: LAO or south-east-asia; clearance or risk-education (activity), now "
        + "LAO or south-east-asia; clearance"
    ),
    (
      "<state>VNM</state>", "",
      "changed: nor-lao: except: VNM; marking (activity), now marking (activity)"
    ),
    (
      "<channels><channel>pool</channel></channels>", "",
      "changed: nor-any: channels: pool, now any"
    ),
    (
      "<treaty-member/>", "",
      "changed: nor-lao: conditions: a party to the treaty; readiness at least some; at most 1.5 "
        + "times what others give; A & B; C, now readiness at least some; at most 1.5 times what "
        + "others give; A & B; C"
    ),
    (
      "quantity=\"20\"", "quantity=\"25\"",
      "changed: nor-lao: in kind: 20 training-seats of training in 2018 (EOD 2), now 25 "
        + "training-seats of training in 2018 (EOD 2)"
    ),
    (
      "Press release, page 2", "Budget",
      "changed: nor-lao: source: Press release, page 2, now Budget"
    ),
    ("<name>Norway", "<name>Noreg", "donor: name: Norway, now Noreg"),
    ("<limits grants=\"6\"/>", "", "donor: grants: at most 6, now any number"),
    (
      "<lead most=\"2\"><state>LAO</state></lead>", "",
      "donor: lead: at most 2 of LAO, now none"
    ),
  ])
  func `a term that differs is named with its old and new words`(
    part: String, change: String, line: String
  ) throws {
    let comparison = OffersComparison(
      from: try offers(), to: try offers(replacing: part, with: change))
    let lines = comparison.description.split(separator: "\n").map(String.init)
    #expect(lines.dropLast() == [line])
    #expect(!comparison.isEmpty)
  }

  @Test func `offers that come and go are named`() throws {
    let comparison = OffersComparison(
      from: try offers(), to: try offers(replacing: "nor-any", with: "nor-new"))
    #expect(
      comparison.description == """
        added: nor-new
        removed: nor-any
        unchanged: 1 offer
        """)
  }

  @Test func `the order of offers is no difference`() throws {
    let offers = try offers()
    let turned = DonorOffers(donor: offers.donor, offers: offers.offers.reversed())
    let comparison = OffersComparison(from: offers, to: turned)
    #expect(comparison.isEmpty)
    #expect(comparison.description == "unchanged: 2 offers")
  }

  @Test func `against nothing every offer is new`() throws {
    let comparison = OffersComparison(from: nil, to: try offers())
    #expect(comparison.added == ["nor-lao", "nor-any"])
    #expect(comparison.donor == [])
  }
}
