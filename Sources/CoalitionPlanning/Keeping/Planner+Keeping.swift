public import CoalitionDomain
internal import LinearOptimization

/// A plan that keeps what it can of an earlier one, and what that costs.
public struct KeptPlan: Sendable {
  /// The plan.
  public let plan: VerifiedPlan
  /// The plan without keeping anything, this plan, and the plan that keeps all that is possible.
  public let free: Line
  /// What the plan comes to.
  public let kept: Line
  /// What keeping all that is possible would come to.
  public let closest: Line
  /// What can no longer be, a sentence each.
  public let lost: [String]

  /// What one way to plan comes to.
  public struct Line: Hashable, Sendable {
    /// The value of the policy's first stage.
    public let firstStage: MeasureValue
    /// What is given otherwise than before, gross, years and grants apart; a state whose lead
    /// changes counts with all that it was to receive.
    public let change: Money
    /// How many states have another lead than before, or none.
    public let changedLeads: Int
  }
}

extension Planner {
  /// Plans so that as little as possible changes against an earlier plan, as long as every stage of
  /// the policy keeps its best but for a share of it.
  ///
  /// Three searches show the price: of the best plan without a look at the earlier one; of the plan
  /// that comes out; and of the plan that changes least, whatever it costs. A third of the time is
  /// for each.
  ///
  /// - Parameters:
  ///   - scenario: The scenario as it is now.
  ///   - earlier: The plan to keep; what of it can no longer be is named in the result.
  ///   - share: What every stage may give up, of its best value.
  /// - Throws: ``PlanningFailure`` as ``plan(_:)``.
  public func plan(
    _ scenario: CheckedScenario, keeping earlier: Plan, within share: ExactDecimal
  ) throws(PlanningFailure) -> KeptPlan {
    let terms = PlanningTerms(scenario)
    let before = EarlierPlan(earlier, terms)
    let change = PlanChange(from: before)
    func searched(_ extra: ExtraAim?) throws(PlanningFailure) -> Made {
      try made(terms, within: limits.shared(among: 3), with: extra)
    }
    func line(_ made: Made) -> KeptPlan.Line {
      KeptPlan.Line(
        firstStage: made.ledger.firstStage, change: terms.money(change.value(of: made.ledger)),
        changedLeads: before.leads.indices.count {
          before.leads[$0] != nil && before.leads[$0] != made.ledger.leads[$0]
        })
    }
    let free = try searched(nil)
    let kept = try searched(
      ExtraAim("change", within: share) { -change.formulate(in: &$0) })
    let closest = try searched(
      ExtraAim("change", isFirst: true) { -change.formulate(in: &$0) })
    return KeptPlan(
      plan: kept.plan, free: line(free), kept: line(kept), closest: line(closest),
      lost: before.lost)
  }
}
