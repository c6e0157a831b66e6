/// Whole units of an offer's help in kind, for a year and a need in kind.
public struct InKindAllocation: Hashable, Sendable {
  /// The offer.
  public var offer: Identifier<Offer>
  /// The donor.
  public var donor: Identifier<Donor>
  /// How firm the offer is.
  public var status: Offer.Status
  /// The state that is helped.
  public var state: CountryCode
  /// The need in kind.
  public var need: Identifier<InKindNeed>
  /// What it helps with.
  public var capability: Activity
  /// What it is counted in.
  public var unit: InKindSupport.Unit
  /// The year.
  public var year: Year
  /// How much.
  public var quantity: Int64

  /// Creates an allocation.
  public init(
    offer: Identifier<Offer>, donor: Identifier<Donor>, status: Offer.Status, state: CountryCode,
    need: Identifier<InKindNeed>, capability: Activity, unit: InKindSupport.Unit, year: Year,
    quantity: Int64
  ) {
    self.offer = offer
    self.donor = donor
    self.status = status
    self.state = state
    self.need = need
    self.capability = capability
    self.unit = unit
    self.year = year
    self.quantity = quantity
  }
}
