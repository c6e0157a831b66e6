import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct ReportingRegimesTests {
  private let scenario = Scenario.sample(
    channels: [.sample("direct"), .sample("pool", .pool)],
    needs: [.sample("survey", cost: .dollars(9_000), years: 2018...2018)],
    offers: [
      .sample("norway", of: "NOR", [2018: .dollars(9_000)], channels: ["direct"]),
      .sample("more", of: "NOR", [2018: .dollars(9_000)], channels: ["direct"]),
      .sample("japan", of: "JPN", [2018: .dollars(9_000)]),
      .sample("ireland", of: "IRL", [2018: .dollars(9_000)], channels: ["pool"]),
    ])

  @Test func `a donor's grants by a channel share a regime, a pool's share one for all donors`() {
    #expect(
      ReportingRegimes().formulated(scenario) == """
        regime(LAO,direct,NOR) + grant(japan,LAO,direct) + regime(LAO,pool)
        reporting-regimes(norway,LAO,direct): grant(norway,LAO,direct) - regime(LAO,direct,NOR) <= 0
        reporting-regimes(more,LAO,direct): grant(more,LAO,direct) - regime(LAO,direct,NOR) <= 0
        reporting-regimes(japan,LAO,pool): grant(japan,LAO,pool) - regime(LAO,pool) <= 0
        reporting-regimes(ireland,LAO,pool): grant(ireland,LAO,pool) - regime(LAO,pool) <= 0
        """)
  }

  @Test func `regimes are counted once`() {
    func value(_ steps: (offer: Identifier<Offer>, channel: Identifier<Channel>)...) -> String {
      ReportingRegimes().value(
        scenario,
        steps.map { .pay(.dollars(1_000), from: $0.offer, for: "survey", by: $0.channel) })
    }
    #expect(value() == "0")
    #expect(value(("norway", "direct"), ("more", "direct")) == "1")
    #expect(value(("norway", "direct"), ("japan", "direct")) == "2")
    #expect(value(("norway", "direct"), ("japan", "pool"), ("ireland", "pool")) == "2")
  }

  @Test func `where coverage allows, donors join the pool`() throws {
    var scenario = scenario
    scenario.needs[0].cost = .dollars(36_000)
    scenario.policy = .coverageAlone
    scenario.policy.stages.append(
      Stage(
        name: "regimes", tolerance: .zero, measures: [WeightedMeasure(.reportingRegimes, .one)]))
    let plan = try Planner().plan(scenario.checked).plan
    #expect(plan.proof.stages.map(\.value) == [.exactly("72000"), .exactly("-2")])
  }
}
