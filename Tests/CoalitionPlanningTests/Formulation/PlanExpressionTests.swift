import CoalitionPlanning
import LinearOptimization
import Testing

struct PlanExpressionTests {
  private let x = Variable(index: 0)
  private let y = Variable(index: 1)

  private func text(_ expression: PlanExpression) -> String {
    let terms = expression.terms.map { "\($0.coefficient)·\($0.variable.index)" }
    return (terms + ["\(expression.constant)"]).joined(separator: " ")
  }

  @Test func `terms are kept as exact ratios in their order`() {
    var sum = PlanExpression(sum: [x, y])
    sum.add(ExactRatio(1, over: 3), x)
    sum.constant = 2
    #expect(text(sum) == "1·0 1·1 1/3·0 2")
    #expect(text(3 * sum) == "3·0 3·1 1·0 6")
    #expect(text(-sum) == "-1·0 -1·1 -1/3·0 -2")
  }

  @Test func `expressions are added and subtracted term by term`() {
    let left = PlanExpression(x) + PlanExpression(constant: ExactRatio(1, over: 2))
    var right = PlanExpression(y)
    right *= ExactRatio(2, over: 7)
    #expect(text(left - right) == "1·0 -2/7·1 1/2")
    var sum = left
    sum += right
    sum -= left
    #expect(text(sum) == "1·0 2/7·1 -1·0 0")
  }

  @Test func `a solver's expression is the nearest, and has the value of the exact one`() {
    var sum = PlanExpression(constant: 1)
    sum.add(ExactRatio(1, over: 3), x)
    sum.add(ExactRatio(-1, over: 4), y)
    #expect(sum.approximation.terms.map(\.coefficient) == [1.0 / 3, -0.25])
    #expect(sum.approximation.constant == 1)
    #expect(sum.value(at: [3, 4]) == 1)
  }
}
