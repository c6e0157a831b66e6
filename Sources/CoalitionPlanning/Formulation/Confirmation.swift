import LinearOptimization

/// Asks a solver a second time where it calls a point the best and its own bound does not say so.
///
/// The second search starts from nothing and looks for anything better. If there is none, that is a
/// bound; if there is, the first answer was wrong and the better point is taken. What the second
/// search cannot settle keeps the bound of the first.
struct Confirmation {
  private let solver: any Solver

  init(_ solver: any Solver) { self.solver = solver }

  /// How far above an objective nothing needs to be looked for: CBC looks for no improvement below
  /// 10⁻⁵, and a millionth is what a gap is shown in.
  static func step(above objective: Double) -> Double { max(2e-5, 1e-6 * objective.magnitude) }

  /// Whether a bound says that an objective is the best.
  static func isTight(_ result: SolveResult) -> Bool {
    guard let objective = result.objective, let bound = result.bound else { return false }
    return bound - objective <= step(above: objective) * (1 + 1e-9)
  }

  /// The result with what a second search has shown.
  ///
  /// - Parameters:
  ///   - result: What the solver has said of a model that is maximized.
  ///   - model: The model.
  ///   - limits: When the second search stops.
  /// - Returns: The result with a tight bound, a better result, or the result as it was.
  func confirmed(
    _ result: SolveResult, of model: LinearModel, within limits: SolveLimits
  ) -> SolveResult {
    guard result.termination == .optimal, !Self.isTight(result), let best = result.objective
    else { return result }
    let goal = best + Self.step(above: best)
    var better = model
    better.addRow("better", model.objective, atLeast: goal)
    let second = solver.solve(better, within: limits)
    if second.point != nil { return second }
    guard second.termination == .infeasible else { return result }
    return SolveResult(
      termination: .optimal, point: result.point, objective: best, bound: goal,
      nodes: result.nodes + second.nodes)
  }
}
