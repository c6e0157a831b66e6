import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct OverheadCostTests {
  private let scenario = Scenario.sample(
    channels: [
      .sample("direct"), .sample("fund", .fund, overhead: .onExpenditure("0.25")),
      .sample("pool", .pool, overhead: .onTotal("0.5")),
    ],
    needs: [.sample("survey", cost: .dollars(9_000), years: 2018...2018)],
    rates: [.sample(.eur, .of("1.5"))],
    offers: [.sample("norway", [2018: .dollars(9_000)])])

  @Test func `a flow costs what its channel keeps on top of it`() {
    #expect(
      OverheadCost().formulated(scenario)
        == "250 payment(norway,LAO,fund,2018) + 1000 payment(norway,LAO,pool,2018)")
  }

  @Test func `a channel that keeps nothing costs nothing`() {
    #expect(
      OverheadCost().value(scenario, [.pay(.dollars(100), from: "norway", for: "survey")]) == "0")
  }

  @Test func `what channels keep of expenditure and of totals is added up`() {
    let steps: [PaidStep] = [
      .pay(.dollars(100), from: "norway", for: "survey", by: "fund"),
      .pay(.cents(1_001), from: "norway", for: "survey", by: "pool"),
    ]
    #expect(OverheadCost().value(scenario, steps) == "35.01")
  }

  @Test func `what is left over of a foreign cent counts as kept`() {
    var scenario = scenario
    scenario.offers = [.sample("norway", [2018: .minorUnits(9_000, .eur)])]
    // Two euro cents are three cents, of which two are needed.
    #expect(
      OverheadCost().value(scenario, [.pay(.cents(2), from: "norway", for: "survey")]) == "0.01")
  }
}
