/// A search for the best point of a model that has variables, with what the library says checked.
struct CheckedSearch<Library: LibrarySolver> {
  private let model: LinearModel
  private let problem: ArrayProblem
  private let library: Library
  private let watch: SearchWatch?

  init(
    of model: LinearModel, _ problem: ArrayProblem, with library: Library,
    watching watch: SearchWatch?
  ) {
    self.model = model
    self.problem = problem
    self.library = library
    self.watch = watch
  }

  /// Searches; a start point is a hint and may be lost.
  func result(from start: [Double]?, within limits: SolveLimits) -> SolveResult {
    guard problem.hasIntegers else {
      let relaxation = CheckedRelaxation(
        of: model, problem, with: library, within: limits, watching: watch)
      return SolveResult(relaxation.result, bound: relaxation.bound)
    }
    let answer = library.answer(
      to: problem, from: start, within: limits, watching: watch?.minimizing(model))
    let left = limits.after(seconds: answer.seconds)
    let termination: Termination
    switch answer.reason {
    case .optimal: termination = .optimal
    case .infeasible where !model.mayBeUnbounded: return SolveResult(termination: .infeasible)
    case .infeasible, .unbounded: return unboundedOrInfeasible(within: left)
    case .stopped(let limit): termination = .stopped(limit)
    case .failed(let status):
      termination = .failed(reason: "\(library.libraryName) gave up with status \(status)")
    }
    let bound = answer.bound.flatMap { $0.isFinite ? model.cost($0) : nil }
    do throws(Flaw) {
      let point: [Double]? = if let found = answer.point { try settled(found) } else { nil }
      guard point != nil || termination != .optimal else { throw Flaw("there is no point") }
      return SolveResult(termination, point, of: model, bound: bound, nodes: answer.nodes)
    } catch {
      return SolveResult(
        termination: .failed(reason: "\(library.libraryName)'s point: \(error.reason)"),
        bound: bound, nodes: answer.nodes)
    }
  }

  /// Why a point does not hold.
  struct Flaw: Error {
    let reason: String
    init(_ reason: String) { self.reason = reason }
  }

  /// Makes whole numbers whole and sees that the point still obeys the model.
  ///
  /// A binary of 10⁻⁷ may carry a flow of a million times that, so where rounding breaks a row,
  /// the other variables are found anew with the whole numbers held.
  func settled(_ point: [Double]) throws(Flaw) -> [Double] {
    let rounded = model.roundingWholeNumbers(of: point)
    guard let flaw = model.flaw(in: rounded) else { return rounded }
    let held = library.relaxedAnswer(
      to: problem.fixingIntegers(at: rounded), within: SolveLimits(), watching: nil)
    guard let found = held.point.map(model.roundingWholeNumbers), model.isFeasible(found) else {
      throw Flaw(flaw)
    }
    return found
  }

  /// Tells a model without an end from one without a point.
  ///
  /// Libraries go by the relaxation, which may have no end where there is no whole point, and Clp
  /// calls some models without an end infeasible.
  private func unboundedOrInfeasible(within limits: SolveLimits) -> SolveResult {
    let feasible = library.solve(model.withoutObjective, from: nil, within: limits)
    guard let point = feasible.point else { return feasible }
    return SolveResult(.unbounded, point, of: model, bound: nil, nodes: feasible.nodes)
  }
}
