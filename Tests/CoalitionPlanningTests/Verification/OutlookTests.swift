import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct OutlookTests {
  private func outlook(
    _ condition: TreatyDuty.Condition = .open, cost: Money = .dollars(1_000_000),
    paid: [PaidStep], needs: [Need]? = nil
  ) -> DeadlineOutlook? {
    var scenario = Scenario.sample(
      needs: needs ?? [.sample("survey", cost: cost)],
      offers: [.sample("NOR", [2018: .dollars(1_000_000), 2019: .dollars(1_000_000)])])
    scenario.duties = [
      TreatyDuty(
        state: .lao, pillar: .clearance, article: 4, condition: condition,
        deadline: .on("2020-08-01"), filingDay: .on("2018-12-02"))
    ]
    return Accounting(.sample(scenario, leads: [.lao: "NOR"], paid)).account().outlook.first
  }

  @Test func `what is left takes as long as the planned years did for what they paid`() {
    // 400,000 in two years leave 600,000: three years more, to the end of 2022.
    let line = outlook(paid: [
      .pay(.dollars(300_000), from: "NOR", for: "survey"),
      .pay(.dollars(100_000), from: "NOR", for: "survey", in: 2019),
    ])
    #expect(line?.finish == CivilDate.on("2022-12-31"))
    #expect(line?.slipMonths == 29)
    #expect(line?.unmet == .dollars(600_000))
  }

  @Test func `a begun month counts`() {
    // 999,000 in 24 months leave 1,000: a month more.
    let line = outlook(paid: [.pay(.dollars(999_000), from: "NOR", for: "survey")])
    #expect(line?.finish == CivilDate.on("2020-01-31"))
    #expect(line?.slipMonths == 0)
  }

  @Test func `what is covered is done by the end of the last year with money`() {
    let line = outlook(paid: [.pay(.dollars(1_000_000), from: "NOR", for: "survey")])
    #expect(line?.finish == CivilDate.on("2018-12-31"))
    #expect(line?.unmet == .dollars(0))
  }

  @Test func `without money there is no end`() {
    let line = outlook(paid: [])
    #expect(line?.finish == nil)
    #expect(line?.slipMonths == nil)
    #expect(line?.unmet == .dollars(1_000_000))
  }

  @Test func `without an obligation or a need there is nothing to finish`() {
    #expect(outlook(.none, paid: [])?.finish == nil)
    let other = [Need.sample("care", .medicalCare, cost: .dollars(10))]
    #expect(outlook(paid: [], needs: other)?.finish == nil)
  }
}
