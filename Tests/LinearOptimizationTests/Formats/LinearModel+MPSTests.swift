import LinearOptimization
import Testing

struct LinearModelMPSTests {
  @Test func `every kind of row and bound is written`() {
    var model = LinearModel()
    let x = model.addVariable("x", 0...3)
    let y = model.addVariable("y", 0...1, .binary)
    let n = model.addVariable("n", -2...(.infinity), .integer)
    let z = model.addVariable("z", -.infinity...(.infinity))
    let f = model.addVariable("f", 7...7)
    let d = model.addVariable("d", -.infinity...5)
    model.addRow("most", LinearExpression(x) - 2 * LinearExpression(y), atMost: 4)
    model.addRow("least", LinearExpression(sum: [z, d]), atLeast: -0.5)
    model.addRow("same", LinearExpression(sum: [n, f]), equals: 9)
    model.addRow("range", LinearExpression(x), 1...2)
    model.addRow("free", LinearExpression(x), -.infinity...(.infinity))
    model.objective = LinearExpression(sum: [x, y]) + LinearExpression(constant: 10)
    model.sense = .maximize
    #expect(
      model.mps == """
        * objective to be minimized, times -1: the model maximizes it
        NAME model FREE
        ROWS
         N objective
         L most
         G least
         E same
         G range
         N free
        COLUMNS
         x objective -1
         x most 1
         x range 1
         x free 1
         marker1 'MARKER' 'INTORG'
         y objective -1
         y most -2
         n same 1
         marker3 'MARKER' 'INTEND'
         z least 1
         f same 1
         d least 1
        RHS
         rhs objective 10
         rhs most 4
         rhs least -0.5
         rhs same 9
         rhs range 1
        RANGES
         range range 1
        BOUNDS
         UP bound x 3
         UP bound y 1
         LO bound n -2
         PL bound n
         FR bound z
         FX bound f 7
         MI bound d
         UP bound d 5
        ENDATA

        """)
  }

  @Test func `names that a reader would trip over are changed, each to another`() {
    var model = LinearModel()
    for name in ["to pay", "to_pay", "", "*", "größe"] { _ = model.addVariable(name, 0...1) }
    let names = model.mps.split(separator: "\n").filter { $0.hasPrefix(" UP") }
      .map { String($0.split(separator: " ")[2]) }
    #expect(names == ["to_pay", "to_pay_1", "_", "_*", "gr__e"])
  }
}
