import CoalitionTestSupport
import LinearOptimization
import Testing

/// What a relaxation with changed bounds answers is what one that starts from nothing does.
struct RelaxationTests {
  @Test(arguments: SolverCatalog.all, 0..<8 as Range<UInt64>)
  func `after changed bounds the best is that of a fresh start`(solver: any Solver, seed: UInt64) {
    let model = SolverConformance.network(sites: 6, customers: 6, seed: seed)
    expectAgreement(of: model, solver, seed, changes: 25)
  }

  /// Half of the changes leave these models without a point.
  @Test(arguments: SolverCatalog.all, 0..<20 as Range<UInt64>)
  func `after changed bounds it is known whether there is a point`(
    solver: any Solver, seed: UInt64
  ) {
    expectAgreement(of: SolverConformance.tiny(seed: seed), solver, seed, changes: 10)
  }

  private func expectAgreement(
    of model: LinearModel, _ solver: any Solver, _ seed: UInt64, changes: Int
  ) {
    var random = SeededRandom(seed: seed)
    let relaxation = solver.relaxation(of: model, within: SolveLimits(isHasty: true))
    _ = relaxation.solve(within: SolveLimits(), watching: nil)
    for change in 0..<changes {
      var bounds: [Variable: ClosedRange<Double>] = [:]
      for variable in model.variables where Int.random(in: 0..<3, using: &random) == 0 {
        let own = model.bounds(of: variable)
        let one = Double.random(in: own, using: &random).rounded(.down)
        let held = max(own.lowerBound, one)
        bounds[variable] = [own, held...held, own.lowerBound...held][change % 3]
      }
      relaxation.setBounds(bounds)
      for (variable, range) in bounds {
        #expect(relaxation.model.bounds(of: variable) == range)
      }
      let warm = relaxation.solve(within: SolveLimits(), watching: nil)
      let fresh = solver.relax(relaxation.model)
      #expect(warm.termination == fresh.termination, "seed \(seed), change \(change)")
      guard let one = warm.objective, let other = fresh.objective, let point = warm.point else {
        continue
      }
      #expect(
        (one - other).magnitude <= 1e-6 * max(1, other.magnitude),
        "seed \(seed), change \(change): \(one), not \(other)")
      for (variable, value) in zip(model.variables, point) {
        let range = relaxation.model.bounds(of: variable)
        #expect(value >= range.lowerBound - 1e-6 && value <= range.upperBound + 1e-6)
      }
    }
  }

  @Test(arguments: SolverCatalog.all)
  func `a model that had no point has one again where its bounds are given back`(
    solver: any Solver
  ) {
    let model = SolverConformance.knapsack
    let relaxation = solver.relaxation(of: model, within: SolveLimits(isHasty: true))
    let first = Variable(index: 0)
    relaxation.setBounds([first: 6...6])
    #expect(relaxation.solve(within: SolveLimits(), watching: nil).termination == .infeasible)
    relaxation.setBounds([first: 0...4])
    #expect(relaxation.solve(within: SolveLimits(), watching: nil).objective == 13.8)
  }

  @Test(arguments: SolverCatalog.all)
  func `a relaxation that is ended has no point, and goes on when asked again`(
    solver: any Solver
  ) {
    let model = SolverConformance.network(sites: 20, customers: 20, seed: 1)
    let relaxation = solver.relaxation(of: model, within: SolveLimits(isHasty: true))
    let ended = relaxation.solve(within: SolveLimits(), watching: SearchWatch { _ in false })
    #expect(ended.termination == .stopped(.cancelled))
    #expect(ended.point == nil)
    let whole = relaxation.solve(within: SolveLimits(), watching: nil)
    #expect(whole.termination == .optimal)
  }
}
