package import CoalitionDomain

/// A plan that people have seen before, in the numbers of the scenario as it is now.
package struct EarlierPlan: Sendable {
  /// What grants that can still be made paid, gross, by year, in minor units of the scenario's
  /// currency at its rates.
  package private(set) var gross: [GrantKey: [Int64]] = [:]
  /// The lead donor of each state that had one which still would lead there.
  package private(set) var leads: [Int?]
  /// What can no longer be, a sentence each, in the order of the plan.
  package private(set) var lost: [String] = []
  /// The sums of what can still be: grants that can still be made, and their money for needs that
  /// are still there, by those who can still do the work.
  package private(set) var ledger: PlanLedger
  /// Net money by state, of all grants of the plan, in minor units.
  package private(set) var netByState: [Int64]

  /// Reads a plan against the terms of a scenario.
  ///
  /// - Complexity: O(payments + needs × offers).
  package init(_ plan: Plan, _ terms: PlanningTerms) {
    leads = Array(repeating: nil, count: terms.states.count)
    ledger = PlanLedger(terms)
    netByState = Array(repeating: 0, count: terms.states.count)
    let possible = terms.possibleGrants
    for coalition in plan.coalitions {
      guard let donor = terms.donorIndex[coalition.lead],
        let state = terms.stateIndex[coalition.state]
      else {
        lost.append(
          "lead of \(coalition.lead) in \(coalition.state) names what the scenario no longer has")
        continue
      }
      guard terms.scenario.donors[donor].wouldLead(coalition.state) else {
        lost.append("\(coalition.lead) led in \(coalition.state), but no longer offers to")
        continue
      }
      leads[state] = donor
    }
    ledger.leads = leads
    for grant in plan.grants {
      if let state = terms.stateIndex[grant.state] {
        netByState[state] += grant.payments.lazy.flatMap(\.allocations)
          .filter { $0.net.currency == terms.scenario.currency }
          .reduce(0) { $0 &+ $1.net.minorUnits }
      }
      guard let key = terms.key(grant.offer, grant.state, grant.channel) else {
        lost.append("\(grant.words) names what the scenario no longer has")
        continue
      }
      guard possible.contains(key) else {
        lost.append("\(grant.words) is no longer within the terms of its offer")
        continue
      }
      for payment in grant.payments {
        take(payment, of: key, words: grant.words, terms)
      }
    }
  }

  private mutating func take(
    _ payment: Payment, of key: GrantKey, words: String, _ terms: PlanningTerms
  ) {
    guard payment.gross.currency == terms.offers[key.offer].currency else {
      lost.append(
        "\(words) paid \(payment.gross) in \(payment.year), but its offer is now in "
          + "\(terms.offers[key.offer].currency)")
      return
    }
    guard let year = terms.years.firstIndex(of: payment.year) else {
      lost.append("\(words) paid in \(payment.year), which is not planned now")
      return
    }
    gross[key, default: Array(repeating: 0, count: terms.years.count)][year] +=
      terms.converted(payment.gross.minorUnits, from: key.offer).minorUnits
    let grant = ledger.open(key)
    ledger.setGross(payment.gross.minorUnits, ofGrant: grant, year: year)
    for allocation in payment.allocations
    where allocation.net.currency == terms.scenario.currency {
      guard allocation.net.minorUnits > 0, Money.range.contains(allocation.net.minorUnits),
        let need = terms.needIndex[allocation.need],
        let capacity = terms.capacity(named: allocation.operator, for: need, in: year)
      else { continue }
      ledger.add(
        allocation.net.minorUnits,
        to: Candidate(grant: key, need: need, capacity: capacity.place, year: year))
    }
  }

  /// What a state was to receive, gross, and at least what any grant is worth: what it counts when
  /// its lead changes.
  package func weight(ofLeadIn state: Int, _ terms: PlanningTerms) -> Int64 {
    let least =
      OfferTerms.leastGrant * Int64.powerOfTen(terms.scenario.currency.minorUnitDigits)
    return max(
      least,
      gross.reduce(0) { $0 + ($1.key.state == state ? $1.value.reduce(0, +) : 0) })
  }
}

extension PlanningTerms {
  /// The grants for which the model has a variable.
  fileprivate var possibleGrants: Set<GrantKey> {
    var keys: Set<GrantKey> = []
    for basket in baskets {
      for offer in basket.offers where offers[offer].total > 0 {
        for channel in channels(of: offer, to: basket.state) {
          keys.insert(GrantKey(offer: offer, state: basket.state, channel: channel))
        }
      }
    }
    return keys
  }
}

extension Grant {
  /// How messages name a grant of a plan.
  fileprivate var words: String { "grant of \(offer) to \(state) by \(channel)" }
}
