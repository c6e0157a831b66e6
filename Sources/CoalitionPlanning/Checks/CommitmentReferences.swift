package import CoalitionDomain

/// A commitment's need exists and belongs to its state; one outside the planned years is noted.
package struct CommitmentReferences: ScenarioCheck {
  package init() {}

  package func findings(in scenario: Scenario) -> [Diagnostic] {
    let states = Dictionary(
      scenario.needs.map { ($0.id, $0.state) }, uniquingKeysWith: { first, _ in first })
    return scenario.commitments.compactMap { commitment in
      let item = Scenario.Item.commitment(commitment.id)
      if case .need(let id) = commitment.scope {
        guard let state = states[id] else {
          return scenario.finding(
            .error, "unknown-need", item, "need '\(id)' is not in needs.csv; mend the id")
        }
        if state != commitment.state {
          return scenario.finding(
            .error, "unknown-need", item,
            "need '\(id)' belongs to \(state), but the row says \(commitment.state); mend one")
        }
      }
      guard !scenario.years.contains(commitment.year) else { return nil }
      return scenario.finding(
        .note, "commitment-year", item,
        "commitment '\(commitment.id)' is of \(commitment.year), outside the planned years; it is "
          + "not counted")
    }
  }
}
