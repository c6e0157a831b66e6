import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct PlanWarningsTests {
  private let scenario = Scenario.sample(
    policy: .coverageAlone, needs: [.sample("survey", cost: .dollars(30_000))],
    offers: [.sample("norway", of: "NOR", [2018: .dollars(20_000)])])

  /// The warnings of a plan that pays what the offer holds.
  private func warnings(
    _ scenario: Scenario, ending: StageProof.Ending = .proven, isFunded: Bool = true
  ) throws -> [PlanWarning] {
    let steps: [PaidStep] =
      isFunded ? [.pay(.dollars(20_000), from: "norway", for: "survey")] : []
    var plan = PlanLedger.sample(
      scenario, leads: isFunded ? [.lao: "NOR"] : [:], steps
    ).ledgered.plan
    plan.proof.stages[0].ending = ending
    return try PlanVerifier(scenario.checked).verify(plan).warnings
  }

  @Test(arguments: [StageProof.Ending.proven, .gap, .work])
  func `a search that ends by itself is no warning`(ending: StageProof.Ending) throws {
    #expect(try warnings(scenario, ending: ending) == [])
  }

  @Test func `a search that the clock ended is a warning`() throws {
    #expect(
      try warnings(scenario, ending: .clock) == [
        PlanWarning(
          code: "cut-short",
          text: "the time was up before the search ended; another run may find another plan")
      ])
  }

  @Test func `a coalition that its state has not approved is a draft`() throws {
    var scenario = scenario
    scenario.states[0].approval = nil
    #expect(
      try warnings(scenario) == [
        PlanWarning(
          code: "draft", text: "LAO has not approved its coalition: this part is a draft")
      ])
    #expect(try warnings(scenario, isFunded: false) == [])
  }

  @Test func `a condition that a person must check is told where the offer is used`() throws {
    var scenario = scenario
    scenario.offers[0].conditions = [.treatyMember, .other("parliament agrees")]
    #expect(
      try warnings(scenario) == [
        PlanWarning(
          code: "condition",
          text: "offer norway asks for something a person must check: parliament agrees")
      ])
    #expect(try warnings(scenario, isFunded: false) == [])
  }

  @Test func `help in kind is told whether the offer is used or not`() throws {
    var scenario = scenario
    scenario.offers[0].inKind = [
      InKindSupport(
        capability: .training, unit: .trainingSeats, quantity: 12, year: Year(2019),
        description: "a course")
    ]
    let warning = PlanWarning(
      code: "in-kind",
      text: "offer norway holds 12 training-seats for training in 2019: help in kind is not "
        + "planned, agree on it with NOR")
    #expect(try warnings(scenario) == [warning])
    #expect(try warnings(scenario, isFunded: false) == [warning])
  }

  @Test func `indicative offers that are used are counted`() throws {
    var scenario = scenario
    scenario.offers[0].status = .indicative
    #expect(
      try warnings(scenario) == [
        PlanWarning(
          code: "indicative", text: "1 of the offers in the plan are indicative only")
      ])
    #expect(try warnings(scenario, isFunded: false) == [])
  }

  @Test func `warnings stand in a fixed order`() throws {
    var scenario = scenario
    scenario.states[0].approval = nil
    scenario.offers[0].status = .indicative
    scenario.offers[0].conditions = [.other("parliament agrees")]
    scenario.offers[0].inKind = [
      InKindSupport(
        capability: .advice, unit: .expertDays, quantity: 20, year: Year(2018),
        description: "an expert")
    ]
    #expect(
      try warnings(scenario, ending: .clock).map(\.code) == [
        "cut-short", "draft", "condition", "in-kind", "indicative",
      ])
  }
}
