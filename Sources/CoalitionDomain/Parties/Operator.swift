/// An organisation that does the work. What is known of one is what it can do:
/// ``OperatorCapacity``.
public enum Operator: Sendable {}

/// How much an operator can do in a year, where and on what.
public struct OperatorCapacity: Hashable, Sendable {
  /// The operator.
  public var id: Identifier<Operator>
  /// The operator's name.
  public var name: String
  /// The states it works in, or `nil` for all.
  public var states: [CountryCode]?
  /// The pillars it works on, or `nil` for all.
  public var pillars: [Pillar]?
  /// The years it is there.
  public var years: ClosedRange<Year>
  /// The most net money it can turn into work in a year, over all its states and pillars here.
  public var perYear: Money
  /// What a unit of work costs with it against the needs' cost estimates.
  public var costFactor: ExactDecimal
  /// Where the figures come from.
  public var source: Source

  /// Creates a capacity.
  public init(
    id: Identifier<Operator>, name: String, states: [CountryCode]? = nil,
    pillars: [Pillar]? = nil, years: ClosedRange<Year>, perYear: Money,
    costFactor: ExactDecimal = .one, source: Source
  ) {
    self.id = id
    self.name = name
    self.states = states
    self.pillars = pillars
    self.years = years
    self.perYear = perYear
    self.costFactor = costFactor
    self.source = source
  }

  /// Whether it covers a pillar in a state, in some year.
  public func covers(_ pillar: Pillar, in state: CountryCode) -> Bool {
    (states?.contains(state) ?? true) && (pillars?.contains(pillar) ?? true)
  }
}
