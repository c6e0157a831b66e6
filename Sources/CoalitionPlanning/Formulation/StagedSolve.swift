package import CoalitionDomain
package import LinearOptimization

/// Seeks the policy's stages one after the other, none at the cost of those before it.
package struct StagedSolve {
  private var formulation: Formulation
  private let solver: any Solver
  private let limits: PlanningLimits

  /// The share of a stage's value that later stages may always give up: what a solver's arithmetic
  /// is out by. CBC 2.10.8 stops the whole program (`ClpNonLinearCost.cpp:1064`) where a stage is
  /// held to 10⁻⁹ of its value.
  private static let leastTolerance = 1e-7

  /// What a search came to.
  package struct Solution {
    package let formulation: Formulation
    package let point: [Double]
    package let stages: [StageOutcome]
  }

  package init(_ formulation: Formulation, _ solver: any Solver, _ limits: PlanningLimits) {
    self.formulation = formulation
    self.solver = solver
    self.limits = limits
  }

  /// The last stage's point.
  package consuming func solution() throws(PlanningFailure) -> Solution {
    let start = ContinuousClock.now
    let policy = formulation.terms.scenario.policy
    let objectives = policy.stages.map { $0.formulate(in: &formulation) }
    formulation.model.sense = .maximize
    var point = emptyPlan()
    var outcomes: [StageOutcome] = []
    for (place, stage) in policy.stages.enumerated() {
      // Thousands keep the solver's tolerances away from amounts that people see.
      let scale = stage.isInCurrency ? 1_000.0 : 1
      let objective = (1 / scale) * objectives[place]
      formulation.model.objective = objective
      let limits = SolveLimits(
        seconds: seconds(since: start, stagesLeft: policy.stages.count - place),
        relativeGap: policy.gap.approximation)
      // Where an earlier stage was left open, a search for the best of the later ones would take
      // long and prove little: money is shifted among the grants that were found.
      let result =
        outcomes.last.map { $0.ending == .proven } ?? true
        ? solver.solve(formulation.model, from: point, within: limits)
        : shifted(from: point ?? emptyPoint, within: limits)
      guard let found = result.point else { throw failure(of: result) }
      point = found
      outcomes.append(StageOutcome(result, scale: scale))
      let value = objective.value(at: found)
      let given = value.magnitude * max(stage.tolerance.approximation, Self.leastTolerance)
      formulation.model.addRow("stage(\(stage.name))", objective, atLeast: value - given)
    }
    return Solution(
      formulation: formulation, point: point ?? emptyPoint, stages: outcomes)
  }

  /// The best with the whole numbers of a point, bounded by the relaxation.
  private func shifted(from point: [Double], within limits: SolveLimits) -> SolveResult {
    var fixed = formulation.model
    for variable in fixed.variables where fixed.kind(of: variable) != .continuous {
      fixed.setBounds(point[variable.index]...point[variable.index], of: variable)
    }
    let found = solver.solve(fixed, from: point, within: limits)
    let relaxed = solver.relax(formulation.model, within: limits)
    let isCutShort = found.termination == .stopped(.time) || relaxed.objective == nil
    return SolveResult(
      termination: isCutShort ? .stopped(.time) : .stopped(.nodes), point: found.point ?? point,
      objective: found.objective, bound: relaxed.objective, nodes: 0)
  }

  /// Nothing given to anybody: it keeps every rule but locks.
  private func emptyPlan() -> [Double]? {
    formulation.terms.scenario.locks.isEmpty ? emptyPoint : nil
  }

  private var emptyPoint: [Double] {
    Array(repeating: 0, count: formulation.model.variableCount)
  }

  /// A stage takes at most two thirds of what is left while others follow.
  private func seconds(since start: ContinuousClock.Instant, stagesLeft: Int) -> Double? {
    guard let all = limits.seconds else { return nil }
    let spent = (ContinuousClock.now - start) / .seconds(1)
    let left = max(0, all - spent)
    return stagesLeft > 1 ? left * 2 / 3 : left
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

  init(_ result: SolveResult, scale: Double) {
    self.bound = result.bound.map { $0 * scale }
    self.ending =
      switch result.termination {
      case .stopped(.time): .clock
      case .stopped(.nodes): .work
      default: (result.relativeGap ?? 0) <= 1e-6 ? .proven : .gap
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
  fileprivate var isInCurrency: Bool {
    measures.contains { $0.measure == .coverage || $0.measure == .overhead }
  }
}
