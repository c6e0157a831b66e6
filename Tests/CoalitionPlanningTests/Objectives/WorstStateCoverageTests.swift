import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct WorstStateCoverageTests {
  @Test func `the worst share is held by every state that has needs`() {
    #expect(
      MeasureScenario.text(of: WorstStateCoverage()) == """
        worst-state-coverage
        worst-state-coverage(LAO): -0.125 delivery(survey,state,2018) \
        - 0.1 delivery(survey,state,2019) + worst-state-coverage <= 0
        worst-state-coverage(LBN): -0.3333333333333333 delivery(care,state,2018) \
        + worst-state-coverage <= 0
        """)
  }

  @Test func `the value counts what existing programmes cover`() {
    var scenario = MeasureScenario.scenario
    scenario.commitments = [
      .sample("icrc", in: .lbn, to: .notDisaggregated, 2018, .dollars(1000))
    ]
    let ledger = PlanLedger.sample(
      scenario, leads: [:], [.pay(.dollars(4000), from: "norway", for: "survey")])
    #expect(WorstStateCoverage().value(of: ledger) == .exactly("0.333333333"))
  }
}
