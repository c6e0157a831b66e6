/// A model with fewer variables: the others keep the values of a point.
///
/// Rows that hold none of the free variables are left out, and what the others put into a row is
/// taken off its bounds. A point that obeys the whole model obeys the restriction, also where it
/// breaks a row by less than the tolerance.
package struct Restriction: Sendable {
  /// The smaller model, which has no names.
  package let model: LinearModel

  /// What the values that are kept put into the objective; the smaller model counts it in.
  private let point: [Double]
  private let free: [Variable]

  /// Restricts a model.
  ///
  /// - Parameters:
  ///   - whole: The model.
  ///   - free: The variables that may change, each once.
  ///   - point: A value per variable.
  /// - Complexity: O(*variables* + *coefficients*) of the whole model.
  package init(of whole: LinearModel, to free: [Variable], at point: [Double]) {
    precondition(point.count == whole.variableCount, "a value per variable")
    self.point = point
    self.free = free
    var places = [Int32](repeating: -1, count: point.count)
    var model = LinearModel()
    for (place, variable) in free.enumerated() {
      places[variable.index] = Int32(place)
      _ = model.addVariable("", whole.bounds(of: variable), whole.kind(of: variable))
    }
    model.sense = whole.sense
    model.objective = LinearExpression(constant: whole.objective.constant)
    for term in whole.objective.terms {
      let place = places[term.variable.index]
      if place >= 0 {
        model.objective.add(term.coefficient, Variable(index: Int(place)))
      } else {
        model.objective.constant += term.coefficient * point[term.variable.index]
      }
    }
    Self.addRows(of: whole, to: &model, places, point)
    self.model = model
  }

  private static func addRows(
    of whole: LinearModel, to model: inout LinearModel, _ places: [Int32], _ point: [Double]
  ) {
    let matrix = whole.matrix
    var row = LinearExpression()
    for place in 0..<matrix.count {
      let entries = matrix.entries(of: place)
      guard entries.contains(where: { places[Int(matrix.columns[$0])] >= 0 }) else { continue }
      row = LinearExpression()
      var (kept, all) = (0.0, 0.0)
      for entry in entries {
        let (column, coefficient) = (Int(matrix.columns[entry]), matrix.coefficients[entry])
        let value = coefficient * point[column]
        all += value
        if places[column] >= 0 {
          row.add(coefficient, Variable(index: Int(places[column])))
        } else {
          kept += value
        }
      }
      // What a point is out by within the tolerance is not made worse, and stays allowed.
      let bounds = min(matrix.lower[place], all) - kept...max(matrix.upper[place], all) - kept
      model.addRow("", row, bounds)
    }
  }

  /// The values of the free variables in a point of the whole model.
  package func restricted(_ whole: [Double]) -> [Double] { free.map { whole[$0.index] } }

  /// A point of the smaller model with the values that are kept.
  package func whole(_ restricted: [Double]) -> [Double] {
    var whole = point
    for (variable, value) in zip(free, restricted) { whole[variable.index] = value }
    return whole
  }
}
