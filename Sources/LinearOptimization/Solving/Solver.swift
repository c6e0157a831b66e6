/// Something that finds the best point of a ``LinearModel``, and proves how good it is.
///
/// Every solver of ``SolverCatalog`` keeps these promises, which a shared test suite checks:
///
/// - A point that comes back obeys the model, checked without the solver.
/// - A feasible start point is never lost: nothing worse than it comes back.
/// - The bound holds for every point of the model.
/// - The same model, start and limits (other than seconds) give the same result, bit for bit.
/// - Nothing is written to standard output or standard error.
/// - It may be called from several threads at once, though it may then solve one after the other.
package protocol Solver: Sendable {
  /// What to call the solver, in lower case: `cbc`.
  var name: String { get }

  /// The version of the solver's library: `2.10.8`.
  var version: String { get }

  /// Whether two models are solved at the same time where two threads ask.
  var worksSideBySide: Bool { get }

  /// Finds the best point of a model.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - start: A point to begin from, with a value per variable. Where it breaks the model, its
  ///     whole-number values are still taken as a hint.
  ///   - limits: When to stop.
  /// - Returns: What was found by then.
  /// - Precondition: `start` has a value per variable.
  func solve(
    _ model: LinearModel, from start: [Double]?, within limits: SolveLimits
  ) -> SolveResult

  /// Finds the best point of a model as if every variable were continuous.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - limits: When to stop. Gap and nodes mean nothing here.
  /// - Returns: What was found by then.
  func relax(_ model: LinearModel, within limits: SolveLimits) -> RelaxationResult

  /// Finds the best point of a model, and says on the way how far it is.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - start: A point to begin from, as in ``solve(_:from:within:)``.
  ///   - limits: When to stop.
  ///   - watch: Who is told, and may end the search. Some solvers ask once only, before they begin.
  /// - Returns: What was found by then.
  func solve(
    _ model: LinearModel, from start: [Double]?, within limits: SolveLimits,
    watching watch: SearchWatch?
  ) -> SolveResult

  /// Finds the best point of a model as if every variable were continuous, unless it is ended.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - limits: When to stop.
  ///   - watch: Who may end it.
  /// - Returns: What was found by then.
  func relax(
    _ model: LinearModel, within limits: SolveLimits, watching watch: SearchWatch?
  ) -> RelaxationResult

  /// A relaxation of a model to be solved again and again with other bounds.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - limits: What to work with; each run has its own seconds.
  /// - Returns: The relaxation.
  func relaxation(of model: LinearModel, within limits: SolveLimits) -> any Relaxation
}

extension Solver {
  package var worksSideBySide: Bool { false }

  package func solve(
    _ model: LinearModel, from start: [Double]?, within limits: SolveLimits,
    watching watch: SearchWatch?
  ) -> SolveResult {
    watch?.isToGoOn(SearchProgress()) == false
      ? SolveResult(termination: .stopped(.cancelled))
      : solve(model, from: start, within: limits)
  }

  package func relax(
    _ model: LinearModel, within limits: SolveLimits, watching watch: SearchWatch?
  ) -> RelaxationResult {
    watch?.isToGoOn(SearchProgress()) == false
      ? RelaxationResult(termination: .stopped(.cancelled)) : relax(model, within: limits)
  }

  /// A relaxation that starts from nothing each time.
  package func relaxation(of model: LinearModel, within limits: SolveLimits) -> any Relaxation {
    ColdRelaxation(model, self)
  }

  /// Finds the best point of a model, without a start point.
  package func solve(
    _ model: LinearModel, within limits: SolveLimits = SolveLimits()
  ) -> SolveResult {
    solve(model, from: nil, within: limits)
  }

  /// Finds the best point of a model as if every variable were continuous, without limits.
  package func relax(_ model: LinearModel) -> RelaxationResult {
    relax(model, within: SolveLimits())
  }
}
