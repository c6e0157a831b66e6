import CoalitionDomain
import LinearOptimization

/// Turns a solver's point into exact amounts that keep every rule to the minor unit.
///
/// All rounding of the program is here. Each payment is cut to the donor's minor unit first and
/// what it yields is then handed to needs, each step at most as large as the room that every rule
/// leaves; what finds no room is not asked of the donor. What rounding has left a few minor units
/// under a least amount is topped up, and what cannot be is taken out.
package struct PlanAssembler {
  let formulation: Formulation
  let point: [Double]
  var terms: PlanningTerms { formulation.terms }

  package init(_ formulation: Formulation, point: [Double]) {
    self.formulation = formulation
    self.point = point
  }

  /// The sums of a plan that keeps every rule, locks apart.
  package func ledger() -> PlanLedger {
    var ledger = PlanLedger(terms)
    for lead in formulation.leads where isChosen(lead.variable.index) {
      ledger.leads[lead.state] = lead.donor
    }
    handOut(to: &ledger)
    TopUp.apply(to: &ledger)
    Leftovers.handOut(&ledger)
    return PlanRepair.withoutRemainders(ledger.keeping { $0.net > 0 })
  }

  /// Hands every year's payments to those who do the work, the first years first.
  private func handOut(to ledger: inout PlanLedger) {
    var handings = paymentTargets().enumerated().flatMap { year, payments in
      payments.grouped(by: \.key.state).map { _, payments in
        YearHanding(formulation, point, payments, in: year)
      }
    }
    for roundingUp in [false, true, false] {
      // What waits for others is one step behind them at the most in each round.
      for _ in 0...terms.needs.count {
        var hasMoved = false
        for place in handings.indices {
          if handings[place].serve(&ledger, roundingUp: roundingUp) { hasMoved = true }
        }
        if !hasMoved { break }
      }
    }
    for place in handings.indices { handings[place].finish(&ledger) }
  }

  private func isChosen(_ variable: Int) -> Bool { point[variable] > 0.5 }
}

extension PlanAssembler {
  /// What each chosen grant pays in each year, cut to minor units; by year.
  private func paymentTargets() -> [[PaymentTarget]] {
    var targets = [[PaymentTarget]](repeating: [], count: terms.years.count)
    for (place, grant) in formulation.grants.enumerated() where isChosen(grant.variable.index) {
      let yearly = yearlyGross(ofGrant: place)
      for (year, gross) in yearly.enumerated() where gross > 0 {
        targets[year].append(PaymentTarget(grant: place, key: grant.key, gross: gross))
      }
    }
    return targets
  }

  private func yearlyGross(ofGrant place: Int) -> [Int64] {
    let key = formulation.grants[place].key
    let (numerator, denominator) = terms.exchange.ratio(of: terms.offers[key.offer].currency)
    let rate = Double(numerator) / Double(denominator)
    let factor = formulation.grossFactor(of: key).approximation * formulation.unit / rate
    var exact = [Double](repeating: 0, count: terms.years.count)
    for payment in formulation.paymentsOfGrant[place].map({ formulation.payments[$0] }) {
      exact[payment.year] += max(0, point[payment.variable.index]) * factor
    }
    // Amounts that stand in the scenario are met to the minor unit where the solver meant them.
    let offer = terms.offers[key.offer]
    let lockedYears = terms.lockedAmounts(of: key)
    var cut = exact.enumerated().map { year, amount in
      snapped(
        amount, to: [lockedYears.byYear[year], offer.yearly[year], offer.total].compactMap { $0 })
    }
    let total = cut.reduce(0, +)
    let meant = snapped(
      exact.reduce(0, +),
      to: [
        lockedYears.total, offer.smallestGrant, offer.offer.largestGrant?.minorUnits, offer.total,
      ].compactMap { $0 })
    if let last = cut.lastIndex(where: { $0 > 0 }), (meant - total).magnitude <= 100 {
      cut[last] = max(0, cut[last] + meant - total)
    }
    return cut
  }
}

extension PlanLedger {
  /// Adds net money and asks its donor for the least gross that yields the payment.
  package mutating func pay(_ net: Int64, _ step: Candidate) {
    add(net, to: step)
    guard let grant = grantIndex[step.grant] else { return }
    setGross(
      terms.leastGross(
        yielding: grants[grant].net[step.year], from: step.grant.offer,
        through: step.grant.channel),
      ofGrant: grant, year: step.year)
  }
}

