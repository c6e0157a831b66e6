package import CoalitionDomain

/// There is a channel, and every channel that an offer names exists.
package struct ChannelReferences: ScenarioCheck {
  package init() {}

  package func findings(in scenario: Scenario) -> [Diagnostic] {
    let known = Set(scenario.channels.map(\.id))
    var findings: [Diagnostic] = []
    if scenario.channels.isEmpty {
      findings.append(
        scenario.finding(
          .error, "no-channel", .scenario,
          "the scenario has no channel, so no money can reach a state; add one to \"channels\""))
    }
    let names = scenario.channels.map(\.id.text).listed
    for offer in scenario.offers {
      for channel in offer.channels ?? [] where !known.contains(channel) {
        findings.append(
          scenario.finding(
            .error, "unknown-channel", .offer(offer.id),
            "offer '\(offer.id)' names channel '\(channel)', which is not in scenario.json; "
              + "channels are \(names.isEmpty ? "not given" : names)"))
      }
    }
    return findings
  }
}
