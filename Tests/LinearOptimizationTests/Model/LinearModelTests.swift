import LinearOptimization
import Testing

struct LinearModelTests {
  @Test func `terms of a variable are merged where it first stands`() {
    var model = LinearModel()
    let x = model.addVariable("x", 0...1)
    let y = model.addVariable("y", 0...1)
    let row = model.addRow(
      "row", LinearExpression(sum: [y, x, y]) + 4 * LinearExpression(x), atMost: 9)
    #expect(model.text(of: row) == "row: 2 y + 5 x <= 9")
  }

  @Test func `terms that cancel out are dropped, from that row alone`() {
    var model = LinearModel()
    let x = model.addVariable("x", 0...1)
    let y = model.addVariable("y", 0...1)
    let difference = LinearExpression(sum: [x, y]) - LinearExpression(x)
    let first = model.addRow("first", difference, atMost: 1)
    let second = model.addRow("second", difference + 3 * LinearExpression(x), atLeast: 2)
    #expect(model.text(of: first) == "first: y <= 1")
    #expect(model.text(of: second) == "second: 3 x + y >= 2")
    #expect(model.termCount == 3)
  }

  @Test func `the constant of a row moves to its bounds`() {
    var model = LinearModel()
    let x = model.addVariable("x", 0...1)
    let row = model.addRow("row", LinearExpression(x) + LinearExpression(constant: 3), 1...5)
    #expect(model.bounds(of: row) == -2...2)
  }

  @Test func `a copy changes alone`() {
    var model = LinearModel()
    let x = model.addVariable("x", 0...8, .integer)
    let row = model.addRow("row", LinearExpression(x), atMost: 4)
    var copy = model
    copy.setBounds(1...2, of: x)
    copy.setBounds(-.infinity...(.infinity), of: row)
    #expect(model.bounds(of: x) == 0...8)
    #expect(model.bounds(of: row) == -.infinity...4)
    #expect(copy.bounds(of: x) == 1...2)
    #expect(copy.bounds(of: row) == -.infinity...(.infinity))
  }

  @Test func `contents are in the order they were added`() {
    var model = LinearModel()
    let x = model.addVariable("x", -1...1)
    let y = model.addVariable("y", 0...1, .binary)
    let row = model.addRow("row", LinearExpression(y), equals: 1)
    #expect(Array(model.variables) == [x, y])
    #expect(Array(model.rows) == [row])
    #expect(model.variables.map { model.name(of: $0) } == ["x", "y"])
    #expect(model.variables.map { model.kind(of: $0) } == [.continuous, .binary])
    #expect(model.name(of: row) == "row")
  }

  @Test func `bounds without a finite number are our bug`() async {
    await #expect(processExitsWith: .failure) {
      var model = LinearModel()
      _ = model.addVariable("x", Double.infinity...(.infinity))
    }
    await #expect(processExitsWith: .failure) {
      var model = LinearModel()
      _ = model.addVariable("x", 0...2, .binary)
    }
  }

  @Test func `a row with a variable of another model is our bug`() async {
    await #expect(processExitsWith: .failure) {
      var model = LinearModel()
      model.addRow("row", LinearExpression(Variable(index: 0)), atMost: 1)
    }
  }
}
