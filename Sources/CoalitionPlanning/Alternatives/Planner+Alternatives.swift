public import CoalitionDomain
internal import LinearOptimization

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
    /// In how many grants and leads it differs from the plan before it that is most like it; `nil`
    /// for the first.
    public let difference: Int?
  }

  /// Why there are no more plans.
  public enum Ending: Hashable, Sendable {
    /// There are as many as were asked for.
    case enough
    /// No other plan within the share has other grants or leads.
    case noOther
    /// A limit ended the search for the next.
    case limit
  }
}

extension Planner {
  /// Plans that differ most in who leads and who funds whom, each within a share of the best value
  /// of the policy's first stage.
  ///
  /// The plans after the first are found one after the other: of all that keep the rules and the
  /// share, the one whose least difference from the plans before is the largest is taken, counted
  /// in grants and leads; then, with these grants and leads, the policy's stages are sought. This is
  /// the greedy way of Danna and Woodruff (2009), How to select a small set of diverse solutions to
  /// mixed integer programming problems,
  /// [doi:10.1016/j.orl.2009.03.004](https://doi.org/10.1016/j.orl.2009.03.004). The proof of each
  /// plan has the bound of the first stage over all plans, and none for the stages after it.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - count: How many plans there are to be, with the best one.
  ///   - share: What each may be short of in the first stage, of its best value.
  /// - Throws: ``PlanningFailure`` as ``plan(_:)``.
  /// - Complexity: two searches for each plan.
  public func alternatives(
    of scenario: CheckedScenario, count: Int, within share: ExactDecimal
  ) throws(PlanningFailure) -> PlanAlternatives {
    let terms = PlanningTerms(scenario)
    let limits = limits.shared(among: 2 * max(1, count) - 1)
    let first = try made(terms, within: limits)
    var choices = [PlanAlternatives.Choice(plan: first.plan, difference: nil)]
    var patterns = [PlanPattern(of: first.ledger)]
    while choices.count < count {
      let (next, isSure) = farthest(from: patterns, first, share, terms, limits)
      guard let next else {
        return PlanAlternatives(plans: choices, ending: isSure ? .noOther : .limit)
      }
      guard let made = try best(of: next, terms, limits, first), !patterns.contains(made.pattern)
      else { return PlanAlternatives(plans: choices, ending: .limit) }
      choices.append(
        PlanAlternatives.Choice(
          plan: made.plan, difference: patterns.map { $0.distance(to: made.pattern) }.min()))
      patterns.append(made.pattern)
    }
    return PlanAlternatives(plans: choices, ending: .enough)
  }

  /// The pattern whose least difference from some others is the largest, or `nil` where there is no
  /// other; and whether that is known.
  private func farthest(
    from patterns: [PlanPattern], _ first: Made, _ share: ExactDecimal, _ terms: PlanningTerms,
    _ limits: PlanningLimits
  ) -> (PlanPattern?, isSure: Bool) {
    var formulation = Formulation(terms)
    guard let stage = terms.stages.first else { return (nil, true) }
    let thousandths = 0.001 * stage.formulate(in: &formulation)
    let value = Double(first.ledger.firstStage.scaled) / 1e15
    formulation.model.addRow(
      "within", thousandths, atLeast: value - value.magnitude * share.approximation)
    let least = formulation.model.addVariable(
      "difference", 0...Double(formulation.grants.count + formulation.leads.count))
    for (place, pattern) in patterns.enumerated() {
      formulation.model.addRow(
        "difference(\(place))",
        LinearExpression(least) - pattern.distance(in: formulation), atMost: 0)
    }
    formulation.model.objective = LinearExpression(least)
    formulation.model.sense = .maximize
    let result = solver.solve(
      formulation.model, within: SolveLimits(seconds: limits.seconds, relativeGap: 0))
    guard let point = result.point, point[least.index] > 0.5 else {
      let isShown = result.bound.map { $0 < 1 - 1e-6 } ?? (result.termination == .infeasible)
      return (nil, isShown)
    }
    return (PlanPattern(of: point, in: formulation), true)
  }

  /// The best plan of a pattern, or `nil` where cutting to minor units leaves none within reach.
  private func best(
    of pattern: PlanPattern, _ terms: PlanningTerms, _ limits: PlanningLimits, _ first: Made
  ) throws(PlanningFailure) -> Made? {
    do throws(PlanningFailure) {
      return try made(
        terms, within: limits, restrict: { pattern.fix(&$0) },
        prove: { ledger, outcomes in
          zip(terms.stages, outcomes).enumerated().map { place, found in
            let (stage, outcome) = found
            let value = stage.value(of: ledger)
            return place == 0
              ? first.stages[0].proof(of: stage, value: value)
              : StageProof(name: stage.name, value: value, bound: nil, ending: outcome.ending)
          }
        })
    } catch .noPlanInTime {
      return nil
    }
  }
}

extension Planner.Made {
  fileprivate var pattern: PlanPattern { PlanPattern(of: ledger) }
}
