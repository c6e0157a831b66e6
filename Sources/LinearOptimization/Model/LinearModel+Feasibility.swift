extension LinearModel {
  /// How far a point may lie outside a row or a bound, or off a whole number.
  ///
  /// For a row or a bound it is multiplied by the largest number in it, where that is above 1:
  /// a row of millions is not kept to a millionth by anybody's arithmetic.
  package static let tolerance = 1e-6

  /// Whether a point obeys every bound, whole number and row of the model.
  ///
  /// - Complexity: O(*variables* + *coefficients*).
  package func isFeasible(_ point: [Double]) -> Bool {
    flaw(in: point) == nil
  }

  /// The first thing that is wrong with a point, for people; `nil` where the point obeys.
  ///
  /// - Complexity: O(*variables* + *coefficients*).
  package func flaw(in point: [Double]) -> String? {
    guard point.count == variableCount else {
      return "the point has \(point.count) values for \(variableCount) variables"
    }
    return columnFlaw(in: point) ?? rowFlaw(in: point)
  }

  private func columnFlaw(in point: [Double]) -> String? {
    for (variable, value) in zip(variables, point) {
      let bounds = bounds(of: variable)
      guard value.isFinite, isWithin(value, bounds, scale: value.magnitude) else {
        return "variable \(name(of: variable)) is \(value), outside \(bounds)"
      }
      guard
        kind(of: variable) == .continuous || (value - value.rounded()).magnitude <= Self.tolerance
      else { return "variable \(name(of: variable)) is \(value), not a whole number" }
    }
    return nil
  }

  private func rowFlaw(in point: [Double]) -> String? {
    for row in rows {
      var sum = 0.0
      var largest = 0.0
      for entry in matrix.entries(of: row.index) {
        let value = matrix.coefficients[entry] * point[Int(matrix.columns[entry])]
        sum += value
        largest = max(largest, value.magnitude)
      }
      let bounds = bounds(of: row)
      guard isWithin(sum, bounds, scale: largest) else {
        return "row \(name(of: row)) is \(sum), outside \(bounds)"
      }
    }
    return nil
  }

  private func isWithin(
    _ value: Double, _ bounds: ClosedRange<Double>, scale: Double
  ) -> Bool {
    // An infinite bound is always kept; scaling by it would give no number.
    func slack(_ bound: Double) -> Double {
      bound.isFinite ? Self.tolerance * max(1, scale, bound.magnitude) : 0
    }
    let (lower, upper) = (bounds.lowerBound, bounds.upperBound)
    return value >= lower - slack(lower) && value <= upper + slack(upper)
  }
}
