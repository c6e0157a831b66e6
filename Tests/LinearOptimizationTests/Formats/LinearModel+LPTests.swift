import LinearOptimization
import Testing

struct LinearModelLPTests {
  @Test func `a model reads like its formulas`() {
    var model = LinearModel()
    let x = model.addVariable("x(a,b)", 0...3)
    let y = model.addVariable("y", 0...1, .binary)
    let z = model.addVariable("z", -.infinity...(.infinity))
    let n = model.addVariable("n", -2...(.infinity), .integer)
    let f = model.addVariable("f", 7...7)
    let u = model.addVariable("u", 0...(.infinity))
    model.addRow("most", LinearExpression(x) - 2 * LinearExpression(y), atMost: 4)
    model.addRow("least", LinearExpression(sum: [z, u]), atLeast: -0.5)
    model.addRow("same", -1.25 * LinearExpression(n) + LinearExpression(f), equals: 1e20)
    model.addRow("range", LinearExpression(x), 1...2)
    model.addRow("nothing", LinearExpression(), atMost: 0)
    model.objective = LinearExpression(sum: [x, y, x]) - LinearExpression(constant: 10)
    model.sense = .maximize
    #expect(
      model.lp == """
        maximize
         2 x(a,b) + y - 10
        subject to
         most: x(a,b) - 2 y <= 4
         least: z + u >= -0.5
         same: -1.25 n + f = 1e+20
         range: 1 <= x(a,b) <= 2
         nothing: 0 <= 0
        bounds
         0 <= x(a,b) <= 3
         z free
         n >= -2
         f = 7
        general
         n
        binary
         y
        end
        """)
  }

  @Test func `a model without anything still says what it is`() {
    #expect(
      LinearModel().lp == """
        minimize
         0
        subject to
        end
        """)
  }

  @Test func `a variable without a least value says so`() {
    var model = LinearModel()
    _ = model.addVariable("debt", -.infinity...5)
    #expect(model.lp.contains("\n -inf <= debt <= 5\n"))
  }
}
