package import CoalitionDomain

/// No state is given more in a year than it can put to use.
///
/// For every state *s* with a limit and every year *t*, less what existing programmes pay:
///
///     Σ_{n of s} Σⱼ delivery(n, j, t)  ≤  absorption(s) − committed(s, t)
package struct Absorption: PlanRule {
  package static let id = "absorption"
  package static let title = "No state is given more in a year than it can put to use"

  package init() {}

  package func formulate(into formulation: inout Formulation) {
    for (place, state) in formulation.terms.states.enumerated() {
      guard let limits = state.absorption else { continue }
      for (year, limit) in limits.enumerated() {
        var net = PlanExpression()
        for need in formulation.terms.needs(of: place, in: nil) {
          net += formulation.net(ofNeed: need, in: year)
        }
        if net.terms.isEmpty { continue }
        formulation.add(
          net, atMost: formulation.units(limit), for: Self.id,
          "\(state.state.code),\(formulation.terms.years[year])")
      }
    }
  }

  package func violations(in plan: LedgeredPlan) -> [Violation] {
    plan.terms.states.enumerated().flatMap { place, state -> [Violation] in
      (state.absorption ?? []).enumerated().compactMap { year, limit in
        let net = plan.ledger.netByState[place][year]
        guard net > limit else { return nil }
        return violation(
          "\(state.state.code) can put another \(plan.terms.money(limit)) to use in "
            + "\(plan.terms.years[year]), but the plan gives \(plan.terms.money(net))")
      }
    }
  }

  package func room(for candidate: Candidate, in ledger: PlanLedger) -> Room {
    let state = candidate.grant.state
    guard let limits = ledger.terms.states[state].absorption else { return .unlimited }
    return Room(most: limits[candidate.year] - ledger.netByState[state][candidate.year])
  }
}
