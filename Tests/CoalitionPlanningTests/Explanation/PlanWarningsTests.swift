import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct PlanWarningsTests {
  private func warnings(
    _ scenario: Scenario, leads: [CountryCode: Identifier<Donor>] = [.lao: "norway"],
    ending: StageProof.Ending = .work
  ) throws -> [PlanWarning] {
    var plan = PlanLedger.sample(
      scenario, leads: leads, [.pay(.dollars(2000), from: "norway", for: "survey")]
    ).ledgered.plan
    plan.proof.stages[0].ending = ending
    return try PlanVerifier(scenario.checked).verify(plan).warnings
  }

  private func scenario(_ change: (inout Scenario) -> Void = { _ in }) -> Scenario {
    var scenario = Scenario.sample(
      needs: [.sample("survey", cost: .dollars(2000))],
      offers: [
        .sample("norway", [2018: .dollars(9000)]), .sample("japan", [2018: .dollars(9000)]),
      ])
    change(&scenario)
    return scenario
  }

  @Test func `a plain plan needs no warning`() throws { #expect(try warnings(scenario()) == []) }

  @Test func `a search that the clock cut short is said to be`() throws {
    #expect(
      try warnings(scenario(), ending: .clock) == [
        PlanWarning(
          code: "cut-short",
          text: "the time was up before the search ended; another run may find another plan")
      ])
  }

  @Test func `a state that has not approved is said to be a draft`() throws {
    #expect(
      try warnings(scenario { $0.states[0].approval = nil }) == [
        PlanWarning(
          code: "draft", text: "LAO has not approved its coalition: this part is a draft")
      ])
  }

  @Test func `a condition that a person must check is named, where the offer is used`() throws {
    #expect(
      try warnings(
        scenario {
          $0.offers[0].conditions = [.treatyMember, .other("a visit")]
          $0.offers[1].conditions = [.other("a letter")]
        }) == [
          PlanWarning(
            code: "condition",
            text: "offer norway asks for something a person must check: a visit")
        ])
  }

  @Test func `indicative money is counted`() throws {
    #expect(
      try warnings(scenario { $0.offers[0].status = .indicative }) == [
        PlanWarning(
          code: "indicative", text: "1 of the offers in the plan is indicative only")
      ])
  }
}
