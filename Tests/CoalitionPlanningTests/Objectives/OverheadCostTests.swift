import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct OverheadCostTests {
  @Test func `net money costs what its channel keeps on top`() {
    #expect(
      MeasureScenario.text(of: OverheadCost()) == """
        100.00000000000009 flow(norway,LAO,direct,0,2018) \
        + 100.00000000000009 flow(norway,LAO,direct,0,2019) + 250 flow(norway,LAO,fund,0,2018) \
        + 250 flow(norway,LAO,fund,0,2019) + 100.00000000000009 flow(norway,LBN,direct,1,2018) \
        + 250 flow(norway,LBN,fund,1,2018)
        """)
  }

  @Test func `the value is gross less net`() {
    #expect(OverheadCost().value(of: MeasureScenario.ledger) == .exactly("425"))
  }
}
