import CoalitionDomain
import LinearOptimization

/// The most that any plan that keeps the rules can make of each variable, by which a proof counts
/// what its rows leave open.
extension Formulation {
  /// The greatest value of each variable in a plan that keeps the rules, in the model's unit. The
  /// least is zero.
  ///
  /// - Complexity: O(*variables*).
  package var limits: [ExactRatio] {
    var limits = model.variables.map { variable in
      // Whole numbers and shares; what holds money is below.
      Int64(exactly: model.bounds(of: variable).upperBound.rounded(.up)).map { ExactRatio($0) }
        ?? .unknown
    }
    let gross = terms.offers.map { Self.mostGross(of: $0, years: terms.years.count) }
    let none = [Int64](repeating: 0, count: terms.years.count)
    var paid = terms.pots.map { _ in none }
    func add(_ net: Int64, to sum: inout Int64) {
      let (value, overflow) = sum.addingReportingOverflow(net)
      sum = overflow ? .max : value
    }
    for payment in payments {
      let grant = grants[payment.grant]
      let net = terms.net(
        ofGross: gross[grant.key.offer][payment.year], from: grant.key.offer,
        through: grant.key.channel)
      limits[payment.variable.index] = units(net)
      add(net, to: &paid[grant.pot][payment.year])
    }
    var reaching = terms.baskets.map { _ in none }
    for spending in spendings {
      let net = paid[spending.pot][spending.year]
      limits[spending.variable.index] = units(net)
      add(net, to: &reaching[spending.basket][spending.year])
    }
    for delivery in deliveries {
      let most = min(
        mostWork(of: delivery), reaching[terms.basketOfNeed[delivery.need]][delivery.year])
      limits[delivery.variable.index] = units(most)
    }
    return limits
  }

  /// The most that an offer gives a grant in each year, in minor units of its currency.
  private static func mostGross(of offer: OfferTerms, years: Int) -> [Int64] {
    var most = [Int64](repeating: 0, count: years)
    let stretches = OfferEnvelope.limits(of: offer)
    for year in offer.years {
      let limits = stretches.filter { $0.years.contains(year) }.map(\.limit)
      most[year] = max(0, min(limits.min() ?? 0, GrantSize.largest(of: offer)))
    }
    return most
  }

  /// The most net money that a delivery's work is worth, in minor units.
  private func mostWork(of delivery: DeliveryVariable) -> Int64 {
    let need = terms.needs[delivery.need]
    let state = terms.states[need.state]
    let remaining = state.state.net(
      buying: need.remaining, factor: delivery.provider.costFactor, in: terms.years[delivery.year])
    let limits = [
      YearlyLimits.limits(of: delivery.need, in: delivery.year, terms).most,
      delivery.provider.capacity.map(terms.limit(ofCapacity:)), state.absorption?[delivery.year],
    ]
    return limits.compactMap { $0 }.reduce(remaining) { min($0, $1) }
  }
}
