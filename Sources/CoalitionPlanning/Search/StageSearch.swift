import LinearOptimization

/// Seeks the best point of one stage: small models are the solver's alone; large ones are also
/// followed down from their relaxation and improved through their structure.
struct StageSearch {
  let formulation: Formulation
  let solver: any Solver
  let limits: SolveLimits
  let clock: SearchClock

  /// What a search has come to, with a multiplier for each row where it knows any.
  struct Finding {
    var result: SolveResult
    var duals: [Double] = []
  }

  /// With no more whole numbers than this the solver alone is as quick.
  var smallModel = 400
  /// With more than this, branch and bound lowers no bound while a person waits.
  var vastModel = 3_000
  /// Where the search begins, if from an earlier plan.
  var begin: PlanStart?

  /// What a dive from the root may miss of the bound, as a share; a start as near saves the dive.
  static let usualGap = 0.05

  /// How many states are planned anew before anything else, and with how many in a group.
  private static let (mostTouched, touchedGroup) = (3, 3)

  private var model: LinearModel { formulation.model }

  /// Searches from a point, or from nothing.
  func finding(from start: [Double]?) -> Finding {
    // Those that the model holds at a value stay there: dives open none of them.
    let whole = model.variables.filter {
      let bounds = model.bounds(of: $0)
      return model.kind(of: $0) != .continuous && bounds.lowerBound < bounds.upperBound
    }
    guard whole.count > smallModel else {
      return Finding(
        result: solver.solve(model, from: start, within: left(limits), watching: clock.wholeWatch())
      )
    }
    let start = begin.map(nearby) ?? start
    let relaxation = solver.relaxation(of: model, within: hasty(limits.seconds))
    let relaxed = relaxation.solve(within: hasty(clock.left), watching: clock.partWatch())
    guard let top = relaxed.point, let bound = relaxed.objective else {
      return Finding(
        result: solver.solve(model, from: start, within: left(limits), watching: clock.partWatch()))
    }
    clock.report(objective: start.map(value), bound: bound)
    let dive = Dive(relaxation: relaxation, order: order(of: whole))
    let isNear =
      begin != nil
      && (start.map { bound - value(of: $0) <= Self.usualGap * bound.magnitude } ?? false)
    let found =
      isNear
      ? nil
      : dive.point(from: top, left: { clock.left }, watching: clock.partWatch()).flatMap(settled)
    var best = [start, found].compactMap { $0 }.max { value(of: $0) < value(of: $1) }
    if best == nil {
      // The dive met a contradiction; the solver finds a first point.
      best =
        solver.solve(
          model, from: nil,
          within: SolveLimits(
            seconds: clock.left, relativeGap: 0.1, nodes: 100, isHasty: true),
          watching: clock.partWatch()
        ).point
    }
    guard let best else {
      return Finding(
        result: solver.solve(model, from: nil, within: left(limits), watching: clock.partWatch()),
        duals: relaxed.duals)
    }
    clock.report(objective: value(of: best), bound: bound)
    let improvement = StageImprovement(
      model: model, blocks: StateBlocks(formulation), solver: solver, limits: limits,
      clock: clock, dive: dive, relaxed: top, bound: bound, isVast: whole.count > vastModel,
      first: begin?.states ?? [])
    return Finding(result: improvement.result(from: best), duals: relaxed.duals)
  }

  private func value(of point: [Double]) -> Double { model.objective.value(at: point) }

  private func hasty(_ seconds: Double?) -> SolveLimits {
    SolveLimits(seconds: seconds, isHasty: true)
  }

  private func left(_ limits: SolveLimits) -> SolveLimits {
    var left = limits
    left.seconds = clock.left
    return left
  }

  /// The start with the states that have lost most planned anew, each with some that share offers
  /// with it; without a relaxation, which takes longer.
  private func nearby(_ begin: PlanStart) -> [Double] {
    let search = NeighbourhoodSearch(
      model: model, blocks: StateBlocks(formulation), solver: solver,
      isOpen: Array(repeating: true, count: model.variableCount))
    let states = begin.states.prefix(Self.mostTouched)
    var best = begin.point
    for group in search.groups(ofRound: 0, size: Self.touchedGroup, first: begin.states)
      .prefix(states.count)
    where !clock.isOver {
      best = search.better(group, at: best, clock)
      clock.report(objective: value(of: best))
    }
    return best
  }

  /// Grants, leads, and then all others.
  private func order(of whole: [Variable]) -> [[Variable]] {
    let grants = Set(formulation.grants.map(\.variable))
    let leads = Set(formulation.leads.map(\.variable))
    return [
      whole.filter(grants.contains), whole.filter(leads.contains),
      whole.filter { !grants.contains($0) && !leads.contains($0) },
    ]
  }

  /// A dive's point with its whole numbers made whole, where it still obeys the model.
  private func settled(_ point: [Double]) -> [Double]? {
    var rounded = point
    for variable in model.variables {
      let (place, bounds) = (variable.index, model.bounds(of: variable))
      rounded[place] = min(max(rounded[place], bounds.lowerBound), bounds.upperBound)
      if model.kind(of: variable) != .continuous { rounded[place] = rounded[place].rounded() }
    }
    if model.isFeasible(rounded) { return rounded }
    var fixed = model
    for variable in model.variables where model.kind(of: variable) != .continuous {
      fixed.setBounds(rounded[variable.index]...rounded[variable.index], of: variable)
    }
    return solver.relax(fixed, within: SolveLimits(seconds: clock.left)).point
      .flatMap { model.isFeasible($0) ? $0 : nil }
  }
}
