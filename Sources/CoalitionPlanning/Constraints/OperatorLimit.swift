package import CoalitionDomain

/// No operator does more in a year than it can.
///
/// For every capacity *j* and year *t*, over all the states and pillars that share it:
///
///     Σₙ delivery(n, j, t)  ≤  capacity(j)
package struct OperatorLimit: PlanRule {
  package static let id = "operator-capacity"
  package static let title = "No operator does more in a year than it can"

  package init() {}

  package func formulate(into formulation: inout Formulation) {
    let years = formulation.terms.years
    var sums = Array(
      repeating: Array(repeating: PlanExpression(), count: years.count),
      count: formulation.terms.scenario.capacities.count)
    for delivery in formulation.deliveries {
      guard let capacity = delivery.provider.capacity else { continue }
      sums[capacity][delivery.year].add(1, delivery.variable)
    }
    for (place, capacity) in formulation.terms.scenario.capacities.enumerated() {
      for year in years.indices where !sums[place][year].terms.isEmpty {
        formulation.add(
          sums[place][year], atMost: formulation.units(formulation.terms.limit(ofCapacity: place)),
          for: Self.id, "\(capacity.id),\(place),\(years[year])")
      }
    }
  }

  package func violations(in plan: LedgeredPlan) -> [Violation] {
    plan.terms.scenario.capacities.enumerated().flatMap { place, capacity in
      plan.terms.years.indices.compactMap { year in
        let (net, limit) = (
          plan.ledger.netByCapacity[place][year], plan.terms.limit(ofCapacity: place)
        )
        guard net > limit else { return nil }
        return violation(
          "operator \(capacity.id) can do \(plan.terms.money(limit)) in "
            + "\(plan.terms.years[year]), but the plan gives it \(plan.terms.money(net))")
      }
    }
  }

  package func room(for candidate: Candidate, in ledger: PlanLedger) -> Room {
    guard let capacity = candidate.capacity else { return .unlimited }
    return Room(
      most: ledger.terms.limit(ofCapacity: capacity)
        - ledger.netByCapacity[capacity][candidate.year])
  }
}

extension PlanningTerms {
  /// What a capacity can turn into work in a year.
  func limit(ofCapacity place: Int) -> Int64 {
    exchange.converted(scenario.capacities[place].perYear).minorUnits
  }
}
