/// The offers that may be used in one state for the same baskets of needs, so that their money
/// there is as good as one.
package struct Pot: Sendable {
  package let state: Int
  /// The places of the baskets that the money may be spent on, in their order.
  package let baskets: [Int]
  /// The places of the offers.
  package let offers: [Int]

  /// The pots of all states; offers without money are in none.
  static func pots(of baskets: [Basket], offers: [OfferTerms]) -> [Pot] {
    baskets.indices.grouped { baskets[$0].state }.flatMap { state, places -> [Pot] in
      var basketsOfOffer: [Int: [Int]] = [:]
      for place in places {
        for offer in baskets[place].offers where offers[offer].total > 0 {
          basketsOfOffer[offer, default: []].append(place)
        }
      }
      return basketsOfOffer.keys.sorted().grouped { basketsOfOffer[$0] ?? [] }.map {
        Pot(state: state, baskets: $0.key, offers: $0.1)
      }
    }
  }
}
