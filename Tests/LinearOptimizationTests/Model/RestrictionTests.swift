import CoalitionTestSupport
import LinearOptimization
import Testing

struct RestrictionTests {
  /// maximize 3 x + 2 y + z + 5 with x + y + z ≤ 10, y − z ≥ −4, z ≤ 6.
  private let whole: LinearModel = {
    var model = LinearModel()
    let x = LinearExpression(model.addVariable("x", 0...4, .integer))
    let y = LinearExpression(model.addVariable("y", 0...9))
    let z = LinearExpression(model.addVariable("z", 0...9))
    model.addRow("all", x + y + z, atMost: 10)
    model.addRow("apart", y - z, atLeast: -4)
    model.addRow("z", z, atMost: 6)
    model.objective = 3 * x + 2 * y + z + LinearExpression(constant: 5)
    model.sense = .maximize
    return model
  }()

  private func restriction(to places: [Int], at point: [Double]) -> Restriction {
    Restriction(of: whole, to: places.map { Variable(index: $0) }, at: point)
  }

  @Test func `only the free variables are left, in the order asked for, as they were`() {
    let model = restriction(to: [1, 0], at: [1, 2, 3]).model
    #expect(model.variableCount == 2)
    #expect(model.variables.map { model.bounds(of: $0) } == [0...9, 0...4])
    #expect(model.variables.map { model.kind(of: $0) } == [.continuous, .integer])
    #expect(model.sense == .maximize)
  }

  @Test func `what the others put into a row is taken off its bounds`() {
    let model = restriction(to: [0, 1], at: [1, 2, 3]).model
    let rows = Array(model.rows)
    #expect(rows.map { model.bounds(of: $0) } == [-.infinity...7, -1...(.infinity)])
    #expect(model.expression(of: rows[0]).value(at: [10, 1]) == 11)
    #expect(model.expression(of: rows[1]).value(at: [10, 1]) == 1)
  }

  @Test func `rows without a free variable are left out`() {
    #expect(restriction(to: [0], at: [1, 2, 3]).model.rows.count == 1)
    #expect(restriction(to: [], at: [1, 2, 3]).model.rows.isEmpty)
  }

  @Test func `the objective counts what the others put in`() {
    let restriction = restriction(to: [1], at: [1, 2, 3])
    #expect(restriction.model.objective.constant == 11)
    #expect(restriction.model.objective.value(at: [2]) == whole.objective.value(at: [1, 2, 3]))
    #expect(restriction.model.objective.value(at: [6]) == whole.objective.value(at: [1, 6, 3]))
  }

  @Test func `a point goes in and comes back, and the others keep their values`() {
    let restriction = restriction(to: [2, 0], at: [1, 2, 3])
    #expect(restriction.restricted([7, 8, 9]) == [9, 7])
    #expect(restriction.whole([9, 7]) == [7, 2, 9])
    #expect(restriction.whole(restriction.restricted([1, 2, 3])) == [1, 2, 3])
  }

  @Test func `a point that breaks a row by less than the tolerance stays allowed`() throws {
    let point = [4, 3, 3 + 1e-9]
    #expect(whole.isFeasible(point))
    let model = restriction(to: [0, 1], at: point).model
    let most = model.bounds(of: try #require(model.rows.first)).upperBound
    #expect(most >= 7 && most < 7 + 1e-12)
    #expect(model.isFeasible([4, 3]))
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `a point of the restriction is a point of the whole`(seed: UInt64) throws {
    let model = SolverConformance.mixed(seed: seed)
    guard let point = SolverCatalog.standard.solve(model.seekingNothing).point else { return }
    var random = SeededRandom(seed: seed)
    let free = model.variables.filter { _ in Bool.random(using: &random) }
    let restriction = Restriction(of: model, to: free, at: point)
    #expect(restriction.model.isFeasible(restriction.restricted(point)), "seed \(seed)")
    let result = SolverCatalog.standard.solve(restriction.model)
    guard let found = result.point else {
      #expect(result.termination != .infeasible, "seed \(seed)")
      return
    }
    let better = restriction.whole(found)
    #expect(model.isFeasible(better), "seed \(seed)")
    let (one, other) = (
      model.objective.value(at: better), restriction.model.objective.value(at: found)
    )
    #expect((one - other).magnitude <= 1e-9 * max(1, one.magnitude), "seed \(seed)")
    for variable in model.variables where !free.contains(variable) {
      #expect(better[variable.index] == point[variable.index], "seed \(seed)")
    }
  }
}

extension LinearModel {
  fileprivate var seekingNothing: LinearModel {
    var model = self
    model.objective = LinearExpression()
    return model
  }
}
