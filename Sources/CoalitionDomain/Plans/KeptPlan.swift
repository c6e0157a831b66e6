/// A plan that keeps what it can of an earlier one, and what that costs.
public struct KeptPlan: Sendable {
  /// The plan.
  public let plan: VerifiedPlan
  /// The name of the policy's first stage, in which the price is.
  public let firstStage: String
  /// The best plan without a look at the earlier one.
  public let free: Line
  /// The plan that comes out.
  public let kept: Line
  /// The plan that changes least, whatever it costs.
  public let closest: Line
  /// What of the earlier plan can no longer be, a sentence each.
  public let lost: [String]

  /// What one way to plan comes to.
  public struct Line: Hashable, Sendable {
    /// The value of the policy's first stage.
    public let firstStage: MeasureValue
    /// What is given otherwise than before, gross; a state whose lead changes counts with all that
    /// it was to receive.
    public let change: Money
    /// How many states have another lead than before, or none.
    public let changedLeads: Int

    /// Creates a line.
    public init(firstStage: MeasureValue, change: Money, changedLeads: Int) {
      self.firstStage = firstStage
      self.change = change
      self.changedLeads = changedLeads
    }
  }

  /// Creates a result.
  public init(
    plan: VerifiedPlan, firstStage: String, free: Line, kept: Line, closest: Line, lost: [String]
  ) {
    self.plan = plan
    self.firstStage = firstStage
    self.free = free
    self.kept = kept
    self.closest = closest
    self.lost = lost
  }
}
