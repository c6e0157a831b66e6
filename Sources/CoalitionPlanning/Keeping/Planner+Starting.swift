public import CoalitionDomain

extension Planner {
  /// Plans from an earlier plan on, which is quicker after a small change.
  ///
  /// What can still be of the earlier plan is where the search begins; nothing is given up for its
  /// sake. Within the policy's gap, or where time runs out, the plan may be another one than
  /// without a start.
  ///
  /// - Parameters:
  ///   - scenario: The scenario as it is now.
  ///   - earlier: A plan of it, or of one before it; what of it can no longer be is named in the
  ///     result.
  /// - Returns: The plan.
  /// - Throws: ``PlanningFailure`` as ``plan(_:)``.
  public func plan(
    _ scenario: CheckedScenario, startingFrom earlier: Plan
  ) throws(PlanningFailure) -> StartedPlan {
    let terms = PlanningTerms(scenario)
    let before = EarlierPlan(earlier, terms)
    return StartedPlan(
      plan: try made(terms, within: limits, startingFrom: before).plan, lost: before.lost)
  }
}
