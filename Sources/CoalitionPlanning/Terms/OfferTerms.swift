package import CoalitionDomain

/// An offer in the numbers that rules work with.
package struct OfferTerms: Sendable {
  package let offer: Offer
  /// The place of the donor.
  package let donor: Int
  /// What the whole offer suffers from, whatever the need; `nil` where it may be used.
  package let standing: Misfit?
  /// The amount of each year, in minor units of the offer's currency; zero in every year where the
  /// total is flexible.
  package let yearly: [Int64]
  /// What a plan may take in all, in minor units of the offer's currency.
  package let total: Int64
  /// The places of the years in which it can pay.
  package let years: Range<Int>
  package let shape: Shape
  /// What a grant is worth to the donor at least, in minor units of the offer's currency: what it
  /// says, or what ``leastGrant`` is worth, but no more than the offer holds or one grant takes.
  package let smallestGrant: Int64

  /// What any grant is worth at least where its donor does not say, in whole units of the
  /// scenario's currency: nobody agrees on, pays and reports less.
  package static let leastGrant: Int64 = 1_000

  /// How the amount lies over the years.
  package enum Shape: Sendable {
    /// A year's amount is for that year.
    case fixed
    /// What is left of a year may be used later.
    case carriedOver
    /// Any split of the total.
    case flexible
  }

  /// The currency of the offer; the scenario's where the offer holds no money.
  package let currency: Currency

  init(_ place: Int, donor: Int, _ context: TermsContext) {
    let scenario = context.scenario
    let offer = scenario.offers[place]
    self.offer = offer
    self.donor = donor
    self.currency = offer.envelope?.currency ?? scenario.currency
    var yearly = [Int64](repeating: 0, count: context.years.count)
    switch offer.envelope?.shape {
    case .yearly(let amounts, let carryOver):
      for (place, year) in context.years.enumerated() {
        yearly[place] = amounts[year]?.minorUnits ?? 0
      }
      let first = yearly.firstIndex { $0 > 0 } ?? 0
      let last = carryOver ? yearly.endIndex : (yearly.lastIndex { $0 > 0 } ?? -1) + 1
      self.years = first..<max(first, last)
      self.total = yearly.reduce(0, +)
      self.shape = carryOver ? .carriedOver : .fixed
    case .flexible(let amount, let range):
      self.years = context.places(of: range)
      self.total = years.isEmpty ? 0 : amount.minorUnits
      self.shape = .flexible
    case nil:
      self.years = 0..<0
      self.total = 0
      self.shape = .fixed
    }
    self.yearly = yearly
    let least = context.exchange.least(
      of: currency,
      convertingInto: Money(minorUnits: context.leastAmount, in: scenario.currency))
    self.smallestGrant =
      offer.smallestGrant?.minorUnits
      ?? min(total, offer.largestGrant?.minorUnits ?? total, least.minorUnits)
    self.standing =
      if !scenario.policy.counts.contains(offer.status) {
        .statusNotCounted
      } else if let expiry = offer.expiry, expiry < scenario.asOf {
        .expired
      } else if offer.envelope == nil {
        .inKindOnly
      } else {
        nil
      }
  }

  /// Whether the offer may be used in a state at all, as far as its standing and the places that it
  /// is for say.
  func mayReach(_ state: AffectedState) -> Bool {
    guard standing == nil else { return false }
    let earmark = offer.earmark
    return earmark.states.isEmpty && earmark.regions.isEmpty || earmark.namesPlace(state)
  }

  /// The first reason why the offer may not be used for some work in a state.
  package func misfit(for activity: Activity, in state: AffectedState) -> Misfit? {
    standing ?? offer.misfit(for: activity, in: state)
  }

  /// The most that can have been paid by the end of a year, in the offer's currency.
  package func limit(throughYear year: Int) -> Int64 {
    switch shape {
    case .fixed, .carriedOver: yearly[...year].reduce(0, +)
    case .flexible: total
    }
  }
}
