import LinearOptimization
import Testing

struct InfeasibleSubsystemTests {
  /// x + y within 0...10 each; group 1: x ≥ 6, 2: y ≥ 6, 3: x + y ≤ 10, 4: x ≤ 9, 5: y ≤ 9.
  private func clash() -> (LinearModel, [InfeasibleSubsystem.Group]) {
    var model = LinearModel()
    let x = LinearExpression(model.addVariable("x", 0...10))
    let y = LinearExpression(model.addVariable("y", 0...10))
    let rows = [
      model.addRow("1", x, atLeast: 6), model.addRow("2", y, atLeast: 6),
      model.addRow("3", x + y, atMost: 10), model.addRow("4", x, atMost: 9),
      model.addRow("5", y, atMost: 9),
    ]
    return (model, rows.map { InfeasibleSubsystem.Group(label: $0.index + 1, rows: [$0]) })
  }

  @Test func `groups that clash are named and others are not`() {
    let (model, groups) = clash()
    let found = InfeasibleSubsystem.find(in: model, groups: groups, with: CBCSolver())
    #expect(found == InfeasibleSubsystem(labels: [1, 2, 3], isMinimal: true))
  }

  @Test func `groups always kept are not named`() {
    let (model, groups) = clash()
    let found = InfeasibleSubsystem.find(
      in: model, groups: groups, alwaysKeeping: [3, 5], with: CBCSolver())
    #expect(found == InfeasibleSubsystem(labels: [1, 2], isMinimal: true))
  }

  @Test func `rows of a group stand or fall together`() {
    let (model, groups) = clash()
    let joined = [
      InfeasibleSubsystem.Group(label: 10, rows: groups[0].rows + groups[3].rows),
      InfeasibleSubsystem.Group(label: 20, rows: groups[1].rows + groups[2].rows),
    ]
    let found = InfeasibleSubsystem.find(in: model, groups: joined, with: CBCSolver())
    #expect(found?.labels == [10, 20])
  }

  @Test func `of two clashes one is found, without the groups of the other`() {
    var (model, groups) = clash()
    let late = model.addRow("6", LinearExpression(Variable(index: 0)), atMost: 5)
    groups.append(InfeasibleSubsystem.Group(label: 6, rows: [late]))
    let found = InfeasibleSubsystem.find(in: model, groups: groups, with: CBCSolver())
    #expect(found?.labels == [1, 6])
  }

  @Test func `whole numbers can clash where fractions do not`() {
    var model = LinearModel()
    let n = LinearExpression(model.addVariable("n", 0...10, .integer))
    let rows = [
      model.addRow("low", 2 * n, atLeast: 5), model.addRow("high", 2 * n, atMost: 5.5),
      model.addRow("other", n, atMost: 8),
    ]
    let found = InfeasibleSubsystem.find(
      in: model, groups: rows.map { InfeasibleSubsystem.Group(label: $0.index, rows: [$0]) },
      with: CBCSolver())
    #expect(found == InfeasibleSubsystem(labels: [0, 1], isMinimal: true))
  }

  @Test func `a model with a point has no clash`() {
    var (model, groups) = clash()
    model.setBounds(0...12, of: groups[2].rows[0])
    #expect(InfeasibleSubsystem.find(in: model, groups: groups, with: CBCSolver()) == nil)
  }

  @Test func `a clash outside the groups names none of them`() {
    var (model, groups) = clash()
    model.addRow("never", LinearExpression(Variable(index: 0)), atLeast: 11)
    let found = InfeasibleSubsystem.find(in: model, groups: groups, with: CBCSolver())
    #expect(found == InfeasibleSubsystem(labels: [], isMinimal: true))
  }

  @Test func `a limit that comes first keeps the group and says so`() {
    let (model, groups) = clash()
    let found = InfeasibleSubsystem.find(in: model, groups: groups, with: Interrupted())
    #expect(found?.isMinimal == false)
    #expect(found?.labels == [1, 2, 3, 4, 5])
  }
}

/// A solver that is stopped by the time limit wherever a row was left out.
private struct Interrupted: Solver {
  let name = "interrupted"
  let version = "1"

  func solve(
    _ model: LinearModel, from start: [Double]?, within limits: SolveLimits
  ) -> SolveResult {
    let isWhole = model.rows.allSatisfy {
      model.bounds(of: $0) != -.infinity...(.infinity)
    }
    return isWhole
      ? CBCSolver().solve(model, from: start, within: limits)
      : SolveResult(termination: .stopped(.time))
  }

  func relax(_ model: LinearModel, within limits: SolveLimits) -> RelaxationResult {
    CBCSolver().relax(model, within: limits)
  }
}
