/// Why something is as it is: the rule that binds, and a sentence for people.
public struct Reason: Hashable, Sendable {
  /// The id of the rule that binds, such as `offer-envelope`.
  public var rule: String
  /// What that means here.
  public var text: String

  /// Creates a reason.
  public init(rule: String, text: String) {
    self.rule = rule
    self.text = text
  }
}

/// How far a need is covered, and what stands in the way of more.
public struct NeedAccount: Hashable, Sendable {
  /// The need.
  public var need: Identifier<Need>
  /// Its state.
  public var state: CountryCode
  /// Its pillar.
  public var pillar: Pillar
  /// Its title.
  public var title: String
  /// How far it is covered. ``PlanAccount/Coverage/existing`` counts what is known of this need
  /// alone; existing money that is not split by need counts for pillars and states.
  public var coverage: PlanAccount.Coverage
  /// Why it is not covered in full; `nil` where it is.
  public var reason: Reason?

  /// Creates a need's account.
  public init(
    need: Identifier<Need>, state: CountryCode, pillar: Pillar, title: String,
    coverage: PlanAccount.Coverage, reason: Reason? = nil
  ) {
    self.need = need
    self.state = state
    self.pillar = pillar
    self.title = title
    self.coverage = coverage
    self.reason = reason
  }

  /// Whether the need is covered, in words.
  public var status: Status {
    if coverage.unmet.minorUnits <= 0 { return .met }
    return coverage.planned.minorUnits > 0 || coverage.existing.minorUnits > 0 ? .partlyMet : .unmet
  }

  /// Whether a need is covered.
  public enum Status: String, CaseIterable, Sendable {
    /// In full.
    case met
    /// In part.
    case partlyMet = "partly-met"
    /// Not at all.
    case unmet
  }
}

/// What a donor offers and gives in one currency.
public struct DonorAccount: Hashable, Sendable {
  /// The donor.
  public var donor: Identifier<Donor>
  /// Its name.
  public var name: String
  /// What its counted offers hold in the planned years, in one of their currencies.
  public var offered: Money
  /// What the plan takes of it.
  public var granted: Money
  /// What the plan takes of it, in the plan's currency.
  public var converted: Money
  /// How many grants that makes.
  public var grants: Int

  /// What the plan does not take.
  public var unused: Money { offered - granted }

  /// Creates a donor's account.
  public init(
    donor: Identifier<Donor>, name: String, offered: Money, granted: Money, converted: Money,
    grants: Int
  ) {
    self.donor = donor
    self.name = name
    self.offered = offered
    self.granted = granted
    self.converted = converted
    self.grants = grants
  }
}

/// What becomes of an offer of money.
public struct OfferAccount: Hashable, Sendable {
  /// The offer.
  public var offer: Identifier<Offer>
  /// The donor.
  public var donor: Identifier<Donor>
  /// How firm it is.
  public var status: Offer.Status
  /// What it holds in the planned years, in its own currency.
  public var offered: Money
  /// What the plan takes of it.
  public var granted: Money
  /// Why it is not used in full; `nil` where it is.
  public var reason: Reason?

  /// What the plan does not take.
  public var unused: Money { offered - granted }

  /// Creates an offer's account.
  public init(
    offer: Identifier<Offer>, donor: Identifier<Donor>, status: Offer.Status, offered: Money,
    granted: Money, reason: Reason? = nil
  ) {
    self.offer = offer
    self.donor = donor
    self.status = status
    self.offered = offered
    self.granted = granted
    self.reason = reason
  }
}
