import CoalitionDomain
import Testing

@testable import CoalitionFormats

struct IATIForwardTests {
  private func reading(
    status: String = "1", budgets: [IATIBudget] = [], end: String? = "2028-03-31",
    _ transactions: IATITransaction...
  ) -> IATIReading {
    .of(
      .sample(status: status, budgets: budgets, transactions: transactions) {
        $0.dates = [
          IATIDate(type: "1", day: "2026-04-01", line: 15), IATIDate(type: "3", day: end, line: 16),
        ]
      })
  }

  private let budgets = [
    IATIBudget.of("60", "2027-01-01", "2027-12-31", line: 20),
    .of("40", "2028-01-01", "2028-12-31", line: 21),
  ]

  @Test func `a pledge that repeats the budgets makes them firm, and counts once`() {
    let reading = reading(budgets: budgets, .of("12", "100", "2026-02-01"))
    #expect(reading.offered == ["NOR LAO pledged 2027: USD 60.00, 2028: USD 40.00"])
    #expect(reading.left == ["30 same-pledge USD 100.00"])
  }

  @Test func `a smaller pledge makes a part of the budgets firm`() {
    let reading = reading(budgets: budgets, .of("12", "10", "2026-02-01"))
    #expect(
      reading.offered == [
        "NOR LAO pledged 2027: USD 6.00, 2028: USD 4.00",
        "NOR LAO indicative 2027: USD 54.00, 2028: USD 36.00",
      ])
  }

  @Test func `a larger pledge counts in full, for all the years of the activity`() {
    let reading = reading(budgets: budgets, .of("12", "150", "2026-02-01"))
    #expect(reading.offered == ["NOR LAO pledged 2026-2028: USD 150.00"])
    #expect(reading.left == ["30 same-pledge USD 100.00"])
  }

  @Test func `a bound budget is firmer than a pledge`() {
    let bound = [IATIBudget.of("60", "2027-01-01", "2027-12-31", status: "2")]
    let reading = reading(budgets: bound, .of("12", "50", "2026-02-01"))
    #expect(reading.offered == ["NOR LAO committed 2027: USD 60.00"])
    #expect(reading.left == ["30 same-pledge USD 50.00"])
  }

  @Test func `a pledge without a budget is for the activity's years`() {
    #expect(
      reading(.of("12", "100", "2026-02-01")).offered == ["NOR LAO pledged 2026-2028: USD 100.00"])
    let open = reading(end: nil, .of("12", "100", "2026-02-01"))
    #expect(open.offered == ["NOR LAO pledged 2026-2028: USD 100.00"])
    #expect(
      open.found("iati-pledge-years") == [
        "norad.xml:30: note: nothing says until when the pledge stands; it is taken to be for 2026 "
          + "to 2028 [iati-pledge-years]"
      ])
  }

  @Test func `a pledge of an activity that is over is past`() {
    let reading = reading(end: "2026-01-31", .of("12", "100", "2026-01-01"))
    #expect(reading.offered == [])
    #expect(reading.left == ["30 past USD 100.00"])
  }

  @Test func `the donor's pledge and the receiver's word of it are one`() {
    let reading = reading(
      .of("12", "100", "2026-02-01"), .of("13", "90", "2026-02-01", line: 31))
    #expect(reading.offered == ["NOR LAO pledged 2026-2028: USD 100.00"])
    #expect(reading.left == ["31 same-money USD 90.00"])
  }

  @Test func `what is committed is no longer pledged`() {
    let reading = reading(
      status: "2", .of("12", "100", "2026-02-01"), .of("2", "70", "2026-02-01", line: 31))
    #expect(reading.offered == ["NOR LAO pledged 2026-2028: USD 30.00"])
    #expect(reading.commitments.reduce(0) { $0 + $1.amount.minorUnits } == 7_000)
    #expect(reading.left == ["30 same-money USD 70.00"])
  }

  @Test func `money of years that are not planned is set aside`() {
    let reading = reading(budgets: [.of("60", "2029-01-01", "2029-12-31", line: 20)])
    #expect(reading.offered == [])
    #expect(reading.left == ["20 other-years USD 60.00"])
  }

  @Test func `what has no country is an offer to all, with a warning`() {
    let reading = IATIReading.of(
      .sample(status: "1", countries: [], budgets: [budgets[0]]) {
        $0.regions = [IATIShare(code: "789", names: [.en("Far East")], line: 14)]
      })
    #expect(reading.offered == ["NOR anywhere indicative 2027: USD 60.00"])
    #expect(reading.offers[0].offers[0].conditions == [.other("Published as for Far East")])
    #expect(
      reading.found("iati-no-country") == [
        "norad.xml:10: warning: money of 'NO-1-LAO' is in no country; as an offer it is earmarked "
          + "by no state, and as a programme it is set aside [iati-no-country]"
      ])
  }

  @Test func `countries without shares are alternatives of one offer`() {
    let reading = IATIReading.of(
      .sample(
        status: "1", countries: [.country("LA"), .country("LB")], budgets: [budgets[0]]))
    #expect(reading.offered == ["NOR LAO+LBN indicative 2027: USD 60.00"])
  }

  @Test func `countries with shares are an offer each`() {
    let reading = IATIReading.of(
      .sample(
        status: "1", countries: [.country("LA", "60"), .country("LB", "40")], budgets: [budgets[0]])
    )
    #expect(
      reading.offered == [
        "NOR LAO indicative 2027: USD 36.00", "NOR LBN indicative 2027: USD 24.00",
      ])
  }
}
