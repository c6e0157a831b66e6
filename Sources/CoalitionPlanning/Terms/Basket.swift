import CoalitionDomain

/// The needs of one state that every offer treats alike, so that money may move freely among them.
package struct Basket: Sendable {
  package let state: Int
  package let needs: [Int]
  /// The offers that may be used for them.
  package let offers: [Int]

  static func baskets(
    of needs: [NeedTerms], offers: [OfferTerms], in scenario: Scenario
  ) -> [Basket] {
    struct Key: Hashable {
      let state: Int
      let offers: [Int]
    }
    var order: [Key] = []
    var members: [Key: [Int]] = [:]
    for (place, terms) in needs.enumerated() {
      let state = scenario.states[terms.state]
      let fitting = offers.indices.filter {
        offers[$0].misfit(for: terms.need.activity, in: state) == nil
      }
      let key = Key(state: terms.state, offers: fitting)
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(place)
    }
    return order.map { Basket(state: $0.state, needs: members[$0] ?? [], offers: $0.offers) }
  }
}
