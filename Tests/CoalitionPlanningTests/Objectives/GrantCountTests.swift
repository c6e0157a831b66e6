import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct GrantCountTests {
  @Test func `every grant counts one`() {
    #expect(
      MeasureScenario.text(of: GrantCount()) == """
        grant(norway,LAO,direct) + grant(norway,LAO,fund) + grant(norway,LBN,direct) \
        + grant(norway,LBN,fund)
        """)
  }

  @Test func `the value is the number of grants, over all years`() {
    #expect(GrantCount().value(of: MeasureScenario.ledger) == .exactly("2"))
  }
}
