package import CoalitionDomain

/// Floors are for pillars that have needs, in states of the scenario, one of a kind each.
package struct FloorReferences: ScenarioCheck {
  package init() {}

  package func findings(in scenario: Scenario) -> [Diagnostic] {
    struct Kind: Hashable {
      let pillar: Pillar
      let state: CountryCode?
      let isOfMoney: Bool
    }
    var kinds: Set<Kind> = []
    return scenario.policy.floors.enumerated().flatMap { place, floor -> [Diagnostic] in
      var messages: [String] = []
      let subject = floor.pillar.rawValue + (floor.state.map { " in \($0)" } ?? "")
      let needs = scenario.needs.filter { floor.state == nil || $0.state == floor.state }
      if let state = floor.state, !scenario.stateCodes.contains(state) {
        messages.append("state '\(state)' of a floor is not in the scenario; mend it")
      } else if !needs.contains(where: { $0.pillar == floor.pillar }) {
        messages.append(
          "the floor is for \(subject), but no need there is in that pillar; add one, or take the "
            + "floor out")
      }
      let isOfMoney = if case .money = floor.least { true } else { false }
      let kind = Kind(pillar: floor.pillar, state: floor.state, isOfMoney: isOfMoney)
      if !kinds.insert(kind).inserted {
        messages.append(
          "two floors say what \(subject) has of \(isOfMoney ? "the plan's money" : "its cost"); "
            + "keep one of them")
      }
      if floor.share > .one || floor.share.places > Policy.mostWeightPlaces {
        messages.append(
          "the floor's share is \(floor.share); write one from 0 to 1 with at most "
            + "\(Policy.mostWeightPlaces) decimals")
      }
      return messages.map { scenario.finding(.error, "floor", .floor(place), $0) }
    }
  }
}
