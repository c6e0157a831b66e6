public import CoalitionDomain
internal import LinearOptimization

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
  /// - Returns: The plan, and what keeping costs.
  /// - Throws: ``PlanningFailure`` as ``plan(_:)``.
  public func plan(
    _ scenario: CheckedScenario, keeping earlier: Plan, within share: ExactDecimal
  ) throws(PlanningFailure) -> KeptPlan {
    let terms = PlanningTerms(scenario)
    let before = EarlierPlan(earlier, terms)
    let change = PlanChange(from: before)
    func searched(_ extra: ExtraAim?) throws(PlanningFailure) -> Made {
      try made(terms, within: limits.shared(among: 3), with: extra, startingFrom: before)
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
      plan: kept.plan, firstStage: terms.stages.first?.name ?? "", free: line(free),
      kept: line(kept), closest: line(closest), lost: before.lost)
  }
}
