/// How far planning is.
public struct PlanningProgress: Hashable, Sendable {
  /// The stage of the policy that is sought.
  public let stage: String
  /// What the best point found so far comes to, in the stage's unit, about: the exact plan that is
  /// made of it may come to minor units less. `nil` where there is none.
  public let value: MeasureValue?
  /// What no point comes to more than, in the stage's unit, about. `nil` where nothing is known.
  public let bound: MeasureValue?
  /// How long the stage has been sought.
  public let milliseconds: Int64

  /// Creates progress.
  public init(
    stage: String, value: MeasureValue?, bound: MeasureValue?, milliseconds: Int64
  ) {
    self.stage = stage
    self.value = value
    self.bound = bound
    self.milliseconds = milliseconds
  }

  /// How far the bound lies above the value, as ``StageProof/gapInMillionths``.
  public var gapInMillionths: Int64? {
    value.flatMap {
      StageProof(name: stage, value: $0, bound: bound, ending: .clock).gapInMillionths
    }
  }
}
