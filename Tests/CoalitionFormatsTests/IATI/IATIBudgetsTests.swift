import CoalitionDomain
import Testing

@testable import CoalitionFormats

struct IATIBudgetsTests {
  private func reading(
    _ budgets: [IATIBudget], planned: [IATIBudget] = [], status: String = "1"
  ) -> IATIReading {
    .of(.sample(status: status, budgets: budgets) { $0.plannedDisbursements = planned })
  }

  @Test func `a revised budget takes the place of the original`() {
    let reading = reading([
      .of("100", "2027-01-01", "2027-12-31", line: 20),
      .of("80", "2027-01-01", "2027-12-31", type: "2", line: 21),
    ])
    #expect(reading.offered == ["NOR LAO indicative 2027: USD 80.00"])
    #expect(reading.left == ["20 revised USD 100.00"])
    #expect(reading.found("iati-budget-overlap") == [])
  }

  @Test func `a revised budget of other days does so too, with a warning`() {
    let reading = reading([
      .of("100", "2027-01-01", "2027-12-31", line: 20),
      .of("40", "2027-01-01", "2027-06-30", type: "2", line: 21),
    ])
    #expect(reading.offered == ["NOR LAO indicative 2027: USD 40.00"])
    #expect(
      reading.found("iati-budget-overlap") == [
        "norad.xml:20: warning: the revised one on line 21 is of other days and takes its place all "
          + "the same, so that nothing is counted twice [iati-budget-overlap]"
      ])
  }

  @Test func `the same budget twice counts once, and two that share days both count`() {
    let reading = reading([
      .of("100", "2027-01-01", "2027-12-31", line: 20),
      .of("100", "2027-01-01", "2027-12-31", line: 21),
      .of("7", "2027-01-01", "2027-12-31", line: 22),
    ])
    #expect(reading.offered == ["NOR LAO indicative 2027: USD 107.00"])
    #expect(reading.left == ["21 repeated USD 100.00"])
    #expect(
      reading.found("iati-budget-overlap") == [
        "norad.xml:22: warning: it shares days with the one on line 20; both are counted "
          + "[iati-budget-overlap]"
      ])
  }

  @Test func `planned disbursements are never added to a budget of their days`() {
    let reading = reading(
      [.of("100", "2027-01-01", "2027-12-31")],
      planned: [
        .of("60", "2027-03-01", "2027-05-31", line: 25), .of("5", "2028-01-01", nil, line: 26),
      ])
    #expect(reading.offered == ["NOR LAO indicative 2027: USD 100.00, 2028: USD 5.00"])
    #expect(reading.left == ["25 within-budget USD 60.00"])
  }

  @Test func `a budget of two years is spread over them by days, exactly`() {
    let reading = reading([.of("100", "2026-07-01", "2027-06-30", line: 20)])
    #expect(reading.offered == ["NOR LAO indicative 2026: USD 50.41, 2027: USD 49.59"])
    #expect(
      reading.found("iati-budget-years") == [
        "norad.xml:20: note: a period lies in more than one calendar year; it is spread over them "
          + "by days [iati-budget-years]"
      ])
  }

  @Test func `a budget longer than a year is told`() {
    let reading = reading([.of("1096", "2026-03-01", "2029-02-28", line: 20)])
    #expect(
      reading.offered == ["NOR LAO indicative 2026: USD 306.00, 2027: USD 365.00, 2028: USD 366.00"]
    )
    #expect(reading.left == ["20 other-years USD 59.00"])
    #expect(
      reading.found("iati-long-budget") == [
        "norad.xml:20: note: a budget is longer than a year; it is spread over its years by days "
          + "[iati-long-budget]"
      ])
  }

  @Test func `budgets that are over are set aside, and of one that has begun the pipeline has all`()
  {
    let reading = reading([
      .of("30", "2025-01-01", "2025-12-31", line: 20), .of("40", "2026-01-01", "2026-12-31"),
    ])
    #expect(reading.offered == ["NOR LAO indicative 2026: USD 40.00"])
    #expect(reading.left == ["20 past USD 30.00"])
  }

  @Test func `of a budget under way only the days that are left lie ahead`() {
    let reading = reading([.of("365", "2026-01-01", "2026-12-31", line: 20)], status: "2")
    #expect(reading.offered == ["NOR LAO indicative 2026: USD 320.00"])
    #expect(reading.left == ["20 past USD 45.00"])
  }

  @Test func `a budget without days or with days in the wrong order is an error`() {
    let reading = reading([
      .of("1", nil, "2027-12-31", line: 20), .of("2", "2027-12-31", "2027-01-01", line: 21),
    ])
    #expect(reading.offered == [])
    #expect(reading.left == ["20 unreadable "])
    #expect(
      reading.found("iati-period") == [
        "norad.xml:20: error: the period has no first day; it is not counted [iati-period]",
        "norad.xml:21: error: the period ends on 2027-01-01, before 2027-12-31; it is not counted "
          + "[iati-period]",
      ])
  }

  @Test
  func `a budget's amount without a value-date is noted, and one that cannot be read refused`() {
    var budget = IATIBudget.of("1", "2027-01-01", "2027-12-31")
    budget.value?.valueDate = nil
    let reading = reading([budget, .of("1,000", "2028-01-01", "2028-12-31", line: 21)])
    #expect(reading.offered == ["NOR LAO indicative 2027: USD 1.00"])
    #expect(
      reading.found("iati-no-value-date") == [
        "norad.xml:20: note: an amount has no value-date; the first day of its period is taken "
          + "[iati-no-value-date]"
      ])
    #expect(reading.found("iati-amount").count == 1)
  }

  @Test func `more budgets than any honest activity has are refused`() {
    let many = (0...2_000).map { IATIBudget.of("1", "2027-01-01", "2027-12-31", line: $0) }
    let reading = reading(many)
    #expect(reading.offered == [])
    #expect(
      reading.found("iati-limit") == [
        "norad.xml:10: error: it has more than 2000 budgets or planned disbursements; none is "
          + "counted [iati-limit]"
      ])
  }
}
