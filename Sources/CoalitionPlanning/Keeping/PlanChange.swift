import CoalitionDomain
import LinearOptimization

/// How far a plan is from an earlier one: what is given otherwise than before, and leads that
/// change.
///
///     Σ_gt | gross(g, t) − earlier(g, t) |  +  Σₛ weight(s) · (1 − lead(s, earlier lead of s))
///
/// over the grants that can still be made, in the scenario's currency. A state whose lead changes
/// counts as if all that it was to receive had changed. In rows, with *kept* ≤ *gross* and
/// *kept* ≤ *earlier*, the difference is *gross* + *earlier* − 2 *kept*.
package struct PlanChange: Sendable {
  private let earlier: EarlierPlan

  /// Measures against an earlier plan.
  package init(from earlier: EarlierPlan) { self.earlier = earlier }

  /// The change, for a solver, in the scenario's currency; to be minimized.
  ///
  /// - Complexity: one variable and one row for each payment of the earlier plan.
  package func formulate(in formulation: inout Formulation) -> PlanExpression {
    let terms = formulation.terms
    var change = PlanExpression()
    for (place, grant) in formulation.grants.enumerated() {
      let before = earlier.gross[grant.key] ?? []
      change += 1_000 * formulation.gross(ofGrant: place, in: 0...)
      for (year, amount) in before.enumerated() where amount > 0 {
        let name = "\(formulation.name(of: grant.key)),\(terms.years[year])"
        let amount = formulation.units(amount)
        let most = min(amount.approximation, formulation.plenty)
        let kept = formulation.model.addVariable("kept(\(name))", 0...most)
        change.constant = change.constant + 1_000 * amount
        change.add(-2_000, kept)
        formulation.add(
          PlanExpression(kept) - formulation.gross(ofGrant: place, in: year...year), atMost: 0,
          for: "change", name)
      }
    }
    for (state, lead) in earlier.leads.enumerated() {
      guard let lead else { continue }
      let weight = 1_000 * formulation.units(earlier.weight(ofLeadIn: state, terms))
      change.constant = change.constant + weight
      for variable in formulation.leads where variable.state == state && variable.donor == lead {
        change.add(-weight, variable.variable)
      }
    }
    return change
  }

  /// The change that a plan makes, in minor units of the scenario's currency.
  package func value(of ledger: PlanLedger) -> Int64 {
    let terms = ledger.terms
    var change: Int64 = 0
    for key in Set(ledger.grants.map(\.key)).union(earlier.gross.keys) {
      let gross = ledger.grantIndex[key].map { ledger.grants[$0].gross }
      for year in terms.years.indices {
        let now = terms.converted(gross?[year] ?? 0, from: key.offer).minorUnits
        change += abs(now - (earlier.gross[key]?[year] ?? 0))
      }
    }
    for (state, lead) in earlier.leads.enumerated() where lead != nil {
      if ledger.leads[state] != lead { change += earlier.weight(ofLeadIn: state, terms) }
    }
    return change
  }
}
