package import CoalitionDomain

/// The money of one offer to one state takes one channel.
///
/// For every offer *o* and state *s*:
///
///     Σₖ grant(o, s, k)  ≤  1
package struct OneChannel: PlanRule {
  package static let id = "one-channel"
  package static let title = "The money of one offer to one state takes one channel"

  package init() {}

  package func formulate(into formulation: inout Formulation) {
    for (pair, grants) in formulation.grants.grouped(by: { OfferState($0.key) })
    where grants.count > 1 {
      formulation.add(
        PlanExpression(sum: grants.map(\.variable)), atMost: 1, for: Self.id,
        "\(formulation.terms.offers[pair.offer].offer.id),"
          + "\(formulation.terms.states[pair.state].state.code)")
    }
  }

  package func violations(in plan: LedgeredPlan) -> [Violation] {
    plan.ledger.grants.grouped(by: { OfferState($0.key) }).compactMap { pair, grants in
      guard grants.count > 1 else { return nil }
      let channels = grants.map { plan.terms.scenario.channels[$0.key.channel].id.text }
      return violation(
        "offer \(plan.terms.offers[pair.offer].offer.id) reaches "
          + "\(plan.terms.states[pair.state].state.code) by \(channels.joined(separator: " and "))")
    }
  }

  package func room(for candidate: Candidate, in ledger: PlanLedger) -> Room {
    let taken = ledger.grants.contains {
      OfferState($0.key) == OfferState(candidate.grant) && $0.key != candidate.grant
    }
    return taken ? Room(most: 0) : .unlimited
  }
}

private struct OfferState: Hashable {
  let offer: Int
  let state: Int

  init(_ key: GrantKey) {
    self.offer = key.offer
    self.state = key.state
  }
}

extension Sequence {
  /// The elements under each key, keys and elements in the order in which they come.
  package func grouped<Key: Hashable>(by key: (Element) -> Key) -> [(key: Key, [Element])] {
    var order: [Key] = []
    var groups: [Key: [Element]] = [:]
    for element in self {
      let key = key(element)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(element)
    }
    return order.map { ($0, groups[$0] ?? []) }
  }
}
