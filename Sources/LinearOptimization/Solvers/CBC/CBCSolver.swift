/// COIN-OR's CBC for models with whole numbers, and its simplex code Clp for those without.
///
/// CBC has global state, so models with whole numbers that are solved at once wait for one another;
/// a time limit begins when it is a model's turn.
///
/// See Forrest and Lougee-Heimer (2005), CBC user guide,
/// [doi:10.1287/educ.1053.0020](https://doi.org/10.1287/educ.1053.0020).
package struct CBCSolver: Solver {
  /// What to ask of CBC beyond its defaults.
  let options: [CBCOption]

  package let name = "cbc"

  package var version: String { CBCProblem.libraryVersion }

  /// Creates the solver.
  package init() {
    self.init(options: CBCOption.standard)
  }

  init(options: [CBCOption]) {
    self.options = options
  }

  package func solve(
    _ model: LinearModel, from start: [Double]?, within limits: SolveLimits
  ) -> SolveResult {
    precondition(start.map { $0.count == model.variableCount } ?? true, "a value per variable")
    guard let problem = CBCProblem(model) else { return SolveResult(termination: .infeasible) }
    guard model.variableCount > 0 else { return model.resultWithoutVariables }
    let found = search(problem, of: model, from: start, within: limits)
    let kept = start.flatMap { start in
      model.isFeasible(start) ? try? settle(start, problem, model) : nil
    }
    return found.keeping(kept, of: model)
  }

  package func relax(_ model: LinearModel, within limits: SolveLimits) -> RelaxationResult {
    guard model.variableCount > 0 else {
      let result = model.resultWithoutVariables
      return RelaxationResult(
        termination: result.termination, point: result.point, objective: result.objective,
        duals: result.point.map { _ in Array(repeating: 0, count: model.rowCount) } ?? [])
    }
    return CBCRelaxation(of: model, CBCProblem(relaxing: model), within: limits).result
  }
}
