/// What a pillar gets at least, as the coalition has decided, whatever else is sought.
///
/// Victim assistance is the usual case: it receives the smallest part of mine action money and is
/// left out first where a plan seeks the most work for the money.
public struct Floor: Hashable, Sendable {
  /// The pillar.
  public var pillar: Pillar
  /// The state whose needs in the pillar count, or `nil` for those of all states together.
  public var state: CountryCode?
  /// What there is to be at least.
  public var least: Least

  /// What a floor is a share of.
  public enum Least: Hashable, Sendable {
    /// A share of the cost of the pillar's needs is covered, by the states themselves, by existing
    /// programmes or by the plan.
    case coverage(ExactDecimal)
    /// A share of the plan's net money, there or in all, goes to the pillar's needs.
    case money(ExactDecimal)
  }

  /// Sets a floor.
  public init(_ pillar: Pillar, in state: CountryCode? = nil, _ least: Least) {
    self.pillar = pillar
    self.state = state
    self.least = least
  }

  /// The share, from 0 to 1.
  public var share: ExactDecimal {
    switch least {
    case .coverage(let share), .money(let share): share
    }
  }
}

extension Floor: CustomStringConvertible {
  /// What the floor asks for, such as `at least 0.5 of what victim-assistance costs in LAO is
  /// covered`.
  public var description: String {
    switch least {
    case .coverage(let share):
      "at least \(share) of what \(pillar.rawValue) costs\(state.map { " in \($0)" } ?? "") is "
        + "covered"
    case .money(let share):
      "at least \(share) of the plan's money\(state.map { " for \($0)" } ?? "") goes to "
        + pillar.rawValue
    }
  }
}
