import CCBCSolver

extension CBCSolver {
  /// Solves a model that has variables; a start point is a hint and may be lost.
  func search(
    _ problem: CBCProblem, of model: LinearModel, from start: [Double]?,
    within limits: SolveLimits
  ) -> SolveResult {
    guard problem.hasIntegers else {
      let relaxation = CBCRelaxation(of: model, problem, within: limits)
      return SolveResult(relaxation.result, bound: relaxation.bound)
    }
    let asked = limits.nodes == 0 ? options + CBCOption.rootAlone : options
    let answer = problem.search(from: start, asked, within: limits)
    let left = limits.after(seconds: answer.outcome.seconds)
    let termination: Termination
    switch answer.outcome.reason {
    case CCBC_OPTIMAL: termination = .optimal
    case CCBC_INFEASIBLE where !model.mayBeUnbounded: return SolveResult(termination: .infeasible)
    case CCBC_INFEASIBLE, CCBC_UNBOUNDED: return unboundedOrInfeasible(model, within: left)
    case CCBC_TIME_LIMIT: termination = .stopped(.time)
    case CCBC_NODE_LIMIT: termination = .stopped(.nodes)
    default: termination = .failed(reason: "CBC gave up with status \(answer.outcome.status)")
    }
    let bound = answer.outcome.bound.isFinite ? model.cost(answer.outcome.bound) : nil
    let nodes = Int(answer.outcome.nodes)
    do throws(Flaw) {
      let point: [Double]? =
        if let found = answer.point { try settle(found, problem, model) } else { nil }
      guard point != nil || termination != .optimal else { throw Flaw("there is no point") }
      return SolveResult(termination, point, of: model, bound: bound, nodes: nodes)
    } catch {
      return SolveResult(
        termination: .failed(reason: "CBC's point: \(error.reason)"), bound: bound, nodes: nodes)
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
  func settle(
    _ point: [Double], _ problem: CBCProblem, _ model: LinearModel
  ) throws(Flaw) -> [Double] {
    let rounded = model.roundingWholeNumbers(of: point)
    guard let flaw = model.flaw(in: rounded) else { return rounded }
    let held = problem.fixingIntegers(at: rounded).relax(within: SolveLimits())
    guard let found = held.point.map(model.roundingWholeNumbers), model.isFeasible(found) else {
      throw Flaw(flaw)
    }
    return found
  }

  /// Tells a model without an end from one without a point.
  ///
  /// CBC goes by the relaxation, which may have no end where there is no whole point, and by Clp,
  /// which calls some models without an end infeasible.
  private func unboundedOrInfeasible(
    _ model: LinearModel, within limits: SolveLimits
  ) -> SolveResult {
    let feasible = solve(model.withoutObjective, from: nil, within: limits)
    guard let point = feasible.point else { return feasible }
    return SolveResult(.unbounded, point, of: model, bound: nil, nodes: feasible.nodes)
  }
}
