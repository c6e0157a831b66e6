import LinearOptimization

/// Where a search begins that knows an earlier plan.
struct PlanStart {
  /// A point that obeys the model.
  let point: [Double]
  /// The states that have less money there than the earlier plan gave them, those that lost most
  /// first: what has changed touches them.
  let states: [Int]

  /// How far from the best a completion may stop, and after how many nodes.
  private static let (gap, nodes) = (0.01, 100)
  /// The share of the time that a completion may take.
  private static let share = 0.25
  /// The share of its money that a state may lose without being touched.
  private static let slack = 1e-4

  /// Completes what can still be of an earlier plan: first with the same grants, leads and funded
  /// years; where that goes no more, with some of the same grants; and where there is no time to
  /// search, the plan as it was, if it still obeys the model.
  ///
  /// - Returns: `nil` where none of these leads to a point.
  init?(
    _ earlier: EarlierPlan, in formulation: Formulation, with solver: any Solver,
    _ clock: SearchClock
  ) {
    let hint = formulation.point(of: earlier.ledger)
    let grants = formulation.grants.map(\.variable)
    let others = formulation.leads.map(\.variable) + formulation.funded.joined().compactMap(\.self)
    func completed(_ held: [Variable]) -> [Double]? {
      var model = formulation.model
      for variable in held {
        let bounds = model.bounds(of: variable)
        let value = min(max(hint[variable.index], bounds.lowerBound), bounds.upperBound)
        model.setBounds(value...value, of: variable)
      }
      let limits = SolveLimits(
        seconds: clock.left.map { $0 * Self.share }, relativeGap: Self.gap, nodes: Self.nodes,
        isHasty: true)
      return solver.solve(model, from: nil, within: limits, watching: clock.partWatch()).point
        .flatMap { formulation.model.isFeasible($0) ? $0 : nil }
    }
    guard
      let point = completed(grants + others)
        ?? completed(grants.filter { hint[$0.index] < 0.5 })
        ?? (formulation.model.isFeasible(hint) ? hint : nil)
    else { return nil }
    self.point = point
    self.states = Self.poorer(point, than: earlier, formulation)
    clock.report(objective: formulation.model.objective.value(at: point))
  }

  private static func poorer(
    _ point: [Double], than earlier: EarlierPlan, _ formulation: Formulation
  ) -> [Int] {
    var lost = earlier.netByState.map { Double($0) / formulation.unit }
    let slack = lost.map { $0 * Self.slack }
    for delivery in formulation.deliveries {
      lost[formulation.terms.needs[delivery.need].state] -= point[delivery.variable.index]
    }
    return lost.indices.filter { lost[$0] > slack[$0] }.sorted { one, other in
      lost[one] == lost[other] ? one < other : lost[one] > lost[other]
    }
  }
}
