import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct BasketTests {
  @Test func `offers reach the states and regions that they name, or any`() throws {
    let scenario = Scenario.sample(
      states: [.sample(.lao, region: "Asia"), .sample(.lbn, region: "Levant")],
      needs: [
        .sample("lao-survey", in: .lao, cost: .dollars(100_000)),
        .sample("lbn-survey", in: .lbn, cost: .dollars(100_000)),
        .sample("lbn-clearance", in: .lbn, .clearance, cost: .dollars(100_000)),
      ],
      donors: [.sample("NOR")],
      offers: [
        .sample("levant", of: "NOR", [2018: .dollars(5_000)], for: Earmark(regions: ["Levant"])),
        .sample("laos", of: "NOR", [2018: .dollars(5_000)], for: Earmark(states: [.lao])),
        .sample("any", of: "NOR", [2018: .dollars(5_000)]),
        .sample("late", of: "NOR", [2018: .dollars(5_000)], expiry: .on("1999-01-01")),
        .sample(
          "not-levant", of: "NOR", [2018: .dollars(5_000)], not: Earmark(regions: ["Levant"])),
      ])
    let terms = PlanningTerms(try #require(ScenarioChecker.check(scenario).value))
    #expect(terms.baskets.map(\.offers) == [[1, 2, 4], [0, 2]])
    #expect(terms.baskets.map(\.needs) == [[0], [1, 2]])
    #expect(terms.basketOfNeed == [0, 1, 1])
    #expect(terms.basketsOfOffer == [[1], [0], [0, 1], [], [0]])
  }

  @Test(arguments: 1...200)
  func `each need is in one basket, with the offers that fit it when asked one by one`(
    seed: Int
  ) throws {
    let checked = try #require(ScenarioChecker.check(RandomScenario.of(seed)).value)
    let terms = PlanningTerms(checked)
    #expect(terms.baskets.flatMap(\.needs).sorted() == Array(terms.needs.indices), "seed \(seed)")
    for (place, need) in terms.needs.enumerated() {
      let basket = terms.baskets[terms.basketOfNeed[place]]
      let state = terms.states[need.state].state
      #expect(basket.needs.contains(place) && basket.state == need.state, "seed \(seed)")
      #expect(
        basket.offers
          == terms.offers.indices.filter {
            terms.offers[$0].misfit(for: need.need.activity, in: state) == nil
          }, "seed \(seed)")
    }
  }

  @Test(arguments: 1...200)
  func `needs that the same offers fit share a basket, which every offer knows`(
    seed: Int
  ) throws {
    let checked = try #require(ScenarioChecker.check(RandomScenario.of(seed)).value)
    let terms = PlanningTerms(checked)
    let keys = terms.baskets.map { [$0.state] + $0.offers }
    #expect(Set(keys).count == keys.count, "seed \(seed)")
    for offer in terms.offers.indices {
      #expect(
        terms.basketsOfOffer[offer]
          == terms.baskets.indices.filter { terms.baskets[$0].offers.contains(offer) },
        "seed \(seed)")
    }
  }
}
