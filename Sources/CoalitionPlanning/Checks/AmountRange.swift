package import CoalitionDomain

/// Amounts are not below zero, and stay within exact arithmetic when they are converted.
package struct AmountRange: ScenarioCheck {
  package init() {}

  /// The most that one amount may be worth in the scenario's currency, in minor units: a trillion
  /// dollars, which leaves room for cost factors, cost indexes and sums.
  package static let most: Int64 = 100_000_000_000_000

  package func findings(in scenario: Scenario) -> [Diagnostic] {
    let exchange = ExchangeTable(
      into: scenario.currency, rates: scenario.rates, asOf: scenario.asOf)
    return amounts(in: scenario).compactMap { item, amount in
      guard Money.range.contains(amount.minorUnits) else {
        let most = Money(minorUnits: Money.range.upperBound, in: amount.currency)
        return scenario.finding(
          .error, "amount-range", item, "\(amount) is not from 0 to \(most); mend the amount")
      }
      guard exchange.covers(amount.currency) else { return nil }
      let (numerator, denominator) = exchange.ratio(of: amount.currency)
      guard Int128(amount.minorUnits) * numerator / denominator > Int128(Self.most) else {
        return nil
      }
      return scenario.finding(
        .error, "amount-range", item,
        "\(amount) is worth more than "
          + "\(Money(minorUnits: Self.most, in: scenario.currency)); mend the amount or the rate")
    }
  }

  private func amounts(in scenario: Scenario) -> [(Scenario.Item, Money)] {
    scenario.states.compactMap { state in
      state.absorption.map { (.state(state.code), $0) }
    } + needAmounts(in: scenario)
      + scenario.commitments.map { (.commitment($0.id), $0.amount) }
      + scenario.capacities.enumerated().map { (.capacity($0), $1.perYear) }
      + scenario.offers.flatMap { offer in
        (yearly(of: offer) + [offer.smallestGrant, offer.largestGrant].compactMap { $0 })
          .map { (.offer(offer.id), $0) }
      }
      + scenario.locks.compactMap { lock in
        guard case .grant(_, _, _, _, let amount) = lock.agreement else { return nil }
        return (.lock(lock.id), amount)
      }
  }

  private func needAmounts(in scenario: Scenario) -> [(Scenario.Item, Money)] {
    scenario.needs.flatMap { need in
      [need.cost, need.minimumPerYear, need.maximumPerYear, need.nationalContribution]
        .compactMap { $0 }.map { (.need(need.id), $0) }
    }
  }

  private func yearly(of offer: Offer) -> [Money] {
    switch offer.envelope?.shape {
    case .yearly(let amounts, _): amounts.sorted { $0.key < $1.key }.map(\.value)
    case .flexible(let total, _): [total]
    case nil: []
    }
  }
}
