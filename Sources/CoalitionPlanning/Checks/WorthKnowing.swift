package import CoalitionDomain

/// What the planner will take for granted, so that nobody is surprised by it.
package struct WorthKnowing: ScenarioCheck {
  package init() {}

  package func findings(in scenario: Scenario) -> [Diagnostic] {
    uncoveredPillars(in: scenario) + expired(in: scenario) + unconfirmed(in: scenario)
      + unapproved(in: scenario)
  }

  private func uncoveredPillars(in scenario: Scenario) -> [Diagnostic] {
    struct Key: Hashable {
      let state: CountryCode
      let pillar: Pillar
    }
    var seen: Set<Key> = []
    return scenario.needs.compactMap { need in
      guard seen.insert(Key(state: need.state, pillar: need.pillar)).inserted,
        !scenario.capacities.contains(where: { $0.covers(need.pillar, in: need.state) })
      else { return nil }
      return scenario.finding(
        .note, "own-services", .need(need.id),
        "no row of operators.csv covers \(need.pillar.rawValue) in \(need.state); the state's own "
          + "services are assumed, without a limit")
    }
  }

  private func expired(in scenario: Scenario) -> [Diagnostic] {
    scenario.offers.compactMap { offer in
      guard let expiry = offer.expiry, expiry < scenario.asOf else { return nil }
      return scenario.finding(
        .warning, "offer-expired", .offer(offer.id),
        "offer '\(offer.id)' expired on \(expiry), before \(scenario.asOf); it is not used")
    }
  }

  private func unconfirmed(in scenario: Scenario) -> [Diagnostic] {
    scenario.offers.filter(\.isDraft).map { offer in
      scenario.finding(
        .warning, "offer-unconfirmed", .offer(offer.id),
        "offer '\(offer.id)' is a draft made from what \(offer.donor) published; ask the donor, and "
          + "take draft=\"yes\" out once it agrees")
    }
  }

  private func unapproved(in scenario: Scenario) -> [Diagnostic] {
    scenario.states.filter { $0.approval == nil }.map { state in
      scenario.finding(
        .note, "draft", .state(state.code),
        "\(state.code) has not approved a coalition; what is planned for it is a draft")
    }
  }
}
