package import CoalitionDomain
package import LinearOptimization

/// Seeks the policy's stages one after the other, none at the cost of those before it.
package struct StagedSolve {
  var formulation: Formulation
  private let solver: any Solver
  private let limits: PlanningLimits
  private let watch: PlanningWatch?
  let extra: ExtraAim?
  private let earlier: EarlierPlan?

  /// The share of a stage's value that later stages may always give up: what a solver's arithmetic
  /// is out by. CBC 2.10.8 stops the whole program (`ClpNonLinearCost.cpp:1064`) where a stage is
  /// held to 10⁻⁹ of its value.
  static let leastTolerance = 1e-7

  /// What a search came to.
  package struct Solution {
    package let formulation: Formulation
    package let point: [Double]
    package let stages: [StageOutcome]
    /// What the first stage achieves at the point.
    package let value: Double
    /// A point with the same whole numbers that keeps a little clear of every least amount, for
    /// where cutting amounts to minor units breaks one; `nil` where there is none.
    package let roomier: () -> [Double]?
  }

  package init(
    _ formulation: Formulation, _ solver: any Solver, _ limits: PlanningLimits,
    with extra: ExtraAim? = nil, startingFrom earlier: EarlierPlan? = nil,
    watching watch: PlanningWatch? = nil
  ) {
    self.earlier = earlier
    self.watch = watch
    self.formulation = formulation
    self.solver = solver
    self.limits = limits
    self.extra = extra
  }

  /// The last stage's point.
  package func solution() throws(PlanningFailure) -> Solution {
    var search = self
    return try search.run()
  }

  private mutating func run() throws(PlanningFailure) -> Solution {
    let start = ContinuousClock.now
    let policy = formulation.terms.scenario.policy
    let (stages, objectives, extraPlace) = sought(in: &formulation)
    formulation.model.sense = .maximize
    var point = emptyPlan()
    var outcomes: [StageOutcome] = []
    var aims: [Aim] = []
    for (place, stage) in stages.enumerated() {
      if place == extraPlace, let extra { loosen(aims, to: extra.within.approximation) }
      let scale = place == extraPlace ? 1_000 : stage.scale
      let objective = (1 / scale) * objectives[place]
      formulation.model.objective = objective
      let limits = SolveLimits(
        seconds: seconds(since: start, stagesLeft: stages.count - place),
        relativeGap: policy.gap.approximation)
      // Where an earlier stage was left open, a search for the best of the later ones would take
      // long and prove little: money is shifted among the grants that were found.
      let clock = SearchClock(
        seconds: limits.seconds, stage: stage.name, scale: scale, watch: watch)
      let begin =
        place == 0 ? earlier.flatMap { PlanStart($0, in: formulation, with: solver, clock) } : nil
      if let begin { point = begin.point }
      let finding =
        outcomes.last.map { $0.ending == .proven } ?? true
        ? StageSearch(
          formulation: formulation, solver: solver, limits: limits, clock: clock, begin: begin
        ).finding(from: point)
        : shifted(from: point ?? emptyPoint, clock)
      var result = finding.result
      if policy.gap == .zero {
        let left = SolveLimits(
          seconds: seconds(since: start, stagesLeft: stages.count - place))
        result = Confirmation(solver).confirmed(result, of: formulation.model, within: left)
      }
      guard let found = result.point else { throw failure(of: result) }
      point = found
      outcomes.append(StageOutcome(result, finding.duals, scale: scale))
      let value = objective.value(at: found)
      let given = value.magnitude * max(stage.tolerance.approximation, Self.leastTolerance)
      let row = formulation.model.addRow(
        "stage(\(stage.name))", objective, atLeast: value - given)
      aims.append(
        Aim(
          objective: objective, tolerance: stage.tolerance.approximation, value: value, row: row))
    }
    // The extra aim keeps its row, so that the stages give up nothing that it does not need.
    if let extraPlace { aims.remove(at: extraPlace) }
    let isTimeLeft = seconds(since: start, stagesLeft: 1) != 0
    let found = point ?? emptyPoint
    let best = isTimeLeft ? polished(found, fixed(at: found), aims) : found
    let (search, kept) = (self, aims)
    if let extraPlace { outcomes.remove(at: extraPlace) }
    return Solution(
      formulation: formulation, point: best, stages: outcomes,
      value: objectives.dropFirst(extraPlace == 0 ? 1 : 0).first?.value(at: best) ?? 0,
      roomier: { search.roomier(best, kept) })
  }

  /// What a stage seeks, the share of it that later stages may give up, and the row that holds them
  /// to it.
  struct Aim {
    let objective: LinearExpression
    let tolerance: Double
    /// What the search has found.
    let value: Double
    let row: Row

    /// The least that later stages may leave of a value: a share of it less, but a value that is
    /// already less than what the search has found loses no second share.
    func least(of reached: Double) -> Double {
      let exact = reached.magnitude * StagedSolve.leastTolerance / 100
      let floor = value - value.magnitude * tolerance
      return min(reached - exact, max(reached - reached.magnitude * tolerance, floor))
    }

    /// Holds a model to a value; a row's bounds are without the constant of what it sums up.
    func hold(_ model: inout LinearModel, atLeast value: Double) {
      model.setBounds(value - objective.constant...Double.infinity, of: row)
    }
  }

  /// Takes back the ten-millionth that later stages were let give up for the solver's sake: with
  /// the whole numbers of a point, the best of each aim in turn, which leaves round amounts round.
  private func polished(
    _ point: [Double], _ start: LinearModel, _ aims: [Aim]
  ) -> [Double] {
    var model = start
    var best = point
    for aim in aims { model.setBounds(-Double.infinity...Double.infinity, of: aim.row) }
    for aim in aims {
      model.objective = aim.objective
      if let better = solver.relax(model).point, model.isFeasible(better) { best = better }
      aim.hold(&model, atLeast: aim.least(of: aim.objective.value(at: best)))
    }
    return best
  }

  /// The best of each aim in turn with a unit of the currency to spare over every least amount.
  private func roomier(_ point: [Double], _ aims: [Aim]) -> [Double]? {
    var model = fixed(at: point)
    for (row, isAsked) in formulation.leasts where point[isAsked.index] > 0.5 {
      model.setBounds(-Double.infinity...(-0.001), of: row)
    }
    for aim in aims { model.setBounds(-Double.infinity...Double.infinity, of: aim.row) }
    let found = polished(point, model, aims)
    return model.isFeasible(found) ? found : nil
  }

  /// The model with the whole numbers of a point.
  private func fixed(at point: [Double]) -> LinearModel {
    var fixed = formulation.model
    for variable in fixed.variables where fixed.kind(of: variable) != .continuous {
      fixed.setBounds(point[variable.index]...point[variable.index], of: variable)
    }
    return fixed
  }

  /// The best with the whole numbers of a point, bounded by the relaxation.
  private func shifted(from point: [Double], _ clock: SearchClock) -> StageSearch.Finding {
    let model = fixed(at: point)
    let found = solver.relax(
      model, within: SolveLimits(seconds: clock.left), watching: clock.partWatch())
    let best = found.point.flatMap { model.isFeasible($0) ? $0 : nil } ?? point
    clock.report(objective: model.objective.value(at: best))
    let relaxed =
      clock.isOver
      ? RelaxationResult(termination: .stopped(.time))
      : solver.relax(
        formulation.model, within: SolveLimits(seconds: clock.left, isHasty: true),
        watching: clock.partWatch())
    let isCutShort = found.termination != .optimal || relaxed.objective == nil
    return StageSearch.Finding(
      result: SolveResult(
        termination: .stopped(isCutShort ? .time : .nodes), point: best,
        objective: model.objective.value(at: best), bound: relaxed.objective),
      duals: relaxed.duals)
  }

  /// Nothing given to anybody: it keeps every rule but locks and floors.
  private func emptyPlan() -> [Double]? {
    formulation.model.isFeasible(emptyPoint) ? emptyPoint : nil
  }

  private var emptyPoint: [Double] {
    Array(repeating: 0, count: formulation.model.variableCount)
  }

  /// A stage takes at most four fifths of what is left while others follow.
  private func seconds(since start: ContinuousClock.Instant, stagesLeft: Int) -> Double? {
    guard let all = limits.seconds else { return nil }
    let spent = (ContinuousClock.now - start) / .seconds(1)
    let left = max(0, all - spent)
    return stagesLeft > 1 ? left * 4 / 5 : left
  }

  private func failure(of result: SolveResult) -> PlanningFailure {
    switch result.termination {
    case .infeasible:
      ClashSearch(formulation, solver).clash().map { .clash($0) }
        ?? .solver("it calls the scenario impossible and cannot say why")
    case .stopped: .noPlanInTime
    case .failed(let reason): .solver(reason)
    case .optimal, .unbounded: .solver("it found no plan and no reason")
    }
  }
}

