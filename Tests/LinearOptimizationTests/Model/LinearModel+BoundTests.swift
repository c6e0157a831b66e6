import LinearOptimization
import Testing

struct LinearModelBoundTests {
  /// maximize 3 x + 2 y with x + y ≤ 4, 0 ≤ x ≤ 3, 0 ≤ y ≤ 9; the best is 11 at (3, 1).
  let model: LinearModel

  init() {
    var model = LinearModel()
    let x = model.addVariable("x", 0...3)
    let y = model.addVariable("y", 0...9)
    model.addRow("row", LinearExpression(sum: [x, y]), atMost: 4)
    model.objective = 3 * LinearExpression(x) + 2 * LinearExpression(y)
    model.sense = .maximize
    self.model = model
  }

  @Test(arguments: [(2.0, 11.0), (0, 27), (1, 19), (3, 12), (5, 20)])
  func `any multiplier gives a bound`(multiplier: Double, bound: Double) {
    #expect(model.bound(from: [multiplier]) == bound)
  }

  @Test func `a multiplier that pulls towards an infinite bound gives an infinite bound`() {
    #expect(model.bound(from: [-1]) == .infinity)
  }

  @Test func `a model that minimizes is bounded from below`() {
    var model = model
    model.sense = .minimize
    model.addRow("least", LinearExpression(sum: model.variables), atLeast: 2)
    #expect(model.bound(from: [0, 2]) == 4)
    #expect(model.bound(from: [0, 0]) == 0)
  }

  @Test func `a reduced cost is the coefficient less what the rows charge`() {
    #expect(model.reducedCosts(from: [2.5]) == [0.5, -0.5])
  }

  @Test func `what rounding leaves of a sum that cancels out is 0`() {
    var model = LinearModel()
    let x = model.addVariable("x", -.infinity...(.infinity))
    for name in ["a", "b"] { model.addRow(name, LinearExpression(x), atMost: 1) }
    model.objective = 0.3 * LinearExpression(x)
    #expect(0.3 - 0.1 - 0.2 != 0)
    #expect(model.reducedCosts(from: [0.1, 0.2]) == [0])
  }
}
