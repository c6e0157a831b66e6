package import LinearOptimization

/// Models that any solver is tried on, and answers found without one.
package enum SolverConformance {
  /// Three kinds of parcel in a knapsack of 16: the best is 2 of the first and 2 of the second.
  ///
  ///     maximize 2.25 a + 4 b + 5 c + 1  with  3 a + 5 b + 7 c ≤ 16,  a, b, c ∈ {0 … 4}
  package static var knapsack: LinearModel {
    var model = LinearModel()
    let parcels = ["a", "b", "c"].map { model.addVariable($0, 0...4, .integer) }
    model.addRow("weight", weighted(parcels, [3, 5, 7]), atMost: 16)
    model.objective = weighted(parcels, [2.25, 4, 5]) + LinearExpression(constant: 1)
    model.sense = .maximize
    return model
  }

  /// A market split: whole numbers that are hard for branch and bound.
  ///
  /// Forty customers go to one of two offices so that each of five products is halved; with
  /// `slack` a product may be off, at a price of 1 a unit, else it may not. See Cornuéjols and
  /// Dawande (1999), A class of hard small 0–1 programs,
  /// [doi:10.1287/ijoc.11.2.205](https://doi.org/10.1287/ijoc.11.2.205).
  package static func marketSplit(slack: Bool, seed: UInt64 = 7) -> LinearModel {
    var random = SeededRandom(seed: seed)
    var model = LinearModel()
    let customers = (0..<40).map { model.addVariable("customer\($0)", 0...1, .binary) }
    for product in 0..<5 {
      let demand = customers.map { _ in Double(Int.random(in: 0..<100, using: &random)) }
      var sold = weighted(customers, demand)
      if slack {
        let over = model.addVariable("over\(product)", 0...10_000)
        let under = model.addVariable("under\(product)", 0...10_000)
        sold += LinearExpression(under) - LinearExpression(over)
        model.objective += LinearExpression(sum: [over, under])
      }
      model.addRow("product\(product)", sold, equals: (demand.reduce(0, +) / 2).rounded(.down))
    }
    return model
  }

  /// The point of a market split with slack in which one office has every customer.
  package static func oneOffice(in model: LinearModel) -> [Double] {
    var point = [Double](repeating: 0, count: model.variableCount)
    for row in model.rows {
      let terms = model.expression(of: row).terms
      guard let under = terms.first(where: { model.name(of: $0.variable).hasPrefix("under") })
      else { continue }
      point[under.variable.index] = model.bounds(of: row).lowerBound
    }
    return point
  }

  /// The best objective of a model of whole numbers, found by trying every point.
  ///
  /// - Complexity: The product of how many values each variable has, times the coefficients.
  /// - Precondition: Every variable is whole and has finite bounds.
  package static func bestObjective(of model: LinearModel) -> Double? {
    var best: Double?
    var point = model.variables.map { model.bounds(of: $0).lowerBound }
    while true {
      if obeysExactly(point, model) {
        let value = model.objective.value(at: point)
        let isBetter = best.map { model.sense == .maximize ? value > $0 : value < $0 }
        if isBetter ?? true { best = value }
      }
      let next = model.variables.first { point[$0.index] < model.bounds(of: $0).upperBound }
      guard let next else { return best }
      point[next.index] += 1
      for lower in 0..<next.index {
        point[lower] = model.bounds(of: Variable(index: lower)).lowerBound
      }
    }
  }

  /// Whether the rows hold at a point of small whole numbers, whose arithmetic is exact.
  private static func obeysExactly(_ point: [Double], _ model: LinearModel) -> Bool {
    model.rows.allSatisfy {
      model.bounds(of: $0).contains(model.expression(of: $0).value(at: point))
    }
  }

  static func weighted(
    _ variables: [Variable], _ weights: [Double]
  ) -> LinearExpression {
    var sum = LinearExpression()
    for (variable, weight) in zip(variables, weights) { sum.add(weight, variable) }
    return sum
  }
}
