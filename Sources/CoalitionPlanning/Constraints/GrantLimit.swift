package import CoalitionDomain

/// No donor follows more grants than it can.
///
/// For every donor *d* with a limit:
///
///     Σ_{o of d} Σₛₖ grant(o, s, k)  ≤  limit(d)
package struct GrantLimit: PlanRule {
  package static let id = "grant-limit"
  package static let title = "No donor follows more grants than it can"

  package init() {}

  package func formulate(into formulation: inout Formulation) {
    let groups = formulation.grants.grouped { formulation.terms.offers[$0.key.offer].donor }
    for (donor, grants) in groups {
      guard let limit = formulation.terms.scenario.donors[donor].grantLimit else { continue }
      formulation.add(
        PlanExpression(sum: grants.map(\.variable)), atMost: ExactRatio(Int64(limit)), for: Self.id,
        formulation.terms.scenario.donors[donor].id.text)
    }
  }

  package func violations(in plan: LedgeredPlan) -> [Violation] {
    plan.terms.scenario.donors.enumerated().compactMap { place, donor in
      let grants = plan.ledger.grantsByDonor[place]
      guard let limit = donor.grantLimit, grants > limit else { return nil }
      return violation(
        "donor \(donor.id) can follow \(limit) grants, but the plan gives it \(grants)")
    }
  }

  package func room(for candidate: Candidate, in ledger: PlanLedger) -> Room {
    let donor = ledger.terms.offers[candidate.grant.offer].donor
    guard ledger.grantIndex[candidate.grant] == nil,
      let limit = ledger.terms.scenario.donors[donor].grantLimit
    else { return .unlimited }
    return ledger.grantsByDonor[donor] < limit ? .unlimited : Room(most: 0)
  }
}
