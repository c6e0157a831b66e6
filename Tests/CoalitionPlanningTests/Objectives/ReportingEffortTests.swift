import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct ReportingEffortTests {
  private let scenario = Scenario.sample(
    channels: [
      .sample("direct"), .sample("fund", .fund, reportingEffort: .of("1.5")),
      .sample("pool", .pool, reportingEffort: .of("0.000001")),
    ],
    needs: [.sample("survey", cost: .dollars(9_000))],
    offers: [.sample("norway", [2018: .dollars(9_000)])])

  @Test func `a grant costs what its channel says`() {
    #expect(
      ReportingEffort().formulated(scenario)
        == "grant(norway,LAO,direct) + 1.5 grant(norway,LAO,fund) + 1e-06 grant(norway,LAO,pool)")
  }

  @Test func `no grant costs nothing`() {
    #expect(ReportingEffort().value(scenario, []) == "0")
  }

  @Test func `efforts of grants are added up, whatever the money`() {
    let steps: [PaidStep] = [
      .pay(.dollars(1), from: "norway", for: "survey"),
      .pay(.dollars(8_000), from: "norway", for: "survey", by: "fund"),
      .pay(.dollars(1), from: "norway", for: "survey", by: "pool"),
    ]
    #expect(ReportingEffort().value(scenario, steps) == "2.500001")
  }
}
