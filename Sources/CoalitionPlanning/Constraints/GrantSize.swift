package import CoalitionDomain

/// A grant is nothing, or between the smallest and the largest that its donor makes.
///
/// For every grant *g* of offer *o*, over all years:
///
///     smallest(o) · grant(g)  ≤  Σₜ gross(g, t)  ≤  largest(o) · grant(g)
///
/// Where an offer names no smallest grant, ``OfferTerms/leastGrant`` stands in for it. Where it
/// names no largest grant, the envelope stands in for it, year by year too, which ties money to the
/// grant it belongs to.
package struct GrantSize: PlanRule {
  package static let id = "grant-size"
  package static let title = "A grant is nothing, or as large as its donor makes them"

  package init() {}

  package func formulate(into formulation: inout Formulation) {
    for (place, grant) in formulation.grants.enumerated() {
      let terms = formulation.terms.offers[grant.key.offer]
      let name = formulation.name(of: grant.key)
      var most = formulation.gross(ofGrant: place, in: 0...)
      most.add(
        -formulation.units(Self.largest(of: terms), ofOffer: grant.key.offer), grant.variable)
      formulation.add(most, atMost: 0, for: Self.id, "most,\(name)")
      var least = -formulation.gross(ofGrant: place, in: 0...)
      least.add(
        formulation.units(terms.smallestGrant, ofOffer: grant.key.offer), grant.variable)
      formulation.add(
        least, isAskedFor: grant.variable, for: Self.id, "least,\(name)",
        cutting: formulation.grossCut(ofGrant: place))
      if case .fixed = terms.shape, terms.years.count > 1 {
        for year in terms.years {
          var paid = formulation.gross(ofGrant: place, in: year...year)
          if paid.terms.isEmpty { continue }
          paid.add(
            -formulation.units(terms.yearly[year], ofOffer: grant.key.offer), grant.variable)
          formulation.add(
            paid, atMost: 0, for: Self.id, "\(formulation.terms.years[year]),\(name)")
        }
      }
    }
  }

  package func violations(in plan: LedgeredPlan) -> [Violation] {
    plan.ledger.grants.compactMap { grant in
      let terms = plan.terms.offers[grant.key.offer]
      let given = Money(minorUnits: grant.totalGross, in: terms.currency)
      let name = plan.terms.name(of: grant.key)
      if given.minorUnits < terms.smallestGrant {
        let smallest = Money(minorUnits: terms.smallestGrant, in: terms.currency)
        return violation("\(name) is \(given), less than the smallest that is made, \(smallest)")
      }
      if let largest = terms.offer.largestGrant, given.minorUnits > largest.minorUnits {
        return violation("\(name) is \(given), more than the donor's largest, \(largest)")
      }
      return given.minorUnits == 0 ? violation("\(name) pays nothing") : nil
    }
  }

  package func room(for candidate: Candidate, in ledger: PlanLedger) -> Room {
    let key = candidate.grant
    let terms = ledger.terms.offers[key.offer]
    let grant = ledger.grantIndex[key].map { ledger.grants[$0] }
    let (paid, net) = (grant?.gross[candidate.year] ?? 0, grant?.net[candidate.year] ?? 0)
    let total = grant?.totalGross ?? 0
    func netLeft(upTo limit: Int64) -> Int64 {
      let gross = limit - total + paid
      return gross <= 0
        ? -net : ledger.terms.net(ofGross: gross, from: key.offer, through: key.channel) - net
    }
    return Room(
      // One minor unit more than what less than the smallest grant would yield.
      least: total < terms.smallestGrant ? max(0, netLeft(upTo: terms.smallestGrant - 1) + 1) : 0,
      most: terms.offer.largestGrant.map { netLeft(upTo: $0.minorUnits) } ?? .max)
  }

  /// The most that one grant takes, in minor units of the offer's currency.
  static func largest(of terms: OfferTerms) -> Int64 {
    min(terms.total, terms.offer.largestGrant?.minorUnits ?? .max)
  }
}

extension PlanningTerms {
  /// How messages name a grant.
  package func name(of key: GrantKey) -> String {
    "grant of \(offers[key.offer].offer.id) to \(states[key.state].state.code) by "
      + "\(scenario.channels[key.channel].id)"
  }
}
