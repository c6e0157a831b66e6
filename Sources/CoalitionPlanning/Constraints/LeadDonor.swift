package import CoalitionDomain

/// A state that receives anything has one lead donor, willing to lead there, with a grant of its
/// own there that is not pooled.
///
/// For every state *s*:
///
///     every grant g to s:            grant(g)      ≤  Σ_d lead(s, d)
///     Σ_d lead(s, d)  ≤  1
///     every willing donor d:         lead(s, d)    ≤  Σ_{g of d to s, not pooled} grant(g)
package struct LeadDonor: PlanRule {
  package static let id = "lead-donor"
  package static let title =
    "A state that receives anything has one willing lead donor with a grant of its own there"

  package init() {}

  package func formulate(into formulation: inout Formulation) {
    let terms = formulation.terms
    for (place, state) in terms.states.enumerated() {
      let leads = formulation.leads.filter { $0.state == place }
      let sum = PlanExpression(sum: leads.map(\.variable))
      let grants = formulation.grants.filter { $0.key.state == place }
      for grant in grants {
        formulation.add(
          PlanExpression(grant.variable) - sum, atMost: 0, for: Self.id,
          formulation.name(of: grant.key))
      }
      if leads.count > 1 { formulation.add(sum, atMost: 1, for: Self.id, "\(state.state.code)") }
      for lead in leads {
        let own = grants.filter { grant in
          terms.offers[grant.key.offer].donor == lead.donor && !terms.isPooled(grant.key)
        }
        formulation.add(
          PlanExpression(lead.variable) - PlanExpression(sum: own.map(\.variable)), atMost: 0,
          for: Self.id, "\(state.state.code),\(terms.scenario.donors[lead.donor].id)")
      }
    }
  }

  package func violations(in plan: LedgeredPlan) -> [Violation] {
    plan.terms.states.enumerated().compactMap { place, state in
      let grants = plan.ledger.grants.filter { $0.key.state == place }
      guard let lead = plan.ledger.leads[place] else {
        return grants.isEmpty
          ? nil : violation("\(state.state.code) receives grants, but nobody leads")
      }
      let donor = plan.terms.scenario.donors[lead]
      if !donor.wouldLead(state.state.code) {
        return violation("\(donor.id) leads in \(state.state.code), but does not offer to")
      }
      let own = grants.contains {
        plan.terms.offers[$0.key.offer].donor == lead && !plan.terms.isPooled($0.key)
      }
      return own
        ? nil
        : violation("\(donor.id) leads in \(state.state.code) without a grant of its own there")
    }
  }

  package func room(for candidate: Candidate, in ledger: PlanLedger) -> Room {
    let key = candidate.grant
    guard ledger.leads[key.state] == nil else { return .unlimited }
    let donor = ledger.terms.scenario.donors[ledger.terms.offers[key.offer].donor]
    let couldLead =
      donor.wouldLead(ledger.terms.states[key.state].state.code) && !ledger.terms.isPooled(key)
    return couldLead ? .unlimited : Room(most: 0)
  }
}

extension PlanningTerms {
  /// Whether a grant goes through a common channel.
  package func isPooled(_ key: GrantKey) -> Bool {
    scenario.channels[key.channel].kind == .pool
  }
}
