package import CoalitionDomain

/// An offer's donor is there, and what else offers name is worth knowing where the scenario does
/// not have it: a donor's file may well speak of states that a scenario leaves out.
package struct OfferReferences: ScenarioCheck {
  package init() {}

  package func findings(in scenario: Scenario) -> [Diagnostic] {
    let states = scenario.stateCodes
    let regions = Set(scenario.states.compactMap(\.region))
    let names = regions.sorted().listed
    let donors = Set(scenario.donors.map(\.id))
    return scenario.offers.flatMap { offer -> [Diagnostic] in
      var findings: [Diagnostic] = []
      if !donors.contains(offer.donor) {
        findings.append(
          scenario.finding(
            .error, "unknown-donor", .offer(offer.id),
            "donor '\(offer.donor)' of offer '\(offer.id)' is not in the scenario; add it or mend "
              + "the id"))
      }
      let foreign = offer.earmark.states.filter { !states.contains($0) }
      if !foreign.isEmpty {
        findings.append(
          scenario.finding(
            .note, "offer-elsewhere", .offer(offer.id),
            "offer '\(offer.id)' names \(foreign.map(\.code).listed), which the "
              + "scenario does not have"))
      }
      for region in offer.earmark.regions + offer.exclusion.regions
      where !regions.contains(region) {
        findings.append(
          scenario.finding(
            .warning, "unknown-region", .offer(offer.id),
            "no state of the scenario is in region '\(region)'; regions are "
              + (regions.isEmpty ? "not given" : names)))
      }
      if let years = offer.envelope?.years, !years.contains(where: scenario.years.contains) {
        findings.append(
          scenario.finding(
            .note, "offer-years", .offer(offer.id),
            "offer '\(offer.id)' holds nothing in the planned years"))
      }
      return findings
    }
  }
}

extension Envelope {
  /// The years in which it holds something.
  fileprivate var years: [Year] {
    switch shape {
    case .yearly(let amounts, _): amounts.filter { $0.value.minorUnits > 0 }.keys.sorted()
    case .flexible(_, let years): Array(years)
    }
  }
}
