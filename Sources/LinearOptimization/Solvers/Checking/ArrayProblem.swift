/// A model as solvers' libraries take it: arrays by column, to be minimized.
struct ArrayProblem: Sendable {
  let columns: RowMatrix.ByColumn
  let objective: [Double]
  /// What the objective has beside its columns.
  let constant: Double
  let rowLower: [Double]
  let rowUpper: [Double]
  private(set) var lower: [Double]
  private(set) var upper: [Double]
  /// 1 for a whole number, else 0.
  let isInteger: [UInt8]

  /// Whether a variable is to be a whole number.
  var hasIntegers: Bool { isInteger.contains(1) }

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
    self.constant = model.cost(model.objective.constant)
    self.rowLower = model.matrix.lower
    self.rowUpper = model.matrix.upper
    self.lower = model.columns.lower
    self.upper = model.columns.upper
    self.isInteger = isInteger
  }

  /// The problem with each whole number held at its value in a point.
  func fixingIntegers(at point: [Double]) -> ArrayProblem {
    var problem = self
    for column in isInteger.indices where isInteger[column] == 1 {
      problem.lower[column] = point[column]
      problem.upper[column] = point[column]
    }
    return problem
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
