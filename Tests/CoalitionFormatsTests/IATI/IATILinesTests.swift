import CoalitionDomain
import Testing

@testable import CoalitionFormats

struct IATILinesTests {
  private func reading(
    status: String = "2", days: (String?, String?) = ("2026-01-01", "2027-12-31"),
    budgets: [IATIBudget] = [], _ transactions: IATITransaction...
  ) -> IATIReading {
    .of(
      .sample(status: status, budgets: budgets, transactions: transactions) {
        $0.dates = [
          IATIDate(type: "2", day: days.0, line: 15), IATIDate(type: "3", day: days.1, line: 16),
        ]
      })
  }

  @Test func `what is committed and what is paid of it are never added`() {
    let reading = reading(
      days: ("2026-01-01", "2026-12-31"), .of("2", "100", "2026-01-01"),
      .of("3", "40", "2026-01-10"), .of("4", "70", "2026-01-11"))
    #expect(reading.paid == ["LAO all 2026 USD 110.00"])
  }

  @Test func `where nothing is paid yet, a commitment lies over all its days`() {
    let reading = reading(.of("2", "730", "2026-01-01"))
    #expect(reading.paid == ["LAO all 2026 USD 365.00", "LAO all 2027 USD 365.00"])
  }

  @Test func `a commitment lies over the years as its budgets do`() {
    let reading = reading(
      budgets: [
        .of("30", "2026-01-01", "2026-12-31"), .of("70", "2027-01-01", "2027-12-31"),
      ], .of("2", "100", "2026-01-01"))
    #expect(reading.paid == ["LAO all 2026 USD 30.00", "LAO all 2027 USD 70.00"])
    #expect(reading.offered == [])
  }

  @Test func `a budget beyond what is committed is an offer, and says that it is of a programme`() {
    let reading = reading(
      budgets: [.of("100", "2027-01-01", "2027-12-31")], .of("2", "60", "2026-01-01"))
    #expect(reading.paid == ["LAO all 2027 USD 60.00"])
    #expect(reading.offered == ["NOR LAO indicative 2027: USD 40.00"])
    #expect(
      reading.offers[0].offers[0].conditions == [
        .other("Budget of a programme under way: ask the donor whether it is free")
      ])
  }

  @Test func `without days, what is not yet paid is put in this year`() {
    let reading = reading(
      days: (nil, nil), .of("2", "100", "2025-06-01"), .of("3", "40", "2026-01-10", line: 31))
    #expect(reading.paid == ["LAO all 2026 USD 100.00"])
    #expect(
      reading.found("iati-spread") == [
        "norad.xml:30: note: USD 60.00 committed and not yet paid is put in 2026 [iati-spread]"
      ])
  }

  @Test func `what was not paid when a programme ended is not counted`() {
    let reading = reading(
      status: "3", days: ("2025-01-01", "2026-01-31"), .of("2", "100", "2025-06-01"),
      .of("3", "40", "2026-01-10", line: 31))
    #expect(reading.paid == ["LAO all 2026 USD 40.00"])
    #expect(reading.left == ["30 past USD 60.00 (not paid at its end)"])
  }

  @Test func `what comes in and goes out again counts once, the larger of both`() {
    let reading = reading(
      .of("1", "100", "2026-01-01", line: 30), .of("3", "60", "2026-01-10", line: 31),
      .of("11", "100", "2026-01-01", line: 32), .of("2", "60", "2026-01-01", line: 33))
    #expect(reading.paid == ["LAO all 2026 USD 100.00"])
    #expect(reading.left == ["33 same-money USD 120.00"])
  }

  @Test func `payments in another currency than the commitment are not added to it`() {
    let reading = reading(
      days: ("2026-01-01", "2026-12-31"), .of("2", "100", "2026-01-01", "NOK"),
      .of("3", "9", "2026-01-10", "USD", line: 31))
    #expect(reading.paid == ["LAO all 2026 NOK 100.00"])
    #expect(reading.left == ["31 same-money USD 9.00"])
    #expect(
      reading.found("iati-mixed-currencies") == [
        "norad.xml:31: warning: USD 9.00 may be the same money as what it has in NOK, and cannot "
          + "be compared with it; it is set aside [iati-mixed-currencies]"
      ])
  }

  @Test func `budgets and pledges in other currencies than what is firmer are not added to it`() {
    let budget = IATIBudget.of("100", "2027-01-01", "2027-12-31", line: 20)
    let bound = reading(
      days: ("2026-01-01", "2026-12-31"), budgets: [budget], .of("2", "90", "2026-01-01", "NOK"))
    #expect(bound.paid == ["LAO all 2026 NOK 90.00"])
    #expect(bound.offered == [])
    #expect(bound.left == ["20 same-money USD 100.00"])
    let pledged = reading(
      status: "1", budgets: [budget], .of("13", "90", "2026-01-01", "EUR", line: 31))
    #expect(pledged.offered == ["NOR LAO indicative 2027: USD 100.00"])
    #expect(pledged.left == ["31 same-money EUR 90.00"])
    #expect(pledged.found("iati-mixed-currencies").count == 1)
  }

  @Test(arguments: ["1", "3"])
  func `of the pipeline and what is being ended, only what is in the planned years counts`(
    status: String
  ) {
    let before = reading(
      status: status, days: ("2024-01-01", "2025-12-31"), .of("3", "9", "2026-01-01"))
    #expect(before.paid == [])
    #expect(before.left == ["30 other-years USD 9.00"])
    let during = reading(status: status, .of("3", "9", "2026-01-01"))
    #expect(during.paid == ["LAO all 2026 USD 9.00"])
  }

  @Test func `what was paid outside the planned years is set aside`() {
    let reading = reading(.of("3", "9", "2025-01-01"), .of("3", "5", "2026-01-01"))
    #expect(reading.paid == ["LAO all 2026 USD 5.00"])
    #expect(reading.left == ["30 other-years USD 9.00"])
  }

  @Test func `sums beyond all reckoning are refused`() {
    let most = "100000000000.00"
    let reading = reading(.of("3", most, "2026-01-01"), .of("3", "1", "2026-01-01", line: 31))
    #expect(reading.paid == [])
    #expect(
      reading.found("iati-amount") == [
        "norad.xml:30: error: its amounts add up to USD 100000000001.00, beyond USD "
          + "100000000000.00, the most that is reckoned with; they are not counted [iati-amount]"
      ])
  }
}
