import CoalitionDomain

/// What should be talked about before help in kind goes to a meeting.
enum InKindWarnings {
  /// The warnings of a plan, in a fixed order.
  static func of(_ ledgered: LedgeredPlan) -> [PlanWarning] {
    withoutCoalition(ledgered) + shortOfTheBest(ledgered)
  }

  /// Help in kind makes no coalition and needs no lead, but somebody has to coordinate it.
  private static func withoutCoalition(_ ledgered: LedgeredPlan) -> [PlanWarning] {
    let coalitions = Set(ledgered.plan.coalitions.map(\.state))
    let helped = Set(ledgered.plan.inKind.map(\.state)).subtracting(coalitions)
    return ledgered.terms.scenario.states.filter { helped.contains($0.code) }.flatMap { state in
      var warnings = [
        PlanWarning(
          code: "in-kind-lead",
          text: "\(state.code) receives help in kind and no money, so no donor leads there: agree "
            + "on who coordinates it")
      ]
      if state.approval == nil {
        warnings.append(
          PlanWarning(
            code: "draft",
            text: "\(state.code) has not approved a coalition: the help in kind for it is a draft"))
      }
      return warnings
    }
  }

  /// A plan that people changed may keep every rule and still leave help that is wanted.
  private static func shortOfTheBest(_ ledgered: LedgeredPlan) -> [PlanWarning] {
    let (terms, given) = (ledgered.terms.inKind, ledgered.plan.inKind)
    let best = terms.bestAllocations()
    func units(_ allocations: [InKindAllocation]) -> Int64 {
      allocations.reduce(0) { $0 + $1.quantity }
    }
    let worth = (terms.weight(of: given), units(given))
    guard worth < (terms.weight(of: best), units(best)) else { return [] }
    return [
      PlanWarning(
        code: "in-kind-short",
        text: "another division of the help in kind on offer would meet more of what is asked, by "
          + "the policy's weights")
    ]
  }
}
