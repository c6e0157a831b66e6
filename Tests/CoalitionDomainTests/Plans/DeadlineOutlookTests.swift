import CoalitionDomain
import CoalitionTestSupport
import Testing

struct DeadlineOutlookTests {
  @Test(arguments: [
    ("2020-08-01", "2020-07-31", 0), ("2020-08-01", "2020-08-31", 1),
    ("2020-08-01", "2020-09-30", 2), ("2020-08-31", "2020-09-30", 1),
    ("2020-08-01", "2023-05-31", 34),
  ])
  func `a begun month after the deadline counts`(deadline: String, finish: String, months: Int) {
    #expect(Self.outlook(deadline, finish).slipMonths == months)
  }

  @Test func `without a deadline or a finish nothing slips`() {
    #expect(Self.outlook(nil, "2020-08-31").slipMonths == nil)
    #expect(Self.outlook("2020-08-01", nil).slipMonths == nil)
  }

  private static func outlook(_ deadline: String?, _ finish: String?) -> DeadlineOutlook {
    DeadlineOutlook(
      duty: TreatyDuty(
        state: .lao, pillar: .clearance, article: 4, condition: .open,
        deadline: deadline.flatMap { CivilDate($0) }),
      unmet: .zero(.usd), finish: finish.flatMap { CivilDate($0) })
  }
}
