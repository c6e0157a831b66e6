package import CoalitionDomain

/// Every state that a table, channel or lock names is one of the scenario's.
package struct StateReferences: ScenarioCheck {
  package init() {}

  package func findings(in scenario: Scenario) -> [Diagnostic] {
    let known = scenario.stateCodes
    var named: [(Scenario.Item, CountryCode)] = []
    for need in scenario.needs { named.append((.need(need.id), need.state)) }
    for ask in scenario.inKindNeeds { named.append((.inKindNeed(ask.id), ask.state)) }
    for commitment in scenario.commitments {
      named.append((.commitment(commitment.id), commitment.state))
    }
    for (place, capacity) in scenario.capacities.enumerated() {
      named += (capacity.states ?? []).map { (.capacity(place), $0) }
    }
    for channel in scenario.channels {
      named += (channel.states ?? []).map { (.channel(channel.id), $0) }
    }
    return named.filter { !known.contains($0.1) }.map { item, code in
      scenario.finding(
        .error, "unknown-state", item,
        "state '\(code)' is not in scenario.json; add it to \"states\" or take it out here")
    }
  }
}
