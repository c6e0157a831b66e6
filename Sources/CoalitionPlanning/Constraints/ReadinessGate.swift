package import CoalitionDomain

/// Where a state is known not to be ready, only preparatory work is given: survey, planning, data
/// and advice.
///
/// Ready means that at least one of the steps of Vientiane actions 33 to 36 is taken in the pillar:
/// a plan, stated resources, a partner, an experienced state contacted. Where neither the scenario
/// nor the register records anything, nothing is held back.
///
/// There is no row: the formulation has no variable for a delivery that is held back.
package struct ReadinessGate: PlanRule {
  package static let id = "readiness"
  package static let title = "Where a state is not ready, only preparatory work is given"

  package init() {}

  package func formulate(into formulation: inout Formulation) {}

  package func violations(in plan: LedgeredPlan) -> [Violation] {
    plan.ledger.flows.compactMap { flow in
      let need = plan.terms.needs[flow.need]
      guard need.isGated else { return nil }
      return violation(
        "\(need.need.state) is not ready for \(need.need.pillar.rawValue), but need "
          + "\(need.need.id) gets \(plan.terms.money(flow.net))")
    }
  }

  package func room(for candidate: Candidate, in ledger: PlanLedger) -> Room {
    ledger.terms.needs[candidate.need].isGated ? Room(most: 0) : .unlimited
  }
}
