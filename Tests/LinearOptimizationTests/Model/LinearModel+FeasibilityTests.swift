import LinearOptimization
import Testing

struct LinearModelFeasibilityTests {
  let model: LinearModel

  init() {
    var model = LinearModel()
    let x = model.addVariable("x", 0...10)
    let y = model.addVariable("y", 0...3, .integer)
    model.addRow("sum", LinearExpression(sum: [x, y]), 2...5)
    self.model = model
  }

  @Test func `a point within every bound and row has no flaw`() {
    #expect(model.flaw(in: [2, 3]) == nil)
    #expect(model.isFeasible([2, 3]))
  }

  @Test(arguments: [
    ([1.0, 0], "row sum is 1.0, outside 2.0...5.0"),
    ([4, 2], "row sum is 6.0, outside 2.0...5.0"),
    ([-1, 3], "variable x is -1.0, outside 0.0...10.0"),
    ([.nan, 3], "variable x is nan, outside 0.0...10.0"),
    ([2, 1.5], "variable y is 1.5, not a whole number"),
    ([2], "the point has 1 values for 2 variables"),
  ])
  func `the first flaw of a point is named`(point: [Double], flaw: String) {
    #expect(model.flaw(in: point) == flaw)
    #expect(!model.isFeasible(point))
  }

  @Test func `a millionth is let pass, and a millionth of the largest number in a row`() {
    #expect(model.isFeasible([2.000_000_9, 3]))
    #expect(!model.isFeasible([2.000_009, 3]))
    var large = LinearModel()
    let x = large.addVariable("x", 0...(.infinity))
    large.addRow("row", 1_000 * LinearExpression(x), atMost: 1_000_000)
    #expect(large.isFeasible([1_000.000_9]))
    #expect(!large.isFeasible([1_000.01]))
  }
}
