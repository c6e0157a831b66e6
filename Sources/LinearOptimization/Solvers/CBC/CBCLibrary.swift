import CCBCSolver

/// CBC and Clp as linked into the program; the only place where Swift and CBC's room meet.
///
/// Arrays go over for the time of one call.
enum CBCLibrary {
  /// CBC's version, such as `2.10.8`.
  static var version: String { unsafe String(cString: ccbc_version()) }

  /// Searches for the best point with whole numbers.
  ///
  /// - Precondition: There are variables, and some are whole.
  static func search(
    _ given: ArrayProblem, from start: [Double]?, _ options: [CBCOption],
    within limits: SolveLimits
  ) -> LibraryAnswer {
    let problem = CBCProblem(given)
    var point = [Double](repeating: 0, count: problem.lower.count)
    let text = CBCOption.text(options)
    let start = start.map { $0 + Array(repeating: 1, count: problem.lower.count - $0.count) }
    // CBC tells "no start" by a null pointer, which is what `nil` becomes.
    let outcome = unsafe ccbc_solve(
      CInt(problem.lower.count), CInt(given.rowLower.count), problem.starts, given.columns.rows,
      given.columns.coefficients, problem.lower, problem.upper, problem.objective,
      given.rowLower, given.rowUpper, problem.isInteger, start, text, ccbc_limits(limits), &point)
    return LibraryAnswer(outcome, point, variables: given.lower.count)
  }

  /// Finds the best point with every variable continuous.
  ///
  /// - Precondition: There are variables.
  static func relax(_ given: ArrayProblem, within limits: SolveLimits) -> LibraryAnswer {
    let problem = CBCProblem(given)
    var point = [Double](repeating: 0, count: problem.lower.count)
    var duals = [Double](repeating: 0, count: given.rowLower.count)
    let outcome = unsafe ccbc_relax(
      CInt(problem.lower.count), CInt(given.rowLower.count), problem.starts, given.columns.rows,
      given.columns.coefficients, problem.lower, problem.upper, problem.objective,
      given.rowLower, given.rowUpper, ccbc_limits(limits), &point, &duals)
    var answer = LibraryAnswer(outcome, point, variables: given.lower.count)
    let hasDuals = outcome.reason == CCBC_OPTIMAL || outcome.reason == CCBC_TIME_LIMIT
    if hasDuals { answer.duals = duals }
    return answer
  }
}

/// CBC knows no constant in an objective, and would measure the gap without it, so one stands for
/// it: a last column, held at 1.
private struct CBCProblem {
  var starts: [CInt]
  var objective: [Double]
  var lower: [Double]
  var upper: [Double]
  var isInteger: [UInt8]

  init(_ given: ArrayProblem) {
    starts = given.columns.starts
    objective = given.objective
    lower = given.lower
    upper = given.upper
    isInteger = given.isInteger
    guard given.constant != 0 else { return }
    starts.append(CInt(given.columns.rows.count))
    objective.append(given.constant)
    lower.append(1)
    upper.append(1)
    isInteger.append(0)
  }
}

extension LibraryAnswer {
  fileprivate init(_ outcome: ccbc_outcome, _ point: [Double], variables: Int) {
    let reason: Reason =
      switch outcome.reason {
      case CCBC_OPTIMAL: .optimal
      case CCBC_INFEASIBLE: .infeasible
      case CCBC_UNBOUNDED: .unbounded
      case CCBC_TIME_LIMIT: .stopped(.time)
      case CCBC_NODE_LIMIT: .stopped(.nodes)
      default: .failed(status: Int(outcome.status))
      }
    self.init(
      reason: reason, point: outcome.has_point == 0 ? nil : Array(point.prefix(variables)),
      bound: outcome.bound.isFinite ? outcome.bound : nil, nodes: Int(outcome.nodes),
      seconds: outcome.seconds)
  }
}

extension ccbc_limits {
  /// CBC takes a gap as a fraction of the larger of objective and bound, the package as one of the
  /// objective; with *g* / (1 + *g*) the first implies the second.
  fileprivate init(_ limits: SolveLimits) {
    self.init(
      seconds: limits.seconds ?? -1, relative_gap: limits.relativeGap / (1 + limits.relativeGap),
      nodes: limits.nodes.map { CInt(clamping: $0) } ?? -1)
  }
}
