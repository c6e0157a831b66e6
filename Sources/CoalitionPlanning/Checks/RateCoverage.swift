package import CoalitionDomain

/// Every currency in use has a rate on or before the scenario's day, and the rates that are used
/// are named.
package struct RateCoverage: ScenarioCheck {
  package init() {}

  package func findings(in scenario: Scenario) -> [Diagnostic] {
    let exchange = ExchangeTable(
      into: scenario.currency, rates: scenario.rates, asOf: scenario.asOf)
    var missing: Set<Currency> = []
    var findings: [Diagnostic] = []
    for (item, currency) in uses(in: scenario) where !exchange.covers(currency) {
      guard missing.insert(currency).inserted else { continue }
      findings.append(
        scenario.finding(
          .error, "no-rate", item,
          "there is no rate of \(currency) in \(scenario.currency) on or before \(scenario.asOf); "
            + "add one to rates.csv"))
    }
    for (place, rate) in scenario.rates.enumerated() {
      if rate.currency == scenario.currency {
        findings.append(
          scenario.finding(
            .error, "own-rate", .rate(place),
            "\(rate.currency) is the scenario's own currency and has no rate; take the row out"))
      } else if rate.date > scenario.asOf {
        findings.append(
          scenario.finding(
            .note, "later-rate", .rate(place),
            "the rate of \(rate.currency) is of \(rate.date), after \(scenario.asOf); it is not "
              + "used"))
      }
    }
    return findings
  }

  private func uses(in scenario: Scenario) -> [(Scenario.Item, Currency)] {
    scenario.needs.map { (.need($0.id), $0.cost.currency) }
      + scenario.commitments.map { (.commitment($0.id), $0.amount.currency) }
      + scenario.capacities.enumerated().map { (.capacity($0), $1.perYear.currency) }
      + scenario.offers.compactMap { offer in
        offer.envelope.map { (.offer(offer.id), $0.currency) }
      }
  }
}
