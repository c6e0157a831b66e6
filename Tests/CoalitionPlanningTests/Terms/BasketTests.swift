import CoalitionDomain
import CoalitionPlanning
import Testing

struct BasketTests {
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
