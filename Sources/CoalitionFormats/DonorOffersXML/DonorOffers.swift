public import CoalitionDomain

/// What one donor's file says: the donor, its offers, and where each stands in the file.
public struct DonorOffers: Hashable, Sendable {
  /// The donor.
  public var donor: Donor
  /// The donor's offers in the order of the file.
  public var offers: [Offer]
  /// Where the donor and each offer were read.
  public var locations: [Scenario.Item: SourceLocation]

  /// Creates what a donor's file says.
  public init(
    donor: Donor, offers: [Offer], locations: [Scenario.Item: SourceLocation] = [:]
  ) {
    self.donor = donor
    self.offers = offers
    self.locations = locations
  }
}
