import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct ReportingEffortTests {
  @Test func `a grant costs what its channel asks for in reports`() {
    #expect(
      MeasureScenario.text(of: ReportingEffort()) == """
        grant(norway,LAO,direct) + 0.25 grant(norway,LAO,fund) + grant(norway,LBN,direct) \
        + 0.25 grant(norway,LBN,fund)
        """)
  }

  @Test func `the value is in standard reports`() {
    #expect(ReportingEffort().value(of: MeasureScenario.ledger) == .exactly("1.25"))
  }
}
