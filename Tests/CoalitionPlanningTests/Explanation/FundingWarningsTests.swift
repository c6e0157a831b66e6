import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct FundingWarningsTests {
  private func warnings(
    asOf: CivilDate = .on("2018-01-01"), duties: [TreatyDuty] = [], _ paid: [PaidStep]
  ) throws -> [PlanWarning] {
    var scenario = Scenario.sample(
      years: 2018...2020, needs: [.sample("survey", cost: .dollars(1_000_000), years: 2018...2020)],
      offers: [
        .sample(
          "NOR", [2018: .dollars(500_000), 2019: .dollars(500_000), 2020: .dollars(500_000)]),
        .sample("JPN", [2018: .dollars(500_000)]),
      ])
    scenario.asOf = asOf
    scenario.duties = duties
    let ledger = PlanLedger.sample(scenario, leads: paid.isEmpty ? [:] : [.lao: "NOR"], paid)
    return try PlanVerifier(scenario.checked).verify(ledger.ledgered.plan).warnings
  }

  private func clearance(_ deadline: String, filing: String? = nil) -> TreatyDuty {
    TreatyDuty(
      state: .lao, pillar: .clearance, article: 4, condition: .open, deadline: .on(deadline),
      filingDay: filing.map { .on($0) })
  }

  @Test func `a deadline that is missed at funded speed is named with the day to file`() throws {
    let paid = [
      PaidStep.pay(.dollars(250_000), from: "NOR", for: "survey"),
      .pay(.dollars(250_000), from: "NOR", for: "survey", in: 2020),
    ]
    let found = try warnings(duties: [clearance("2020-08-01", filing: "2018-12-02")], paid)
    #expect(
      found == [
        PlanWarning(
          code: "deadline",
          text: "LAO clearance is done by 2023-12-31 at funded speed, 41 months after its "
            + "deadline 2020-08-01; the last day to file for an extension is 2018-12-02")
      ])
  }

  @Test func `a deadline for which nothing is paid is named`() throws {
    #expect(
      try warnings(duties: [clearance("2020-08-01")], []) == [
        PlanWarning(
          code: "deadline",
          text: "LAO clearance is due by 2020-08-01 and nothing is paid for it in the planned "
            + "years")
      ])
  }

  @Test func `money that stops before the work is done is a cliff`() throws {
    #expect(
      try warnings([.pay(.dollars(250_000), from: "NOR", for: "survey", in: 2019)]) == [
        PlanWarning(
          code: "cliff",
          text: "LAO clearance has money until 2019 and none in 2020, with USD 750000.00 of work "
            + "left")
      ])
  }

  @Test func `money that ends within twelve months is a short runway`() throws {
    let found = try warnings(
      asOf: .on("2020-02-01"), [.pay(.dollars(250_000), from: "NOR", for: "survey", in: 2020)])
    #expect(
      found == [
        PlanWarning(
          code: "runway",
          text: "the money for LAO ends in 2020, 10 months after 2020-02-01, with USD 750000.00 of "
            + "work left")
      ])
  }

  @Test func `one donor above half of what a state receives is named`() throws {
    let found = try warnings([
      .pay(.dollars(400_000), from: "NOR", for: "survey", in: 2020),
      .pay(.dollars(200_000), from: "JPN", for: "survey"),
    ])
    #expect(
      found == [
        PlanWarning(code: "dependence", text: "NOR gives 66 % of what LAO receives")
      ])
  }
}
