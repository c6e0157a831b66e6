/// What becomes of help in kind, in whole units. Units of two kinds are never added up.
public struct InKindAccount: Hashable, Sendable {
  /// How far each need in kind is met, in the scenario's order.
  public var needs: [InKindNeedAccount]
  /// What becomes of what offers hold, in the scenario's order.
  public var offers: [InKindOfferAccount]

  /// Creates an account.
  public init(needs: [InKindNeedAccount] = [], offers: [InKindOfferAccount] = []) {
    self.needs = needs
    self.offers = offers
  }

  /// Whether nobody asks for help in kind or offers any.
  public var isEmpty: Bool { needs.isEmpty && offers.isEmpty }
}

/// How far a need in kind is met, and what stands in the way of more.
public struct InKindNeedAccount: Hashable, Sendable {
  /// The need in kind.
  public var need: Identifier<InKindNeed>
  /// Its state.
  public var state: CountryCode
  /// What it asks for help with.
  public var capability: Activity
  /// What it is counted in.
  public var unit: InKindSupport.Unit
  /// Its title.
  public var title: String
  /// How much is asked for.
  public var asked: Int64
  /// How much the plan gives.
  public var planned: Int64
  /// The part of ``planned`` that comes after the deadline.
  public var late: Int64
  /// Whether the need's figures are made up.
  public var isIllustrative: Bool
  /// Why it is not met in full; `nil` where it is.
  public var reason: Reason?

  /// How much stays unmet.
  public var unmet: Int64 { asked - planned }

  /// Whether the need is met, in words.
  public var status: NeedAccount.Status {
    if unmet <= 0 { return .met }
    return planned > 0 ? .partlyMet : .unmet
  }

  /// Creates an account.
  public init(
    need: Identifier<InKindNeed>, state: CountryCode, capability: Activity,
    unit: InKindSupport.Unit, title: String, asked: Int64, planned: Int64, late: Int64,
    isIllustrative: Bool, reason: Reason? = nil
  ) {
    self.need = need
    self.state = state
    self.capability = capability
    self.unit = unit
    self.title = title
    self.asked = asked
    self.planned = planned
    self.late = late
    self.isIllustrative = isIllustrative
    self.reason = reason
  }
}

/// What becomes of an offer's help of one kind in one year.
public struct InKindOfferAccount: Hashable, Sendable {
  /// The offer.
  public var offer: Identifier<Offer>
  /// The donor.
  public var donor: Identifier<Donor>
  /// How firm the offer is.
  public var status: Offer.Status
  /// What it helps with.
  public var capability: Activity
  /// What it is counted in.
  public var unit: InKindSupport.Unit
  /// The year.
  public var year: Year
  /// How much the offer holds.
  public var offered: Int64
  /// How much of it the plan gives to needs.
  public var planned: Int64
  /// Whether the offer's figures are made up.
  public var isIllustrative: Bool
  /// Why it is not given in full; `nil` where it is.
  public var reason: Reason?

  /// What the plan does not give.
  public var unused: Int64 { offered - planned }

  /// Creates an account.
  public init(
    offer: Identifier<Offer>, donor: Identifier<Donor>, status: Offer.Status,
    capability: Activity, unit: InKindSupport.Unit, year: Year, offered: Int64, planned: Int64,
    isIllustrative: Bool, reason: Reason? = nil
  ) {
    self.offer = offer
    self.donor = donor
    self.status = status
    self.capability = capability
    self.unit = unit
    self.year = year
    self.offered = offered
    self.planned = planned
    self.isIllustrative = isIllustrative
    self.reason = reason
  }
}
