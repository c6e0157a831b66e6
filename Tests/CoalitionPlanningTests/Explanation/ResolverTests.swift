import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct ResolverTests {
  private func resolver(_ scenario: Scenario) throws -> Resolver {
    let plan = try Planner().plan(scenario.checked).plan
    let ledger = PlanLedger.reading(plan, against: PlanningTerms(scenario.checked)).ledger
    return Resolver(
      try #require(ledger), of: plan, scenario.checked, PlanningSolver.standard.solver)
  }

  @Test func `a floor that another state's needs stand on leaves the most it can`() throws {
    var scenario = Scenario.sample(
      states: [.sample(.lao), .sample(.lbn)],
      needs: [
        .sample("survey", cost: .dollars(90_000), years: 2018...2018, priority: .high),
        .sample("care", in: .lbn, .medicalCare, cost: .dollars(40_000), years: 2018...2018),
      ], offers: [.sample("norway", [2018: .dollars(50_000)])])
    #expect(try resolver(scenario).most(.need("survey")) == .dollars(50_000))
    scenario.policy.floors = [Floor(.victimAssistance, .money(.of("0.5")))]
    #expect(try resolver(scenario).most(.need("survey")) == .dollars(25_000))
  }
}
