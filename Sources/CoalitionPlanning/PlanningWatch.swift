/// How far planning is.
public struct PlanningProgress: Hashable, Sendable {
  /// The stage of the policy that is sought.
  public let stage: String
  /// What the best point found so far comes to, in the search's own unit: thousands where the stage
  /// weighs money. The plan that comes of it may come to minor units less.
  public let value: Double?
  /// What no point comes to more than, in the same unit.
  public let bound: Double?
  /// Seconds since the stage was begun.
  public let seconds: Double

  /// Creates progress.
  public init(stage: String, value: Double?, bound: Double?, seconds: Double) {
    self.stage = stage
    self.value = value
    self.bound = bound
    self.seconds = seconds
  }

  /// How far the bound lies above the value, as a share of the bound, where both are above zero.
  public var gap: Double? {
    guard let value, let bound, value > 0, bound > 0 else { return nil }
    return max(0, 1 - value / bound)
  }
}

/// Somebody who is told how far planning is, and may end it: the best plan found by then comes out.
public struct PlanningWatch: Sendable {
  /// Told often and from whatever thread the search runs on; `false` ends it.
  public let isToGoOn: @Sendable (PlanningProgress) -> Bool

  /// Creates a watch.
  public init(isToGoOn: @escaping @Sendable (PlanningProgress) -> Bool) {
    self.isToGoOn = isToGoOn
  }
}
