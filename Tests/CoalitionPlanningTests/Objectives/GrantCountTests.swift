import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct GrantCountTests {
  private let scenario = Scenario.sample(
    channels: [.sample("direct"), .sample("fund", .fund)],
    needs: [
      .sample("survey", cost: .dollars(9_000)),
      .sample("advice", .advice, cost: .dollars(9_000)),
    ],
    offers: [
      .sample("norway", [2018: .dollars(9_000), 2019: .dollars(9_000)]),
      .sample("japan", [2018: .dollars(9_000)], channels: ["fund"]),
    ])

  @Test func `every grant counts once`() {
    #expect(
      GrantCount().formulated(scenario)
        == "grant(norway,LAO,direct) + grant(norway,LAO,fund) + grant(japan,LAO,fund)")
  }

  @Test func `no grant counts nothing`() {
    #expect(GrantCount().value(scenario, []) == "0")
  }

  @Test func `a grant for two needs in two years counts once, another channel again`() {
    let steps: [PaidStep] = [
      .pay(.dollars(1), from: "norway", for: "survey"),
      .pay(.dollars(1), from: "norway", for: "advice", in: 2019),
      .pay(.dollars(1), from: "norway", for: "survey", by: "fund"),
      .pay(.dollars(1), from: "japan", for: "survey", by: "fund"),
    ]
    #expect(GrantCount().value(scenario, steps) == "3")
  }
}
