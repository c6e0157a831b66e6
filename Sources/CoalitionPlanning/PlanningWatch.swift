public import CoalitionDomain

/// Somebody who is told how far planning is, and may end it: the best plan found by then comes out.
public struct PlanningWatch: Sendable {
  /// Told often and from whatever thread the search runs on; `false` ends it.
  public let isToGoOn: @Sendable (PlanningProgress) -> Bool

  /// Creates a watch.
  public init(isToGoOn: @escaping @Sendable (PlanningProgress) -> Bool) {
    self.isToGoOn = isToGoOn
  }
}
