package import CoalitionDomain

/// No offer is used against its own terms: earmarks, exclusions, channels, conditions, status and
/// expiry.
///
/// There is no row: the formulation has no variable for a flow that an offer's terms forbid.
package struct Earmarks: PlanRule {
  package static let id = "earmark"
  package static let title = "No offer is used against its own terms"

  package init() {}

  package func formulate(into formulation: inout Formulation) {}

  package func violations(in plan: LedgeredPlan) -> [Violation] {
    let terms = plan.terms
    let channels = plan.ledger.grants.filter { grant in
      !terms.channels(of: grant.key.offer, to: grant.key.state).contains(grant.key.channel)
    }.map { grant in
      violation(
        "offer \(terms.offers[grant.key.offer].offer.id) cannot reach "
          + "\(terms.states[grant.key.state].state.code) by channel "
          + "\(terms.scenario.channels[grant.key.channel].id)")
    }
    return channels
      + plan.ledger.flows.compactMap { flow in
        let key = plan.ledger.grants[flow.grant].key
        guard let misfit = terms.misfit(of: key.offer, for: flow.need, in: key.state) else {
          return nil
        }
        return violation(
          "offer \(terms.offers[key.offer].offer.id) may not be used for need "
            + "\(terms.needs[flow.need].need.id): \(misfit.words)")
      }
  }

  package func room(for candidate: Candidate, in ledger: PlanLedger) -> Room {
    let key = candidate.grant
    guard ledger.terms.channels(of: key.offer, to: key.state).contains(key.channel),
      ledger.terms.misfit(of: key.offer, for: candidate.need, in: key.state) == nil
    else { return Room(most: 0) }
    return .unlimited
  }
}

extension PlanningTerms {
  /// Why an offer's money in a state may not be used for a need, which may be another state's.
  fileprivate func misfit(of offer: Int, for need: Int, in state: Int) -> Misfit? {
    guard needs[need].state == state else { return .earmarkedForOtherPlaces }
    return offers[offer].misfit(for: needs[need].need.activity, in: states[state].state)
  }
}

extension Misfit {
  /// The misfit as the end of a sentence about an offer.
  package var words: String {
    switch self {
    case .statusNotCounted: "the policy does not count offers of its status"
    case .expired: "it expired before the scenario's day"
    case .inKindOnly: "it holds no money"
    case .earmarkedForOtherPlaces: "it is earmarked for other places"
    case .earmarkedForOtherWork: "it is earmarked for other work"
    case .excluded: "it excludes the place or the work"
    case .notTreatyMember: "its donor asks for a party to the treaty"
    case .notReady: "its donor asks for more readiness"
    case .noChannel: "no channel that it may take serves the state"
    }
  }
}
