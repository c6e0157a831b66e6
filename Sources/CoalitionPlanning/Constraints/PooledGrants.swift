package import CoalitionDomain

/// A pooled grant stands behind another donor's lead.
///
/// For every pooled grant *g* of donor *d* to state *s*:
///
///     grant(g)  ≤  Σ_{d′ ≠ d} lead(s, d′)
package struct PooledGrants: PlanRule {
  package static let id = "pooled-grants"
  package static let title = "A pooled grant stands behind another donor's lead"

  package init() {}

  package func formulate(into formulation: inout Formulation) {
    for grant in formulation.grants where formulation.terms.isPooled(grant.key) {
      let donor = formulation.terms.offers[grant.key.offer].donor
      let others = formulation.leads.filter {
        $0.state == grant.key.state && $0.donor != donor
      }
      formulation.add(
        PlanExpression(grant.variable) - PlanExpression(sum: others.map(\.variable)),
        atMost: 0, for: Self.id, formulation.name(of: grant.key))
    }
  }

  package func violations(in plan: LedgeredPlan) -> [Violation] {
    plan.ledger.grants.compactMap { grant in
      let donor = plan.terms.offers[grant.key.offer].donor
      guard plan.terms.isPooled(grant.key), plan.ledger.leads[grant.key.state] == donor else {
        return nil
      }
      return violation(
        "\(plan.terms.name(of: grant.key)) is pooled, but its own donor "
          + "\(plan.terms.scenario.donors[donor].id) leads there")
    }
  }

  package func room(for candidate: Candidate, in ledger: PlanLedger) -> Room {
    let key = candidate.grant
    return ledger.terms.isPooled(key)
      && ledger.leads[key.state] == ledger.terms.offers[key.offer].donor
      ? Room(most: 0) : .unlimited
  }
}
