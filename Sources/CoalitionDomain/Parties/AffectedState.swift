/// A state that has needs: half of the lead of its coalition.
public struct AffectedState: Hashable, Sendable {
  /// The state's code.
  public var code: CountryCode
  /// The state's name as the coordinator writes it.
  public var name: String
  /// The region that offers may be earmarked for.
  public var region: String?
  /// How it stands to the treaty, which only a donor's own condition looks at.
  public var treatyStatus: TreatyStatus
  /// The national strategy that the coalition stands on.
  public var strategy: Strategy?
  /// The state's approval of the coalition; without it a plan is a draft.
  public var approval: Approval?
  /// How ready it is for help, by pillar.
  public var readiness: [Pillar: Readiness]
  /// The most net money that it can put to use in a year, existing commitments included.
  public var absorption: Money?
  /// What a unit of work costs in a year against the needs' cost estimates, where it is not 1.
  public var costIndex: [Year: ExactDecimal]
  /// Where the figures come from.
  public var source: Source

  /// Creates a state.
  public init(
    code: CountryCode, name: String, region: String? = nil, treatyStatus: TreatyStatus,
    strategy: Strategy? = nil, approval: Approval? = nil, readiness: [Pillar: Readiness] = [:],
    absorption: Money? = nil, costIndex: [Year: ExactDecimal] = [:], source: Source
  ) {
    self.code = code
    self.name = name
    self.region = region
    self.treatyStatus = treatyStatus
    self.strategy = strategy
    self.approval = approval
    self.readiness = readiness
    self.absorption = absorption
    self.costIndex = costIndex
    self.source = source
  }

  /// What a unit of work costs in a year against the needs' cost estimates.
  public func costIndex(in year: Year) -> ExactDecimal { costIndex[year] ?? .one }
}

/// The national strategy document that guides a coalition.
public struct Strategy: Hashable, Sendable {
  /// Its title.
  public var title: String
  /// Where to find it.
  public var reference: String?

  /// Names a strategy.
  public init(title: String, reference: String? = nil) {
    self.title = title
    self.reference = reference
  }
}

/// The affected state's word that it wants the coalition.
public struct Approval: Hashable, Sendable {
  /// The day it was given.
  public var date: CivilDate
  /// The letter, note or record that says so.
  public var reference: String

  /// Records an approval.
  public init(date: CivilDate, reference: String) {
    self.date = date
    self.reference = reference
  }
}

/// How a state stands to the treaty.
public enum TreatyStatus: String, CaseIterable, Sendable {
  /// It has consented to be bound.
  case party
  /// It has signed and not yet consented.
  case signatory
  /// It has done neither.
  case nonParty = "non-party"
}

/// How much of what Vientiane actions 33 to 36 ask of a state that seeks help is in place.
public enum Readiness: String, CaseIterable, Sendable, Comparable {
  /// Nothing, or nothing is known.
  case none
  /// Some of it.
  case some
  /// All of it.
  case all

  /// Orders grades from none to all.
  public static func < (left: Readiness, right: Readiness) -> Bool { left.order < right.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
