import CCBCSolver

/// A model as CBC's room takes it: arrays by column, to be minimized.
///
/// CBC knows no constant in an objective, and would measure the gap without it, so one stands for
/// it: a last column, held at 1.
///
/// The only place where Swift and C meet: arrays go over for the time of one call.
struct CBCProblem: Sendable {
  private var columns: RowMatrix.ByColumn
  private var objective: [Double]
  private let rowLower: [Double]
  private let rowUpper: [Double]
  private var lower: [Double]
  private var upper: [Double]
  private var isInteger: [UInt8]
  private let variableCount: Int

  /// Whether a variable is to be a whole number.
  let hasIntegers: Bool

  /// CBC's version, such as `2.10.8`.
  static var libraryVersion: String { unsafe String(cString: ccbc_version()) }

  /// Takes in a model as if every variable were continuous.
  init(relaxing model: LinearModel) {
    self.init(model, isInteger: Array(repeating: 0, count: model.variableCount))
  }

  /// Takes in a model, or fails where a variable has no whole number within its bounds.
  init?(_ model: LinearModel) {
    self.init(model, isInteger: model.columns.kinds.map { $0 == .continuous ? 0 : 1 })
    for column in isInteger.indices where isInteger[column] == 1 {
      // A bound of 2.9999999 is one of 3 that has been through arithmetic.
      lower[column] = (lower[column] - LinearModel.tolerance).rounded(.up)
      upper[column] = (upper[column] + LinearModel.tolerance).rounded(.down)
      guard lower[column] <= upper[column] else { return nil }
    }
  }

  private init(_ model: LinearModel, isInteger: [UInt8]) {
    self.columns = model.matrix.byColumn(columnCount: model.variableCount)
    self.objective = model.costs
    self.rowLower = model.matrix.lower
    self.rowUpper = model.matrix.upper
    self.lower = model.columns.lower
    self.upper = model.columns.upper
    self.isInteger = isInteger
    self.hasIntegers = isInteger.contains(1)
    self.variableCount = model.variableCount
    let constant = model.objective.constant
    if constant != 0 { appendFixedColumn(cost: model.cost(constant)) }
  }

  private mutating func appendFixedColumn(cost: Double) {
    columns.starts.append(CInt(columns.rows.count))
    objective.append(cost)
    lower.append(1)
    upper.append(1)
    isInteger.append(0)
  }

  /// The problem with each whole number held at its value in a point.
  func fixingIntegers(at point: [Double]) -> CBCProblem {
    var problem = self
    for column in isInteger.indices where isInteger[column] == 1 {
      problem.lower[column] = point[column]
      problem.upper[column] = point[column]
    }
    return problem
  }
}

extension CBCProblem {
  /// What CBC says of a problem; nothing of it is checked.
  struct Answer: Sendable {
    let outcome: ccbc_outcome
    /// The best point, where there is one.
    let point: [Double]?
    /// A multiplier per row; empty where none are known.
    let duals: [Double]
  }

  /// Searches for the best point with whole numbers.
  ///
  /// - Precondition: There are variables, and some are whole.
  func search(
    from start: [Double]?, _ options: [CBCOption], within limits: SolveLimits
  ) -> Answer {
    var point = [Double](repeating: 0, count: lower.count)
    let text = CBCOption.text(options)
    let start = start.map { $0 + Array(repeating: 1, count: lower.count - $0.count) }
    // CBC tells "no start" by a null pointer, which is what `nil` becomes.
    let outcome = unsafe ccbc_solve(
      CInt(lower.count), CInt(rowLower.count), columns.starts, columns.rows,
      columns.coefficients, lower, upper, objective, rowLower, rowUpper, isInteger, start, text,
      ccbc_limits(limits), &point)
    return Answer(outcome: outcome, point: found(point, outcome), duals: [])
  }

  /// Finds the best point with every variable continuous.
  ///
  /// - Precondition: There are variables.
  func relax(within limits: SolveLimits) -> Answer {
    var point = [Double](repeating: 0, count: lower.count)
    var duals = [Double](repeating: 0, count: rowLower.count)
    let outcome = unsafe ccbc_relax(
      CInt(lower.count), CInt(rowLower.count), columns.starts, columns.rows,
      columns.coefficients, lower, upper, objective, rowLower, rowUpper, ccbc_limits(limits),
      &point, &duals)
    let hasDuals = outcome.reason == CCBC_OPTIMAL || outcome.reason == CCBC_TIME_LIMIT
    return Answer(
      outcome: outcome, point: found(point, outcome), duals: hasDuals ? duals : [])
  }

  private func found(_ point: [Double], _ outcome: ccbc_outcome) -> [Double]? {
    outcome.has_point == 0 ? nil : Array(point.prefix(variableCount))
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

extension LinearModel {
  /// The objective coefficient of each variable, as something to be minimized.
  fileprivate var costs: [Double] {
    var costs = [Double](repeating: 0, count: variableCount)
    for term in objective.terms {
      costs[term.variable.index] += cost(term.coefficient)
    }
    return costs
  }

  /// A value of the objective as something to be minimized.
  func cost(_ value: Double) -> Double { sense == .maximize ? -value : value }
}
