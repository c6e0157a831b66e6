/// Work that an affected state asks help for, with what it costs and when it is wanted.
public struct Need: Hashable, Sendable {
  /// The need's id.
  public var id: Identifier<Need>
  /// The state that has the need.
  public var state: CountryCode
  /// What is to be done.
  public var activity: Activity
  /// The need in the state's words.
  public var title: String
  /// What all of it costs, at the prices of the day the table was made.
  public var cost: Money
  /// The first and last year in which work may be paid for.
  public var years: ClosedRange<Year>
  /// The day by which it is to be done; work in later years counts less.
  public var deadline: CivilDate?
  /// The least that a year is funded with, existing commitments included, unless with nothing.
  public var minimumPerYear: Money?
  /// The most that a year is funded with, existing commitments included.
  public var maximumPerYear: Money?
  /// What the state pays itself, over all years.
  public var nationalContribution: Money?
  /// Whether no year may be left out between two funded ones.
  public var isContinuous: Bool
  /// Needs that this one may not run ahead of.
  public var prerequisites: [Identifier<Need>]
  /// The operators that may do it; empty where any may that works there.
  public var operators: [Identifier<Operator>]
  /// How urgent the state calls it.
  public var priority: Priority
  /// Where it stands in the national strategy.
  public var strategyReference: String?
  /// How much land, how many people or things.
  public var quantity: Quantity?
  /// Where the figures come from.
  public var source: Source

  /// Creates a need.
  public init(
    id: Identifier<Need>, state: CountryCode, activity: Activity, title: String, cost: Money,
    years: ClosedRange<Year>, deadline: CivilDate? = nil, minimumPerYear: Money? = nil,
    maximumPerYear: Money? = nil, nationalContribution: Money? = nil, isContinuous: Bool = false,
    prerequisites: [Identifier<Need>] = [], operators: [Identifier<Operator>] = [],
    priority: Priority = .medium, strategyReference: String? = nil, quantity: Quantity? = nil,
    source: Source
  ) {
    self.id = id
    self.state = state
    self.activity = activity
    self.title = title
    self.cost = cost
    self.years = years
    self.deadline = deadline
    self.minimumPerYear = minimumPerYear
    self.maximumPerYear = maximumPerYear
    self.nationalContribution = nationalContribution
    self.isContinuous = isContinuous
    self.prerequisites = prerequisites
    self.operators = operators
    self.priority = priority
    self.strategyReference = strategyReference
    self.quantity = quantity
    self.source = source
  }

  /// The pillar of the need's activity.
  public var pillar: Pillar { activity.pillar }

  /// Whether work in a year comes after the deadline. The deadline's own year is on time.
  public func isLate(in year: Year) -> Bool {
    deadline.map { year > $0.year } ?? false
  }
}

/// How urgent the affected state calls a need. The planner never sets it.
public enum Priority: String, CaseIterable, Sendable {
  /// To be met before others.
  case high
  /// Neither urgent nor able to wait.
  case medium
  /// Able to wait.
  case low
}

/// What an existing programme already pays, which the plan must not pay again.
public struct Commitment: Hashable, Sendable {
  /// The commitment's id.
  public var id: Identifier<Commitment>
  /// The state it is paid in.
  public var state: CountryCode
  /// What it pays for.
  public var scope: Scope
  /// The year it is paid in.
  public var year: Year
  /// How much.
  public var amount: Money
  /// Who pays, where that is known.
  public var donor: Identifier<Donor>?
  /// A word to the reader.
  public var note: String?
  /// Where the figure comes from.
  public var source: Source

  /// What a commitment pays for, as closely as its source says.
  public enum Scope: Hashable, Sendable {
    /// One need.
    case need(Identifier<Need>)
    /// The needs of the state in one pillar, together.
    case pillar(Pillar)
    /// The needs of the state, together: the source does not split it.
    case notDisaggregated
  }

  /// Creates a commitment.
  public init(
    id: Identifier<Commitment>, state: CountryCode, scope: Scope, year: Year, amount: Money,
    donor: Identifier<Donor>? = nil, note: String? = nil, source: Source
  ) {
    self.id = id
    self.state = state
    self.scope = scope
    self.year = year
    self.amount = amount
    self.donor = donor
    self.note = note
    self.source = source
  }
}
