package import CoalitionDomain

/// Every currency in use has a rate on or before the scenario's day, rates stay within exact
/// arithmetic, and those that are not used are named.
package struct RateCoverage: ScenarioCheck {
  package init() {}

  /// The least that one unit of a currency may be worth. What a grant is worth at least could not
  /// be held in a currency that is much cheaper still.
  private static let least = ExactDecimal(digits: 1, places: 9)
  private static let most = ExactDecimal(1_000_000)

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
      } else if rate.rate < Self.least || rate.rate > Self.most {
        findings.append(
          scenario.finding(
            .error, "rate-range", .rate(place),
            "the rate of \(rate.currency) is \(rate.rate); write what one unit of it is worth in "
              + "\(scenario.currency), from \(Self.least) to \(Self.most)"))
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
    scenario.states.compactMap { state in
      state.absorption.map { (.state(state.code), $0.currency) }
    }
      + scenario.needs.map { (.need($0.id), $0.cost.currency) }
      + scenario.commitments.map { (.commitment($0.id), $0.amount.currency) }
      + scenario.capacities.enumerated().map { (.capacity($0), $1.perYear.currency) }
      + scenario.offers.compactMap { offer in
        offer.envelope.map { (.offer(offer.id), $0.currency) }
      }
  }
}
