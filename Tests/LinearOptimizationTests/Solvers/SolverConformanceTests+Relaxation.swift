import CoalitionTestSupport
import LinearOptimization
import Testing

extension SolverConformanceTests {
  @Test(arguments: SolverCatalog.all)
  func `a relaxation takes whole numbers as fractions`(solver: any Solver) {
    let result = solver.relax(SolverConformance.knapsack)
    #expect(result.termination == .optimal)
    #expect(result.point == [0, 3.2, 0])
    #expect(result.objective == 13.8)
    #expect(result.duals == [0.8])
  }

  /// maximize 3 x + 2 y with x + y ≤ 4, x − y ≥ −2, x + 3 y = 6: one more of each is worth …
  @Test(arguments: SolverCatalog.all)
  func `a multiplier is what one more of the row is worth`(solver: any Solver) {
    var model = LinearModel()
    let x = LinearExpression(model.addVariable("x", 0...10))
    let y = LinearExpression(model.addVariable("y", 0...10))
    model.addRow("most", x + y, atMost: 4)
    model.addRow("least", x - y, atLeast: -2)
    model.addRow("same", x + 3 * y, equals: 6)
    model.objective = 3 * x + 2 * y
    model.sense = .maximize
    let greatest = solver.relax(model)
    #expect(greatest.point.map(millionths) == [3_000_000, 1_000_000])
    #expect(millionths(greatest.duals) == [3_500_000, 0, -500_000])
    #expect(greatest.reducedCosts == [0, 0])

    model.sense = .minimize
    let least = solver.relax(model)
    #expect(least.point.map(millionths) == [0, 2_000_000])
    #expect(least.objective == 4)
    #expect(model.bound(from: least.duals) == 4)
  }

  /// What is left of numbers when solvers' own rounding is taken off.
  private func millionths(_ values: [Double]) -> [Int] {
    values.map { Int(($0 * 1_000_000).rounded()) }
  }

  @Test(arguments: SolverCatalog.all, 0..<100 as Range<UInt64>)
  func `the multipliers of a relaxation prove its objective`(
    solver: any Solver, seed: UInt64
  ) throws {
    let model = SolverConformance.tiny(seed: seed)
    let result = solver.relax(model)
    guard result.termination == .optimal else {
      #expect(result.termination == .infeasible)
      #expect(SolverConformance.bestObjective(of: model) == nil)
      return
    }
    let objective = try #require(result.objective)
    #expect((model.bound(from: result.duals) - objective).magnitude < 1e-9)
    for (row, dual) in zip(model.rows, result.duals) where model.sense == .maximize {
      if model.bounds(of: row).lowerBound == -.infinity { #expect(dual >= 0) }
      if model.bounds(of: row).upperBound == .infinity { #expect(dual <= 0) }
    }
  }
}
