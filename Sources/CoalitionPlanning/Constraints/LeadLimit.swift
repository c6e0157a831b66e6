package import CoalitionDomain

/// No donor leads more coalitions than it is willing to.
///
/// For every donor *d*:
///
///     Σₛ lead(s, d)  ≤  most(d)
package struct LeadLimit: PlanRule {
  package static let id = "lead-limit"
  package static let title = "No donor leads more coalitions than it is willing to"

  package init() {}

  package func formulate(into formulation: inout Formulation) {
    for (donor, leads) in formulation.leads.grouped(by: \.donor) {
      let candidate = formulation.terms.scenario.donors[donor]
      guard let most = candidate.leadership?.most, leads.count > most else { continue }
      formulation.add(
        PlanExpression(sum: leads.map(\.variable)), atMost: ExactRatio(Int64(most)), for: Self.id,
        candidate.id.text)
    }
  }

  package func violations(in plan: LedgeredPlan) -> [Violation] {
    plan.terms.scenario.donors.enumerated().compactMap { place, donor in
      let leads = plan.ledger.leads.count { $0 == place }
      let most = donor.leadership?.most ?? 0
      guard leads > most else { return nil }
      return violation("donor \(donor.id) would lead \(most) coalitions, but leads \(leads)")
    }
  }

  package func room(for candidate: Candidate, in ledger: PlanLedger) -> Room {
    guard ledger.leads[candidate.grant.state] == nil else { return .unlimited }
    let donor = ledger.terms.offers[candidate.grant.offer].donor
    let most = ledger.terms.scenario.donors[donor].leadership?.most ?? 0
    return ledger.leads.count { $0 == donor } < most ? .unlimited : Room(most: 0)
  }
}
