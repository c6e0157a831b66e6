import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct PriorityCoverageTests {
  @Test func `work counts by priority, and less after the deadline`() {
    #expect(
      MeasureScenario.text(of: PriorityCoverage()) == """
        3000 delivery(survey,state,2018) + 1200.0000000000002 delivery(survey,state,2019) \
        + 2000 delivery(care,state,2018)
        """)
  }

  @Test func `the value is the work in the scenario's currency`() {
    // 3 x 2,000 + 3 x 0.5 x 1,000 / 1.25 + 2 x 500
    #expect(PriorityCoverage().value(of: MeasureScenario.ledger) == .exactly("8200"))
  }
}
