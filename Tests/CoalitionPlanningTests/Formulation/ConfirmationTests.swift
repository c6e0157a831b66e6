import LinearOptimization
import Testing

@testable import CoalitionPlanning

struct ConfirmationTests {
  /// Maximize 3a + 2b over two choices of which one may be taken: 3.
  private var model: LinearModel {
    var model = LinearModel()
    let (a, b) = (model.addVariable("a", 0...1, .binary), model.addVariable("b", 0...1, .binary))
    model.addRow("one", LinearExpression(sum: [a, b]), atMost: 1)
    model.objective.add(3, a)
    model.objective.add(2, b)
    model.sense = .maximize
    return model
  }

  private func confirmed(_ point: [Double], _ objective: Double, bound: Double) -> SolveResult {
    let said = SolveResult(
      termination: .optimal, point: point, objective: objective, bound: bound)
    return Confirmation(SolverCatalog.standard).confirmed(
      said, of: model, within: SolveLimits())
  }

  @Test func `a loose bound is replaced where a second search finds nothing better`() {
    let result = confirmed([1, 0], 3, bound: 5)
    #expect(result.objective == 3)
    #expect(result.bound == 3.00002)
    #expect(Confirmation.isTight(result))
  }

  @Test func `a wrong claim is found out, and the better point is taken`() {
    let result = confirmed([0, 1], 2, bound: 5)
    #expect(result.point == [1, 0])
    #expect(result.objective == 3)
  }

  @Test func `a tight bound is left as it is`() {
    #expect(confirmed([0, 1], 2, bound: 2.00001).objective == 2)
  }

  @Test func `what stopped early is not asked again`() {
    let said = SolveResult(
      termination: .stopped(.time), point: [0, 1], objective: 2, bound: 5)
    let solver = SolverCatalog.standard
    #expect(Confirmation(solver).confirmed(said, of: model, within: SolveLimits()) == said)
  }
}
