/// Help that a donor says it may give, and on which terms.
public struct Offer: Hashable, Sendable {
  /// The offer's id.
  public var id: Identifier<Offer>
  /// The donor.
  public var donor: Identifier<Donor>
  /// The offer in the donor's words.
  public var title: String
  /// How firm it is.
  public var status: Status
  /// Who may see it.
  public var visibility: Visibility
  /// The last day on which it stands.
  public var expiry: CivilDate?
  /// The money, or `nil` where the offer is in kind only.
  public var envelope: Envelope?
  /// The least that a grant is worth to the donor, over all years.
  public var smallestGrant: Money?
  /// The most that goes into one grant, over all years.
  public var largestGrant: Money?
  /// What it is earmarked for.
  public var earmark: Earmark
  /// What it is not for.
  public var exclusion: Earmark
  /// The channels it may take, or `nil` for any.
  public var channels: [Identifier<Channel>]?
  /// What the donor asks for first.
  public var conditions: [Condition]
  /// Help in kind.
  public var inKind: [InKindSupport]
  /// Where the figures come from.
  public var source: Source
  /// Whether an importer made it from what a donor published, and the donor has not confirmed it.
  public var isDraft: Bool

  /// How firm an offer is.
  public enum Status: String, CaseIterable, Sendable {
    /// Talked of.
    case indicative
    /// Promised.
    case pledged
    /// Bound by a decision or contract.
    case committed
  }

  /// Who may see an offer.
  public enum Visibility: String, CaseIterable, Sendable {
    /// Anybody.
    case `public`
    /// The coalition's members.
    case members
    /// The coordinator only.
    case `private`
  }

  /// Creates an offer.
  public init(
    id: Identifier<Offer>, donor: Identifier<Donor>, title: String, status: Status = .pledged,
    visibility: Visibility = .members, expiry: CivilDate? = nil, envelope: Envelope?,
    smallestGrant: Money? = nil, largestGrant: Money? = nil, earmark: Earmark = Earmark(),
    exclusion: Earmark = Earmark(), channels: [Identifier<Channel>]? = nil,
    conditions: [Condition] = [], inKind: [InKindSupport] = [], source: Source,
    isDraft: Bool = false
  ) {
    self.id = id
    self.donor = donor
    self.title = title
    self.status = status
    self.visibility = visibility
    self.expiry = expiry
    self.envelope = envelope
    self.smallestGrant = smallestGrant
    self.largestGrant = largestGrant
    self.earmark = earmark
    self.exclusion = exclusion
    self.channels = channels
    self.conditions = conditions
    self.inKind = inKind
    self.source = source
    self.isDraft = isDraft
  }
}

/// How much money an offer holds, and when.
public struct Envelope: Hashable, Sendable {
  /// The offer's currency.
  public var currency: Currency
  /// How the amount lies over the years.
  public var shape: Shape

  /// How an amount lies over the years. All amounts are in the envelope's currency.
  public enum Shape: Hashable, Sendable {
    /// So much each year; what a year leaves over may be kept for later years, or is lost.
    case yearly([Year: Money], carryOver: Bool)
    /// So much in all, in any of the years.
    case flexible(Money, ClosedRange<Year>)
  }

  /// Creates an envelope.
  public init(currency: Currency, shape: Shape) {
    self.currency = currency
    self.shape = shape
  }
}

/// Places and kinds of work.
///
/// States and regions are alternatives to each other, and so are pillars and activities. A list
/// that is empty says nothing.
public struct Earmark: Hashable, Sendable {
  /// The states.
  public var states: [CountryCode]
  /// The regions.
  public var regions: [String]
  /// The pillars.
  public var pillars: [Pillar]
  /// The activities.
  public var activities: [Activity]

  /// Creates an earmark.
  public init(
    states: [CountryCode] = [], regions: [String] = [], pillars: [Pillar] = [],
    activities: [Activity] = []
  ) {
    self.states = states
    self.regions = regions
    self.pillars = pillars
    self.activities = activities
  }
}

/// What a donor asks for before it gives.
public enum Condition: Hashable, Sendable {
  /// The state is a party to the treaty.
  case treatyMember
  /// The state is at least so ready in the pillar.
  case readiness(Readiness)
  /// In a state it gives at most this share of what other donors' grants bring there, gross.
  case matching(ExactDecimal)
  /// Something that a person must check.
  case other(String)
}

/// Help that is not money.
public struct InKindSupport: Hashable, Sendable {
  /// What it helps with.
  public var capability: Activity
  /// What it is counted in.
  public var unit: Unit
  /// How much of it there is in the year.
  public var quantity: Int64
  /// The year.
  public var year: Year
  /// The donor's description.
  public var description: String

  /// What help in kind is counted in.
  public enum Unit: String, CaseIterable, Sendable {
    /// Days of experts.
    case expertDays = "expert-days"
    /// Pieces of equipment.
    case equipment
    /// Places in training courses.
    case trainingSeats = "training-seats"

    /// Several of them, in the words of a sentence.
    public var words: String {
      switch self {
      case .expertDays: "expert days"
      case .equipment: "pieces of equipment"
      case .trainingSeats: "training seats"
      }
    }
  }

  /// How much an offer may hold of a kind in a year.
  public static let quantities: ClosedRange<Int64> = 1...999_999_999

  /// Creates help in kind.
  public init(
    capability: Activity, unit: Unit, quantity: Int64, year: Year, description: String
  ) {
    self.capability = capability
    self.unit = unit
    self.quantity = quantity
    self.year = year
    self.description = description
  }
}