extension PlanLedger {
  /// What may still be asked of a grant's donor in a year, in the offer's currency.
  func grossLeft(ofGrant place: Int, in year: Int) -> Int64 {
    let grant = grants[place]
    let agreed = terms.lockedAmounts(of: grant.key)
    let mosts = [terms.offers[grant.key.offer].offer.largestGrant?.minorUnits, agreed.total]
    return
      (mosts.compactMap { $0 }.map { $0 - grant.totalGross }
      + [agreed.byYear[year]].compactMap { $0 }.map { $0 - grant.gross[year] })
      .reduce(OfferEnvelope.left(of: grant.key.offer, in: year, self), min)
  }
}

extension ConstraintCatalog {
  /// The most that may take a step towards a plan that the solver meant: what every rule leaves
  /// but those that only a plan's whole can keep. A year between others, one of two offers that
  /// match each other, or the pillar that a floor is for, may come later; what then breaks these
  /// rules is taken out.
  package static func assemblyRoom(
    for step: Candidate, in ledger: PlanLedger, _ putRightLater: any PlanRule.Type...
  ) -> Int64 {
    let ofTheWhole: [any PlanRule.Type] = [Continuity.self, MatchingFunds.self, PillarFloor.self]
    let later = (putRightLater + ofTheWhole).map { $0.id }
    var most = Int64.max
    for rule in all where !later.contains(type(of: rule).id) {
      most = min(most, rule.room(for: step, in: ledger).most)
      if most == 0 { break }
    }
    return most
  }

  /// The room that all rules leave for a step.
  package static func room(for step: Candidate, in ledger: PlanLedger) -> Room {
    var room = Room.unlimited
    for rule in all {
      let next = rule.room(for: step, in: ledger)
      room.least = max(room.least, next.least)
      room.most = min(room.most, next.most)
      if room.most == 0 { break }
    }
    return room
  }
}

/// The nearest whole number, or an amount that stands in the scenario where the value is within a
/// solver's tolerance of it.
func snapped(_ value: Double, to amounts: [Int64]) -> Int64 {
  let near = amounts.first { (Double($0) - value).magnitude <= max(1, 1e-7 * Double($0)) }
  return near ?? Int64(value.rounded())
}

/// Splits a whole amount in proportion to weights, by largest remainders; the earlier part wins a
/// tie. The parts add up to the amount; without a weight above zero all of it goes to the first.
package func apportioned(_ amount: Int64, by weights: [Double]) -> [Int64] {
  let total = weights.reduce(0, +)
  guard !weights.isEmpty else { return [] }
  guard total > 0 else { return [amount] + Array(repeating: 0, count: weights.count - 1) }
  let exact = weights.map { Double(amount) * ($0 / total) }
  var parts = exact.map { Int64($0.rounded(.down)) }
  var left = amount - parts.reduce(0, +)
  let order = exact.indices.sorted { first, second in
    let (one, other) = (
      exact[first] - exact[first].rounded(.down), exact[second] - exact[second].rounded(.down)
    )
    return one == other ? first < second : one > other
  }
  for place in order where left > 0 {
    parts[place] += 1
    left -= 1
  }
  // Binary fractions of large amounts can leave more than a unit a part, or take one too many.
  if let largest = parts.indices.max(by: { parts[$0] < parts[$1] }) { parts[largest] += left }
  return parts
}

extension PlanningTerms {
  /// Whether an amount of an offer is agreed on.
  func isAgreed(offer: Int) -> Bool {
    scenario.locks.contains { lock in
      if case .grant(offers[offer].offer.id, _, _, _, _) = lock.agreement { return true }
      return false
    }
  }

  /// The amounts that locks fix for a grant, in the offer's currency.
  fileprivate func lockedAmounts(of key: GrantKey) -> (byYear: [Int64?], total: Int64?) {
    var byYear = [Int64?](repeating: nil, count: years.count)
    var total: Int64?
    for lock in scenario.locks {
      guard case .grant(let offer, let state, let channel, let year, let amount) = lock.agreement,
        self.key(offer, state, channel) == key
      else { continue }
      if let year, let place = years.firstIndex(of: year) {
        byYear[place] = amount.minorUnits
      } else {
        total = amount.minorUnits
      }
    }
    return (byYear, total)
  }
}
