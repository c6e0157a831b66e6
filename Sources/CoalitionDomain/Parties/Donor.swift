/// A state or organisation that offers help.
public struct Donor: Hashable, Sendable {
  /// The donor's id: a country code such as `NOR`, or the id of an organisation.
  public var id: Identifier<Donor>
  /// The donor's name.
  public var name: String
  /// Where it would lead, or `nil` where it would not.
  public var leadership: Leadership?
  /// The most grants it can follow, over all its offers.
  public var grantLimit: Int?

  /// Creates a donor.
  public init(
    id: Identifier<Donor>, name: String, leadership: Leadership? = nil, grantLimit: Int? = nil
  ) {
    self.id = id
    self.name = name
    self.leadership = leadership
    self.grantLimit = grantLimit
  }

  /// Whether the donor would lead a state's coalition.
  public func wouldLead(_ state: CountryCode) -> Bool {
    guard let leadership, leadership.most > 0 else { return false }
    return leadership.states?.contains(state) ?? true
  }
}

/// How far a donor is willing to lead coalitions. Nobody can be made to.
public struct Leadership: Hashable, Sendable {
  /// The most coalitions it leads.
  public var most: Int
  /// The states it would lead in, or `nil` for any.
  public var states: [CountryCode]?

  /// Creates a willingness to lead.
  public init(most: Int, states: [CountryCode]? = nil) {
    self.most = most
    self.states = states
  }
}
