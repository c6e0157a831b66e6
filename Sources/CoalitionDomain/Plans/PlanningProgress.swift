/// How far planning is.
public struct PlanningProgress: Hashable, Sendable {
  /// The stage of the policy that is sought.
  public let stage: String
  /// What the best point found so far comes to, in the stage's unit, about: the exact plan that is
  /// made of it may come to minor units less. `nil` where there is none.
  public let value: Double?
  /// What no point comes to more than, in the stage's unit, about. `nil` where nothing is known.
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
