import CoalitionTestSupport
import LinearOptimization
import Testing

extension SolverConformanceTests {
  /// Bounds are the solver's word there, so no best point is asked for.
  @Test(arguments: SolverCatalog.all, 0..<100 as Range<UInt64>)
  func `points found in haste obey the model and are no better than its bound`(
    solver: any Solver, seed: UInt64
  ) {
    let model = SolverConformance.mixed(seed: seed)
    let result = solver.solve(model, within: SolveLimits(isHasty: true))
    guard let point = result.point else { return }
    #expect(model.isFeasible(point), "seed \(seed)")
    #expect(result.objective == model.objective.value(at: point), "seed \(seed)")
    guard let bound = result.bound, let objective = result.objective else { return }
    #expect(model.sense == .maximize ? bound >= objective : bound <= objective, "seed \(seed)")
  }

  @Test(arguments: SolverCatalog.all)
  func `a start point is not lost where a search is ended at once`(solver: any Solver) {
    let model = SolverConformance.marketSplit(slack: true)
    let start = SolverConformance.oneOffice(in: model)
    let result = solver.solve(
      model, from: start, within: SolveLimits(isHasty: true), watching: SearchWatch { _ in false })
    #expect(result.termination == .stopped(.cancelled))
    #expect(result.objective.map { $0 <= model.objective.value(at: start) } ?? false)
  }

  @Test(arguments: SolverCatalog.all, 0..<3 as Range<UInt64>)
  func `haste gives the same point again`(solver: any Solver, seed: UInt64) {
    let model = SolverConformance.network(sites: 10, customers: 10, seed: seed)
    let limits = SolveLimits(nodes: 20, isHasty: true)
    #expect(solver.solve(model, within: limits) == solver.solve(model, within: limits))
  }
}
