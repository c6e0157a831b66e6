/// Something people have agreed, which a plan keeps or is refused.
public struct Lock: Hashable, Sendable {
  /// The lock's id.
  public var id: Identifier<Lock>
  /// What was agreed.
  public var agreement: Agreement
  /// Where it was agreed.
  public var source: Source

  /// What can be agreed.
  public enum Agreement: Hashable, Sendable {
    /// A donor leads a state's coalition.
    case lead(CountryCode, Identifier<Donor>)
    /// A grant is exactly so large, gross and in the offer's currency: in a year, or in all.
    case grant(Identifier<Offer>, CountryCode, Identifier<Channel>, Year?, Money)
    /// An offer gives a state nothing.
    case noGrant(Identifier<Offer>, CountryCode)
  }

  /// Creates a lock.
  public init(id: Identifier<Lock>, agreement: Agreement, source: Source) {
    self.id = id
    self.agreement = agreement
    self.source = source
  }
}
