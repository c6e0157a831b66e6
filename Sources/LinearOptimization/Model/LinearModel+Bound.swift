extension LinearModel {
  /// The reduced cost of each variable, given a multiplier per row.
  ///
  /// What is left of a sum that cancels out, by rounding alone, counts as 0.
  ///
  /// - Complexity: O(*variables* + *coefficients*).
  /// - Precondition: There is a multiplier per row.
  package func reducedCosts(from multipliers: [Double]) -> [Double] {
    precondition(multipliers.count == rowCount, "a multiplier per row")
    var costs = [Double](repeating: 0, count: variableCount)
    var sizes = costs
    func add(_ value: Double, to column: Int) {
      costs[column] += value
      sizes[column] += value.magnitude
    }
    for term in objective.terms { add(term.coefficient, to: term.variable.index) }
    for row in 0..<rowCount where multipliers[row] != 0 {
      for entry in matrix.entries(of: row) {
        add(-multipliers[row] * matrix.coefficients[entry], to: Int(matrix.columns[entry]))
      }
    }
    for column in costs.indices where costs[column].magnitude <= 1e-12 * sizes[column] {
      costs[column] = 0
    }
    return costs
  }

  /// What no point's objective is better than, given a multiplier per row.
  ///
  /// For a model that maximizes *c·x* with rows *L ≤ A·x ≤ U* and bounds *l ≤ x ≤ u*, and any
  /// multipliers *y*:
  ///
  ///     c·x  =  y·(A·x) + (c − y·A)·x  ≤  Σᵢ max(yᵢ·Lᵢ, yᵢ·Uᵢ) + Σⱼ max(dⱼ·lⱼ, dⱼ·uⱼ)
  ///
  /// where *d* = *c* − *y·A* are the reduced costs. A model that minimizes has min and ≥. The
  /// bound is infinite where a multiplier or a reduced cost pulls towards an infinite bound.
  ///
  /// See Geoffrion (1974), Lagrangean relaxation for integer programming,
  /// [doi:10.1007/BFb0120690](https://doi.org/10.1007/BFb0120690).
  ///
  /// - Complexity: O(*variables* + *coefficients*).
  /// - Precondition: There is a multiplier per row.
  package func bound(from multipliers: [Double]) -> Double {
    let costs = reducedCosts(from: multipliers)
    let rows = zip(multipliers, rows).map { best($0, over: bounds(of: $1)) }
    let columns = zip(costs, variables).map { best($0, over: bounds(of: $1)) }
    return (rows + columns).reduce(objective.constant, +)
  }

  /// The best value of a rate times a number within bounds, in the model's sense.
  private func best(_ rate: Double, over bounds: ClosedRange<Double>) -> Double {
    guard rate != 0 else { return 0 }
    let upwards = (rate > 0) == (sense == .maximize)
    return rate * (upwards ? bounds.upperBound : bounds.lowerBound)
  }
}
