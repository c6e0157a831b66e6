package import CoalitionDomain

/// No donor gives more than it offered.
///
/// For every offer *o*, with *gross* in the scenario's currency:
///
///     fixed amounts, every year t:         Σₛₖ gross(o, s, k, t)       ≤  amount(o, t)
///     carried over, every year t:    Σ_τ≤t Σₛₖ gross(o, s, k, τ)       ≤  Σ_τ≤t amount(o, τ)
///     flexible total:                 Σₜ   Σₛₖ gross(o, s, k, t)       ≤  total(o)
///
/// The exact check is in minor units of the offer's currency.
package struct OfferEnvelope: PlanRule {
  package static let id = "offer-envelope"
  package static let title = "No donor gives more than it offered"

  package init() {}

  package func formulate(into formulation: inout Formulation) {
    var grants = [[Int]](repeating: [], count: formulation.terms.offers.count)
    for (place, grant) in formulation.grants.enumerated() { grants[grant.key.offer].append(place) }
    for (offer, terms) in formulation.terms.offers.enumerated() where !grants[offer].isEmpty {
      for (years, limit) in Self.limits(of: terms) {
        var given = PlanExpression()
        for grant in grants[offer] { given += formulation.gross(ofGrant: grant, in: years) }
        if given.terms.isEmpty { continue }
        formulation.add(
          given, atMost: formulation.units(limit, ofOffer: offer), for: Self.id,
          "\(terms.offer.id),\(formulation.terms.years[years.upperBound])")
      }
    }
  }

  package func violations(in plan: LedgeredPlan) -> [Violation] {
    plan.terms.offers.enumerated().flatMap { offer, terms in
      Self.limits(of: terms).compactMap { years, limit in
        let given = plan.ledger.grossByOffer[offer][years].reduce(0, +)
        guard given > limit else { return nil }
        return violation(
          "offer \(terms.offer.id) holds \(plan.terms.money(limit, ofOffer: offer)) "
            + "\(plan.terms.words(for: years)), but the plan takes "
            + "\(plan.terms.money(given, ofOffer: offer))")
      } + Self.payments(outside: terms.years, of: offer, in: plan)
    }
  }

  package func room(for candidate: Candidate, in ledger: PlanLedger) -> Room {
    let (offer, channel) = (candidate.grant.offer, candidate.grant.channel)
    let terms = ledger.terms.offers[offer]
    guard terms.years.contains(candidate.year) else { return Room(most: 0) }
    let grant = ledger.grantIndex[candidate.grant].map { ledger.grants[$0] }
    let paid = grant?.gross[candidate.year] ?? 0
    let most = ledger.terms.net(
      ofGross: Self.left(of: offer, in: candidate.year, ledger) + paid, from: offer,
      through: channel)
    return Room(most: most - (grant?.net[candidate.year] ?? 0))
  }

  /// What an offer can still pay in a year, in its own currency: of amounts that are carried over,
  /// what no later year needs.
  static func left(of offer: Int, in year: Int, _ ledger: PlanLedger) -> Int64 {
    let left = limits(of: ledger.terms.offers[offer]).filter { $0.years.contains(year) }.map {
      $0.limit - ledger.grossByOffer[offer][$0.years].reduce(0, +)
    }
    return max(0, left.min() ?? 0)
  }

  /// The stretches of years that have a limit, with the limit in the offer's currency. Of amounts
  /// that are carried over, a stretch ends with each year.
  static func limits(of terms: OfferTerms) -> [(years: ClosedRange<Int>, limit: Int64)] {
    guard let first = terms.years.first, let last = terms.years.last else { return [] }
    return switch terms.shape {
    case .fixed: terms.years.map { ($0...$0, terms.yearly[$0]) }
    case .carriedOver: terms.years.map { (first...$0, terms.limit(throughYear: $0)) }
    case .flexible: [(first...last, terms.total)]
    }
  }

  private static func payments(
    outside years: Range<Int>, of offer: Int, in plan: LedgeredPlan
  ) -> [Violation] {
    plan.terms.years.indices.compactMap { year in
      let given = plan.ledger.grossByOffer[offer][year]
      guard !years.contains(year), given > 0 else { return nil }
      return Violation(
        rule: Self.id,
        message: "offer \(plan.terms.offers[offer].offer.id) holds nothing in "
          + "\(plan.terms.years[year]), but the plan takes "
          + "\(plan.terms.money(given, ofOffer: offer))")
    }
  }
}

extension PlanningTerms {
  /// `in 2018` or `from 2018 to 2020`.
  func words(for places: ClosedRange<Int>) -> String {
    places.count == 1
      ? "in \(years[places.lowerBound])"
      : "from \(years[places.lowerBound]) to \(years[places.upperBound])"
  }
}
