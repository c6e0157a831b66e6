/// What a solver's library says of an ``ArrayProblem``; nothing of it is checked.
struct LibraryAnswer: Sendable {
  /// Why the library came back.
  enum Reason: Hashable, Sendable {
    case optimal
    case infeasible
    case unbounded
    case stopped(Termination.Limit)
    /// It gave up, with a status of its own.
    case failed(status: Int)
  }

  let reason: Reason
  /// The best point, where there is one.
  var point: [Double]?
  /// A multiplier per row; empty where none are known.
  var duals: [Double] = []
  /// What no point's objective is below, where anything is known.
  var bound: Double?
  /// Nodes of the search tree looked at.
  var nodes = 0
  /// Elapsed seconds, without those spent waiting for other calls.
  var seconds: Double
}

/// A solver that hands its models to a library and believes nothing without a look.
///
/// It says what the library says; what all of them have in common is in extensions: whole numbers
/// are made whole, points are held against the model, and multipliers turned into bounds.
protocol LibrarySolver: Solver {
  /// What to call the library in messages: `CBC`.
  var libraryName: String { get }

  /// Searches for the best point with whole numbers.
  ///
  /// A start point is a hint and may be lost; it may break the model.
  ///
  /// - Precondition: There are variables, and some are whole.
  func answer(
    to problem: ArrayProblem, from start: [Double]?, within limits: SolveLimits,
    watching watch: SearchWatch?
  ) -> LibraryAnswer

  /// Finds the best point with every variable continuous.
  ///
  /// - Precondition: There are variables.
  func relaxedAnswer(
    to problem: ArrayProblem, within limits: SolveLimits, watching watch: SearchWatch?
  ) -> LibraryAnswer
}

extension LibrarySolver {
  package func solve(
    _ model: LinearModel, from start: [Double]?, within limits: SolveLimits
  ) -> SolveResult {
    solve(model, from: start, within: limits, watching: nil)
  }

  package func relax(_ model: LinearModel, within limits: SolveLimits) -> RelaxationResult {
    relax(model, within: limits, watching: nil)
  }

  package func solve(
    _ model: LinearModel, from start: [Double]?, within limits: SolveLimits,
    watching watch: SearchWatch?
  ) -> SolveResult {
    precondition(start.map { $0.count == model.variableCount } ?? true, "a value per variable")
    guard let problem = ArrayProblem(model) else { return SolveResult(termination: .infeasible) }
    guard model.variableCount > 0 else { return model.resultWithoutVariables }
    let search = CheckedSearch(of: model, problem, with: self, watching: watch)
    let found = search.result(from: start, within: limits)
    let kept = start.flatMap { model.isFeasible($0) ? try? search.settled($0) : nil }
    return found.keeping(kept, of: model)
  }

  package func relax(
    _ model: LinearModel, within limits: SolveLimits, watching watch: SearchWatch?
  ) -> RelaxationResult {
    guard model.variableCount > 0 else {
      let result = model.resultWithoutVariables
      return RelaxationResult(
        termination: result.termination, point: result.point, objective: result.objective,
        duals: result.point.map { _ in Array(repeating: 0, count: model.rowCount) } ?? [])
    }
    return CheckedRelaxation(
      of: model, ArrayProblem(relaxing: model), with: self, within: limits, watching: watch
    ).result
  }
}
