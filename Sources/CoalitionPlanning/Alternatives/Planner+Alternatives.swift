public import CoalitionDomain
internal import LinearOptimization

extension Planner {
  /// Plans that differ most in who leads and who funds whom, each within a share of the best value
  /// of the policy's first stage.
  ///
  /// The plans after the first are found one after the other: of all that keep the rules and the
  /// share, the one whose least difference from the plans before is the largest is sought, counted
  /// in donors that give to a state and in leads, to within a tenth or five hundred nodes; then,
  /// with who gives to whom and who leads fixed, the policy's stages are sought. This is
  /// the greedy way of Danna and Woodruff (2009), How to select a small set of diverse solutions to
  /// mixed integer programming problems,
  /// [doi:10.1016/j.orl.2009.03.004](https://doi.org/10.1016/j.orl.2009.03.004). The proof of each
  /// plan has the bound of the first stage over all plans, and none for the stages after it.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - count: How many plans there are to be, with the best one.
  ///   - share: What each may be short of in the first stage, of its best value.
  /// - Returns: The plans, and why there are no more.
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

  /// When the search for another plan ends: a choice for a meeting need not be shown to be the
  /// farthest of all.
  private static let mostNodes = 500

  /// The pattern whose least difference from some others is the largest, or `nil` where there is no
  /// other; and whether that is known.
  private func farthest(
    from patterns: [PlanPattern], _ first: Made, _ share: ExactDecimal, _ terms: PlanningTerms,
    _ limits: PlanningLimits
  ) -> (PlanPattern?, isSure: Bool) {
    var formulation = Formulation(terms)
    guard let stage = terms.stages.first else { return (nil, true) }
    let objective = (1 / stage.scale) * stage.formulate(in: &formulation).approximation
    let value = Double(first.ledger.firstStage.scaled) / 1e12 / stage.scale
    formulation.model.addRow(
      "within", objective, atLeast: value - value.magnitude * share.approximation)
    let funding = FundingVariables(in: &formulation)
    let least = formulation.model.addVariable(
      "difference", 0...Double(funding.all.count + formulation.leads.count))
    for (place, pattern) in patterns.enumerated() {
      formulation.model.addRow(
        "difference(\(place))",
        LinearExpression(least) - pattern.distance(in: formulation, funding), atMost: 0)
    }
    formulation.model.objective = LinearExpression(least)
    formulation.model.sense = .maximize
    let result = solver.solve(
      formulation.model,
      within: SolveLimits(seconds: limits.seconds, relativeGap: 0.1, nodes: Self.mostNodes))
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
            guard place == 0, let known = first.plan.plan.proof.stages.first else {
              return StageProof(
                name: stage.name, value: value, bound: nil, ending: outcome.ending)
            }
            var proof = first.stages[0].proof(of: stage, value: value)
            proof.provenBound = known.provenBound
            proof.multipliers = known.multipliers
            return proof
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
