import LinearOptimization
import Testing

struct LinearExpressionTests {
  let x = LinearExpression(Variable(index: 0))
  let y = LinearExpression(Variable(index: 1))

  @Test func `a value is the constant and each coefficient times its variable`() {
    let expression = 2 * x - y * 3 + LinearExpression(constant: 7)
    #expect(expression.value(at: [10, 4]) == 15)
  }

  @Test func `a sum has each variable once`() {
    let sum = LinearExpression(sum: [Variable(index: 1), Variable(index: 0)])
    #expect(sum.terms.map(\.variable.index) == [1, 0])
    #expect(sum.terms.map(\.coefficient) == [1, 1])
    #expect(sum.constant == 0)
  }

  @Test func `a difference takes away terms and constant`() {
    let difference = (x + LinearExpression(constant: 5)) - (y + LinearExpression(constant: 2))
    #expect(difference.value(at: [1, 10]) == -6)
    #expect((-difference).value(at: [1, 10]) == 6)
  }

  @Test func `terms keep the order they were added in, twice where a variable is`() {
    var expression = y
    expression.add(2, Variable(index: 0))
    expression.add(3, Variable(index: 1))
    #expect(expression.terms.map(\.variable.index) == [1, 0, 1])
    #expect(expression.terms.map(\.coefficient) == [1, 2, 3])
  }

  @Test func `a coefficient that is not a number is our bug`() async {
    await #expect(processExitsWith: .failure) {
      var expression = LinearExpression()
      expression.add(.nan, Variable(index: 0))
    }
    await #expect(processExitsWith: .failure) {
      _ = Double.infinity * LinearExpression(Variable(index: 0))
    }
  }
}
