import CoalitionDomain
import CoalitionTestSupport
import Testing

@testable import CoalitionFormats

/// Activities as donors, states and coordinators publish them, whole.
struct IATIReadingTests {
  private static let days = [
    IATIDate(type: "1", day: "2026-04-01", line: 14),
    IATIDate(type: "3", day: "2028-03-31", line: 15),
  ]

  private let offer = IATIActivity.sample(
    "XM-DAC-5-7-CCM-OFFER-2026-01", line: 4,
    title: "Offer: clearance and stockpile destruction expertise 2026-2028", status: "1",
    sectors: [
      .sector("15250", "100", in: "1", line: 18),
      .sector("15", "100", in: "10", named: "Protection - Mine Action", line: 19),
      .sector("CLR", "70", in: "99", named: "Clearance", line: 20),
      .sector("SD", "30", in: "99", named: "Stockpile destruction", line: 21),
    ], countries: [.country("LA", "60", line: 16), .country("LB", "40", line: 17)],
    budgets: [
      .of("1200000", "2026-04-01", "2027-03-31", line: 30),
      .of("800000", "2027-04-01", "2028-03-31", line: 31),
    ], transactions: [.of("12", "2000000", "2026-02-01", line: 37) { $0.disbursementChannel = "3" }]
  ) {
    $0.defaultCurrency = "EUR"
    $0.participants[0].organisation.reference = "XM-DAC-5-7"
    $0.dates = Self.days
    $0.plannedDisbursements = [.of("600000", "2026-07-01", "2026-09-30", line: 32)]
    $0.aidTypes = [
      IATICode(vocabulary: "1", code: "D02", line: 28),
      IATICode(vocabulary: "2", code: "3", line: 29),
    ]
    $0.conditions = [.en("National mine action authority endorses the work plan.", line: 45)]
  }

  @Test func `a donor's offer for two countries becomes an offer for each`() {
    let reading = IATIReading.of(offer)
    #expect(
      reading.offered == [
        "DEU LAO pledged 2026: EUR 542465.75, 2027: EUR 538189.99, 2028: EUR 119344.26",
        "DEU LBN pledged 2026: EUR 361643.84, 2027: EUR 358793.32, 2028: EUR 79562.84",
      ])
    #expect(reading.left == ["32 within-budget EUR 600000.00", "37 same-pledge EUR 2000000.00"])
    #expect(
      reading.offers.first?.offers.map(\.id) == [
        "iati-XM-DAC-5-7-CCM-OFFER-2026-01.LA.P.EUR", "iati-XM-DAC-5-7-CCM-OFFER-2026-01.LB.P.EUR",
      ])
    #expect(reading.codes.sorted() == ["iati-budget-years", "iati-in-kind"])
    #expect(reading.commitments == [])
  }

  @Test func `a plan for that offer is counted with it`() {
    let parent = IATIActivity.sample(
      "XM-DAC-41114-CCM-LA", line: 100, title: "Country Coalition: Lao PDR", status: "1"
    ) {
      $0.participants = []
      $0.reporter = IATIOrganisation(reference: "XM-DAC-41114", type: "40")
      $0.related = [IATICode(vocabulary: "2", code: "XM-DAC-41114-CCM-LA-A1", line: 110)]
    }
    let child = IATIActivity.sample(
      "XM-DAC-41114-CCM-LA-A1", line: 200, title: "Clearance, Savannakhet province", status: "1",
      budgets: [.of("780000", "2026-04-01", "2027-03-31", line: 220)],
      transactions: [
        .of("13", "720000", "2026-02-01", "EUR", line: 230) {
          $0.provider = IATIOrganisation(
            reference: "XM-DAC-5-7", activity: "XM-DAC-5-7-CCM-OFFER-2026-01")
        }
      ]
    ) {
      $0.participants[0].organisation.reference = "XM-DAC-5-7"
      $0.participants[0].organisation.activity = "XM-DAC-5-7-CCM-OFFER-2026-01"
      $0.dates = Self.days
      $0.related = [IATICode(vocabulary: "1", code: "XM-DAC-41114-CCM-LA", line: 240)]
    }
    let alone = IATIReading.of(parent, child)
    #expect(alone.offered == ["DEU LAO indicative 2026: USD 587671.23, 2027: USD 192328.77"])
    #expect(alone.left == ["230 same-money EUR 720000.00"])
    let both = IATIReading.of(offer, parent, child)
    #expect(both.offers == IATIReading.of(offer).offers)
    #expect(
      both.left.contains(
        "200 other-side USD 780000.00 (counted in 'XM-DAC-5-7-CCM-OFFER-2026-01')"))
  }

  @Test func `the same activities give the same reading, and each is said to be recognised`() {
    let first = IATIReading.of(offer, .sample("A", transactions: [.of("3", "1", "2026-01-01")]))
    #expect(
      first == IATIReading.of(offer, .sample("A", transactions: [.of("3", "1", "2026-01-01")])))
    #expect(first.recognised.map(\.identifier) == ["XM-DAC-5-7-CCM-OFFER-2026-01", "A"])
    #expect(first.recognised.map(\.confidence) == [.high, .high])
    #expect(first.recognised[0].signals.map(\.kind) == [.sector, .cluster, .sectorWords])
  }
}
