/// Who funds what, when, through which channel and with which operator.
///
/// A plan proposes; the states and donors in it decide. Whether it keeps the rules is not known
/// until it is a ``VerifiedPlan``.
public struct Plan: Hashable, Sendable {
  /// The scenario's title.
  public var title: String
  /// The day from which the scenario is seen.
  public var asOf: CivilDate
  /// The years that are planned.
  public var years: ClosedRange<Year>
  /// The currency of everything but gross amounts.
  public var currency: Currency
  /// The coalitions, by state.
  public var coalitions: [Coalition]
  /// The grants, by state, donor, offer and channel.
  public var grants: [Grant]
  /// Help in kind, in the order of the scenario's needs in kind, then of its offers, then by year.
  public var inKind: [InKindAllocation]
  /// How the plan was found and how good it is.
  public var proof: Proof

  /// Creates a plan.
  public init(
    title: String, asOf: CivilDate, years: ClosedRange<Year>, currency: Currency,
    coalitions: [Coalition] = [], grants: [Grant] = [], inKind: [InKindAllocation] = [],
    proof: Proof = Proof()
  ) {
    self.title = title
    self.asOf = asOf
    self.years = years
    self.currency = currency
    self.coalitions = coalitions
    self.grants = grants
    self.inKind = inKind
    self.proof = proof
  }
}

/// A state that receives something, and the donor that leads with it.
public struct Coalition: Hashable, Sendable {
  /// The affected state: one half of the lead.
  public var state: CountryCode
  /// The lead donor: the other half.
  public var lead: Identifier<Donor>
  /// Whether the state has approved; until then the plan for it is a draft.
  public var isApproved: Bool

  /// Creates a coalition.
  public init(state: CountryCode, lead: Identifier<Donor>, isApproved: Bool) {
    self.state = state
    self.lead = lead
    self.isApproved = isApproved
  }
}

/// The money of one offer to one state through one channel: one agreement, one report.
public struct Grant: Hashable, Sendable {
  /// The offer.
  public var offer: Identifier<Offer>
  /// The donor.
  public var donor: Identifier<Donor>
  /// How firm the offer is.
  public var status: Offer.Status
  /// The state.
  public var state: CountryCode
  /// The channel.
  public var channel: Identifier<Channel>
  /// What is paid, by year.
  public var payments: [Payment]

  /// Creates a grant.
  public init(
    offer: Identifier<Offer>, donor: Identifier<Donor>, status: Offer.Status, state: CountryCode,
    channel: Identifier<Channel>, payments: [Payment]
  ) {
    self.offer = offer
    self.donor = donor
    self.status = status
    self.state = state
    self.channel = channel
    self.payments = payments
  }
}

/// What a grant pays in a year.
public struct Payment: Hashable, Sendable {
  /// The year.
  public var year: Year
  /// What the donor gives, in the offer's currency.
  public var gross: Money
  /// The same in the plan's currency.
  public var converted: Money
  /// What of it reaches the field, in the plan's currency.
  public var net: Money
  /// What the net amount is for.
  public var allocations: [Allocation]

  /// Creates a payment.
  public init(
    year: Year, gross: Money, converted: Money, net: Money, allocations: [Allocation]
  ) {
    self.year = year
    self.gross = gross
    self.converted = converted
    self.net = net
    self.allocations = allocations
  }
}

/// What a payment gives to one need through one operator.
public struct Allocation: Hashable, Sendable {
  /// The need.
  public var need: Identifier<Need>
  /// Who does the work, or `nil` for the state's own services.
  public var `operator`: Identifier<Operator>?
  /// The need's part of the payment's gross amount, in the offer's currency.
  public var gross: Money
  /// The need's part of the payment's net amount.
  public var net: Money
  /// The work that it pays for, at the prices of the need's cost.
  public var work: Money

  /// Creates an allocation.
  public init(
    need: Identifier<Need>, operator: Identifier<Operator>?, gross: Money, net: Money, work: Money
  ) {
    self.need = need
    self.operator = `operator`
    self.gross = gross
    self.net = net
    self.work = work
  }
}
