/// A plan whose search began from an earlier one.
public struct StartedPlan: Sendable {
  /// The plan.
  public let plan: VerifiedPlan
  /// What of the earlier plan can no longer be, a sentence each.
  public let lost: [String]

  /// Creates a result.
  public init(plan: VerifiedPlan, lost: [String]) {
    self.plan = plan
    self.lost = lost
  }
}
