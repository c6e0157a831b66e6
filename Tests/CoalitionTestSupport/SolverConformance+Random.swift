package import LinearOptimization

extension SolverConformance {
  /// A model of three or four whole numbers and up to four rows, with small whole coefficients.
  package static func tiny(seed: UInt64) -> LinearModel {
    var random = SeededRandom(seed: seed)
    var model = LinearModel()
    model.sense = Bool.random(using: &random) ? .maximize : .minimize
    let variables = (0..<Int.random(in: 3...4, using: &random)).map { index in
      let least = Double(Int.random(in: -3...1, using: &random))
      let most = least + Double(Int.random(in: 0...4, using: &random))
      return model.addVariable("x\(index)", least...most, .integer)
    }
    func expression() -> LinearExpression {
      weighted(variables, variables.map { _ in Double(Int.random(in: -5...5, using: &random)) })
    }
    for row in 0..<Int.random(in: 1...4, using: &random) {
      let side = Double(Int.random(in: -8...8, using: &random))
      switch Int.random(in: 0..<4, using: &random) {
      case 0: model.addRow("row\(row)", expression(), equals: side)
      case 1: model.addRow("row\(row)", expression(), side...side + 3)
      case 2: model.addRow("row\(row)", expression(), atLeast: side)
      default: model.addRow("row\(row)", expression(), atMost: side)
      }
    }
    model.objective = expression()
    return model
  }

  /// A model of up to 22 variables of every kind, some without bounds, and up to 15 rows.
  ///
  /// A third of these have a best point; the others are infeasible or unbounded.
  package static func mixed(seed: UInt64) -> LinearModel {
    var random = SeededRandom(seed: seed)
    func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }
    func whole(_ range: ClosedRange<Int>) -> Double {
      Double(Int.random(in: range, using: &random))
    }
    var model = LinearModel()
    model.sense = chance(0.5) ? .maximize : .minimize
    let variables = (0..<Int(whole(3...22))).map { index in
      if chance(0.3) { return model.addVariable("b\(index)", 0...1, .binary) }
      let least = chance(0.1) ? -Double.infinity : whole(-10...10)
      let most = chance(0.15) ? Double.infinity : max(least, -10) + whole(0...30)
      return model.addVariable("x\(index)", least...most, chance(0.4) ? .integer : .continuous)
    }
    for row in 0..<Int(whole(1...15)) {
      let scale = chance(0.2) ? 1_000.0 : 1
      var sum = LinearExpression()
      for variable in variables where chance(0.4) { sum.add(whole(-4...6) * scale, variable) }
      let side = whole(0...40) * scale
      if chance(0.1) {
        model.addRow("same\(row)", sum, equals: side)
      } else {
        let (least, most) = (chance(0.5) ? -side : -.infinity, chance(0.5) ? side : .infinity)
        model.addRow("row\(row)", sum, least...most)
      }
    }
    for variable in variables { model.objective.add(whole(-100...100) / 10, variable) }
    return model
  }

  /// Sites of limited size, each at a price of its own, that serve customers: a fixed-charge
  /// network.
  ///
  /// To serve nobody is allowed, so there is always a point.
  package static func network(sites: Int, customers: Int, seed: UInt64) -> LinearModel {
    var random = SeededRandom(seed: seed)
    var model = LinearModel()
    model.sense = .maximize
    var served = Array(repeating: LinearExpression(), count: customers)
    for site in 0..<sites {
      let open = model.addVariable("open\(site)", 0...1, .binary)
      var sent = LinearExpression()
      for customer in 0..<customers {
        let flow = model.addVariable("flow\(site),\(customer)", 0...50)
        sent.add(1, flow)
        served[customer].add(1, flow)
        model.objective.add(Double.random(in: 1...3, using: &random), flow)
        model.addRow(
          "only-if-open\(site),\(customer)",
          LinearExpression(flow) - 50 * LinearExpression(open), atMost: 0)
      }
      model.objective.add(-Double.random(in: 50...300, using: &random), open)
      model.addRow("size\(site)", sent, atMost: Double.random(in: 80...200, using: &random))
    }
    for (customer, sum) in served.enumerated() {
      model.addRow("demand\(customer)", sum, atMost: Double.random(in: 20...80, using: &random))
    }
    return model
  }
}
