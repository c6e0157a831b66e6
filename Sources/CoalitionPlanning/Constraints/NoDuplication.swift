package import CoalitionDomain

/// Nothing is paid twice: a need receives at most its cost less what the state and existing
/// programmes cover.
///
/// In work, which is net money over the operator's cost factor *f* and the year's cost index *c*,
/// for every need, every state and pillar, and every state:
///
///     need n:            Σⱼₜ delivery(n, j, t) / (fⱼ · cₜ)  ≤  remaining(n)
///     state, pillar:  Σₙ Σⱼₜ delivery(n, j, t) / (fⱼ · cₜ)  ≤  Σₙ remaining(n) − committed(s, p)
///     state:          Σₙ Σⱼₜ delivery(n, j, t) / (fⱼ · cₜ)  ≤  remaining(s) − committed(s)
///
/// The last two stand where existing money is known by pillar or by state only. Exact work is cut
/// to a whole minor unit, flow by flow.
package struct NoDuplication: PlanRule {
  package static let id = "no-duplication"
  package static let title = "Nothing is paid twice"

  package init() {}

  package func formulate(into formulation: inout Formulation) {
    for group in formulation.terms.workLimits {
      var work = PlanExpression()
      for need in group.needs { work += formulation.work(ofNeed: need, in: 0...) }
      if work.terms.isEmpty { continue }
      formulation.add(
        work, atMost: formulation.units(group.limit), for: Self.id, group.name)
    }
  }

  package func violations(in plan: LedgeredPlan) -> [Violation] {
    plan.terms.workLimits.compactMap { group in
      let work = group.needs.reduce(0) { $0 + plan.ledger.work(ofNeed: $1) }
      guard work > group.limit else { return nil }
      return violation(
        "\(group.words) can take work worth \(plan.terms.money(group.limit)), but the plan does "
          + "\(plan.terms.money(work))")
    }
  }

  package func room(for candidate: Candidate, in ledger: PlanLedger) -> Room {
    let limits = ledger.terms.workLimits
    let shared = limits[ledger.terms.needs.count...].filter { $0.needs.contains(candidate.need) }
    let left = ([limits[candidate.need]] + shared).map { group in
      group.limit - group.needs.reduce(0) { $0 + ledger.work(ofNeed: $1) }
    }.min()
    return Room(most: ledger.net(buyingAtMost: max(0, left ?? 0), by: candidate))
  }
}
