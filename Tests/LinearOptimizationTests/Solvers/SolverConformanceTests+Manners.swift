import CoalitionTestSupport
import LinearOptimization
import Testing

extension SolverConformanceTests {
  /// Models that together end in every way there is.
  static var everyEnding: [LinearModel] {
    var infeasible = SolverConformance.knapsack
    infeasible.addRow("clash", LinearExpression(sum: infeasible.variables), atLeast: 6)
    var odd = SolverConformance.knapsack
    odd.addRow("odd", 2 * LinearExpression(sum: odd.variables), equals: 3)
    var unbounded = LinearModel()
    unbounded.objective = -LinearExpression(
      unbounded.addVariable("x", 0...(.infinity), .integer))
    return [
      SolverConformance.knapsack, infeasible, odd, unbounded, LinearModel(),
      SolverConformance.marketSplit(slack: true), SolverConformance.marketSplit(slack: false),
    ]
  }

  @Test(arguments: SolverCatalog.all)
  func `nothing is written to standard output`(solver: any Solver) throws {
    func solveEverything() {
      for model in Self.everyEnding {
        _ = solver.solve(model, within: SolveLimits(nodes: 20))
        _ = solver.solve(model, within: SolveLimits(seconds: 0.01))
        for value in [0.0, 1, 0.5] {
          let start = Array(repeating: value, count: model.variableCount)
          _ = solver.solve(model, from: start, within: SolveLimits(nodes: 20))
        }
        _ = solver.relax(model)
      }
    }
    // Another test of this process may write meanwhile, but hardly three times.
    let written = try (0..<3).map { _ in try StandardOutput.written(during: solveEverything) }
    #expect(written.contains(""), "\(written)")
  }

  @Test(arguments: SolverCatalog.all)
  func `the same model has the same answer, bit for bit`(solver: any Solver) {
    for model in Self.everyEnding {
      let limits = SolveLimits(nodes: 100)
      #expect(solver.solve(model, within: limits) == solver.solve(model, within: limits))
      #expect(solver.relax(model) == solver.relax(model))
    }
  }

  @Test(arguments: SolverCatalog.all)
  func `models solved at once have the answers they have alone`(solver: any Solver) async {
    let models = (0..<8 as Range<UInt64>).map {
      SolverConformance.marketSplit(slack: true, seed: $0)
    }
    let limits = SolveLimits(nodes: 300)
    let alone = models.map { solver.solve($0, within: limits) }
    let together = await withTaskGroup { group in
      for (index, model) in models.enumerated() {
        group.addTask { (index, solver.solve(model, within: limits)) }
      }
      var results: [Int: SolveResult] = [:]
      for await (index, result) in group { results[index] = result }
      return models.indices.map { results[$0] }
    }
    #expect(together == alone)
  }
}
