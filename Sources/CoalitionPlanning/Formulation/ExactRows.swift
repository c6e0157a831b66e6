package import LinearOptimization

/// The rows of a formulation with exact coefficients, within bounds that every exact plan keeps.
///
/// A plan is cut to whole minor units where a solver's point is not, so a plan that keeps a rule
/// may pass the solver's row of it by a few minor units; a rule says how many where it adds the
/// row, and the bounds here count them in. The entries of row *i* are those of
/// `starts[i]..<starts[i + 1]`. Coefficients repeat: each is kept once.
package struct ExactRows: Sendable {
  /// A row's place in the solver's model.
  package private(set) var rows: [Row] = []
  /// The least value of each row; `nil` where there is none.
  package private(set) var lower: [ExactRatio?] = []
  /// The greatest value of each row; `nil` where there is none.
  package private(set) var upper: [ExactRatio?] = []

  private var starts: [Int] = [0]
  private var columns: [Int32] = []
  private var places: [Int32] = []
  private var coefficients: [ExactRatio] = []
  private var placeOfCoefficient: [ExactRatio: Int32] = [:]

  /// How many rows there are.
  package var count: Int { rows.count }

  /// The variables of a row and their coefficients; a variable may stand there twice.
  ///
  /// - Precondition: There is such a row.
  package func entries(
    of row: Int
  ) -> some RandomAccessCollection<(variable: Variable, coefficient: ExactRatio)> {
    (starts[row]..<starts[row + 1]).lazy.map { entry in
      (Variable(index: Int(columns[entry])), coefficients[Int(places[entry])])
    }
  }

  /// Adds a row; the expression's constant moves to the bounds.
  mutating func append(
    _ row: Row, _ expression: PlanExpression, from least: ExactRatio?, to most: ExactRatio?
  ) {
    rows.append(row)
    lower.append(least.map { $0 - expression.constant })
    upper.append(most.map { $0 - expression.constant })
    for term in expression.terms {
      columns.append(Int32(term.variable.index))
      places.append(place(of: term.coefficient))
    }
    starts.append(columns.count)
  }

  private mutating func place(of coefficient: ExactRatio) -> Int32 {
    if let last = places.last, coefficients[Int(last)] == coefficient { return last }
    if let place = placeOfCoefficient[coefficient] { return place }
    let place = Int32(coefficients.count)
    placeOfCoefficient[coefficient] = place
    coefficients.append(coefficient)
    return place
  }
}
