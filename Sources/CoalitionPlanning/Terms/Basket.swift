import CoalitionDomain

/// The needs of one state that every offer treats alike, so that money may move freely among them.
package struct Basket: Sendable {
  package let state: Int
  package let needs: [Int]
  /// The offers that may be used for them.
  package let offers: [Int]

  /// The baskets in the order of their first needs.
  ///
  /// - Complexity: O(states × (offers + activities × offers that may reach the state) + needs).
  static func baskets(
    of needs: [NeedTerms], offers: [OfferTerms], in scenario: Scenario
  ) -> [Basket] {
    let reaching = scenario.states.map { state in
      offers.indices.filter { offers[$0].mayReach(state) }
    }
    var fitting = FittingOffers()
    var order: [Key] = []
    var members: [Key: [Int]] = [:]
    for (place, terms) in needs.enumerated() {
      let work = FittingOffers.Work(state: terms.state, activity: terms.need.activity)
      let list = fitting.list(for: work) {
        let state = scenario.states[work.state]
        return reaching[work.state].filter {
          offers[$0].misfit(for: work.activity, in: state) == nil
        }
      }
      let key = Key(state: terms.state, list: list)
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(place)
    }
    return order.map {
      Basket(state: $0.state, needs: members[$0] ?? [], offers: fitting.lists[$0.list])
    }
  }

  private struct Key: Hashable {
    let state: Int
    let list: Int
  }
}

/// The offers that fit some work in a state, each list once.
private struct FittingOffers {
  struct Work: Hashable {
    let state: Int
    let activity: Activity
  }

  private(set) var lists: [[Int]] = []
  private var listOfWork: [Work: Int] = [:]
  private var listOfOffers: [[Int]: Int] = [:]

  /// The place of the list for some work, which is made where it was not.
  mutating func list(for work: Work, _ make: () -> [Int]) -> Int {
    if let known = listOfWork[work] { return known }
    let offers = make()
    let place = listOfOffers[offers] ?? lists.count
    if place == lists.count {
      listOfOffers[offers] = place
      lists.append(offers)
    }
    listOfWork[work] = place
    return place
  }
}
