package import CoalitionDomain

/// What locks name exists, and they fix amounts that can be paid.
package struct LockReferences: ScenarioCheck {
  package init() {}

  package func findings(in scenario: Scenario) -> [Diagnostic] {
    let states = scenario.stateCodes
    let donors = Set(scenario.donors.map(\.id))
    let channels = Set(scenario.channels.map(\.id))
    let offers = Dictionary(
      scenario.offers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return scenario.locks.flatMap { lock -> [Diagnostic] in
      var messages: [String] = []
      func expect(_ isKnown: Bool, _ what: String, _ id: String) {
        if !isKnown {
          messages.append("\(what) '\(id)' of lock '\(lock.id)' is not in the scenario; mend it")
        }
      }
      switch lock.agreement {
      case .lead(let state, let donor):
        expect(states.contains(state), "state", state.code)
        expect(donors.contains(donor), "donor", donor.text)
      case .noGrant(let offer, let state):
        expect(states.contains(state), "state", state.code)
        expect(offers[offer] != nil, "offer", offer.text)
      case .grant(let offer, let state, let channel, let year, let amount):
        expect(states.contains(state), "state", state.code)
        expect(offers[offer] != nil, "offer", offer.text)
        expect(channels.contains(channel), "channel", channel.text)
        if let year { expect(scenario.years.contains(year), "year", "\(year)") }
        if let envelope = offers[offer]?.envelope, envelope.currency != amount.currency {
          messages.append(
            "lock '\(lock.id)' fixes \(amount), but offer '\(offer)' is in \(envelope.currency); "
              + "write the amount in the offer's currency")
        }
        if amount.minorUnits == 0 {
          messages.append("lock '\(lock.id)' fixes an amount of 0; use kind no-grant instead")
        }
      }
      return messages.map { scenario.finding(.error, "lock", .lock(lock.id), $0) }
    }
  }
}
