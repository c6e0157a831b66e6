package import CoalitionDomain

/// A need is paid for only between its first and its last year, by someone who is there.
///
/// There is no row: the formulation has no variable for a delivery outside those years.
package struct NeedYears: PlanRule {
  package static let id = "need-years"
  package static let title = "A need is paid for only between its first and its last year"

  package init() {}

  package func formulate(into formulation: inout Formulation) {}

  package func violations(in plan: LedgeredPlan) -> [Violation] {
    plan.ledger.flows.compactMap { flow in
      let need = plan.terms.needs[flow.need]
      if need.years.contains(flow.year) {
        let provider = plan.terms.provider(of: flow.need, capacity: flow.capacity)
        guard provider?.years.contains(flow.year) != true else { return nil }
        let name = flow.capacity.map { plan.terms.scenario.capacities[$0].id.text }
        return violation(
          "\(name ?? "the state") does not work on need \(need.need.id) in "
            + "\(plan.terms.years[flow.year])")
      }
      return violation(
        "need \(need.need.id) is wanted from \(need.need.years.lowerBound) to "
          + "\(need.need.years.upperBound), but the plan pays in \(plan.terms.years[flow.year])")
    }
  }

  package func room(for candidate: Candidate, in ledger: PlanLedger) -> Room {
    let provider = ledger.terms.provider(of: candidate.need, capacity: candidate.capacity)
    return ledger.terms.needs[candidate.need].years.contains(candidate.year)
      && provider?.years.contains(candidate.year) == true ? .unlimited : Room(most: 0)
  }
}