/// What a solver said of one stage.
package struct StageOutcome {
  private let bound: Double?
  package let ending: StageProof.Ending
  /// A multiplier for each row of the stage's model, where the search has left any, in its unit.
  let duals: [Double]
  /// What a unit of the stage's model is worth in the stage's own unit.
  let scale: Double

  init(_ result: SolveResult, _ duals: [Double], scale: Double) {
    self.duals = duals
    self.scale = scale
    self.bound = result.bound.map { $0 * scale }
    self.ending =
      switch result.termination {
      case .stopped(.time), .stopped(.cancelled): .clock
      case .stopped(.nodes): .work
      default: Confirmation.isTight(result) ? .proven : .gap
      }
  }

  /// The stage's proof for a plan of an exact value.
  ///
  /// The bound is rounded up to a billionth with a billionth part on top, which is more than the
  /// solver's own arithmetic is out by; no bound below what the plan achieves is shown.
  package func proof(of stage: Stage, value: MeasureValue) -> StageProof {
    let rounded = bound.flatMap { bound -> MeasureValue? in
      let raised = (bound + bound.magnitude * 1e-9) * 1e9
      guard raised.magnitude < 1e30 else { return nil }
      return MeasureValue(scaled: Int128(raised.rounded(.up)) * 1_000)
    }
    return StageProof(
      name: stage.name, value: value, bound: rounded.map { max($0, value) }, ending: ending)
  }
}

extension Stage {
  /// Whether the stage weighs amounts of money.
  var isInCurrency: Bool { measures.contains { $0.measure.isMoney } }

  /// What a solver's unit is worth: thousands, for amounts of money, keep its tolerances away from
  /// what people see.
  var scale: Double { isInCurrency ? 1_000 : 1 }
}
