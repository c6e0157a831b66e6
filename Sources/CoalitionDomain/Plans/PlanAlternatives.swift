/// Plans that a meeting can choose among.
public struct PlanAlternatives: Sendable {
  /// The best plan, and then those that differ most from all before them.
  public let plans: [Choice]
  /// Why there are no more.
  public let ending: Ending

  /// A plan to choose.
  public struct Choice: Sendable {
    /// The plan.
    public let plan: VerifiedPlan
    /// In how many donors of states and leads it differs from the plan before it that is most like
    /// it; `nil`
    /// for the first.
    public let difference: Int?

    /// Creates a choice.
    public init(plan: VerifiedPlan, difference: Int?) {
      self.plan = plan
      self.difference = difference
    }
  }

  /// Why there are no more plans.
  public enum Ending: Hashable, Sendable {
    /// There are as many as were asked for.
    case enough
    /// In no other plan within the share do others give to a state or lead there.
    case noOther
    /// A limit ended the search for the next.
    case limit
  }

  /// Creates a list.
  public init(plans: [Choice], ending: Ending) {
    self.plans = plans
    self.ending = ending
  }
}
