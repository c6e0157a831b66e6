package import CoalitionDomain

/// Needs in kind help with needs of the same state, and ask for a number of units within bounds in
/// years of which some are planned.
package struct InKindReferences: ScenarioCheck {
  package init() {}

  package func findings(in scenario: Scenario) -> [Diagnostic] {
    let needs = Dictionary(
      scenario.needs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return scenario.inKindNeeds.flatMap { ask -> [Diagnostic] in
      var findings: [Diagnostic] = []
      func find(_ code: String, _ message: String) {
        findings.append(scenario.finding(.error, code, .inKindNeed(ask.id), message))
      }
      if let id = ask.need {
        if let need = needs[id] {
          if need.state != ask.state {
            find(
              "unknown-need",
              "need in kind '\(ask.id)' of \(ask.state) helps with '\(id)' of \(need.state); only a "
                + "need of the same state can be helped with")
          }
        } else {
          find(
            "unknown-need",
            "'\(id)' in column need is not a need in needs.csv; mend the id or leave the cell empty"
          )
        }
      }
      if !InKindNeed.quantities.contains(ask.quantity) {
        find(
          "in-kind-quantity",
          "need in kind '\(ask.id)' asks for \(ask.quantity); ask for 1 to "
            + "\(InKindNeed.quantities.upperBound)")
      }
      if !ask.years.overlaps(scenario.years) {
        find(
          "in-kind-years",
          "need in kind '\(ask.id)' is wanted from \(ask.years.lowerBound) to "
            + "\(ask.years.upperBound), outside the planned years \(scenario.years.lowerBound) to "
            + "\(scenario.years.upperBound); move it or take it out")
      }
      return findings
    } + unsoundOffers(in: scenario)
  }

  private func unsoundOffers(in scenario: Scenario) -> [Diagnostic] {
    scenario.offers.flatMap { offer in
      offer.inKind.filter { !InKindSupport.quantities.contains($0.quantity) }.map { support in
        scenario.finding(
          .error, "in-kind-quantity", .offer(offer.id),
          "offer '\(offer.id)' holds \(support.quantity) \(support.unit.words) in "
            + "\(support.year); offer 1 to \(InKindSupport.quantities.upperBound)")
      }
    }
  }
}
