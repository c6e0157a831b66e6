import CoalitionDomain
import CoalitionTestSupport
import LinearOptimization
import Testing

@testable import CoalitionPlanning

struct DiveTests {
  private func bounds(of relaxation: any Relaxation) -> [ClosedRange<Double>] {
    relaxation.model.variables.map { relaxation.model.bounds(of: $0) }
  }

  private func begun(
    _ formulation: Formulation, _ solver: any Solver
  ) -> (dive: Dive, top: [Double])? {
    let relaxation = solver.relaxation(of: formulation.model, within: SolveLimits(isHasty: true))
    guard let top = relaxation.solve(within: SolveLimits(), watching: nil).point else { return nil }
    return (Dive(relaxation: relaxation, order: formulation.order), top)
  }

  @Test(arguments: SolverCatalog.all, 0..<60)
  func `a dive ends at a point that obeys the model, with whole numbers whole`(
    solver: any Solver, seed: Int
  ) {
    let formulation = Formulation.firstStage(of: RandomScenario.of(seed))
    guard let (dive, top) = begun(formulation, solver) else { return }
    guard let point = dive.point(from: top, left: { nil }, watching: nil) else {
      #expect(
        formulation.emptyPoint == nil || !formulation.leasts.isEmpty, "seed \(seed) found none")
      return
    }
    for variable in dive.order.joined() {
      let value = point[variable.index]
      #expect((value - value.rounded()).magnitude <= 2e-6, "seed \(seed)")
    }
    #expect(dive.relaxation.model.isFeasible(point) || held(formulation, point), "seed \(seed)")
  }

  /// Whether there is a point with the whole numbers of another.
  private func held(_ formulation: Formulation, _ point: [Double]) -> Bool {
    var model = formulation.model
    for variable in formulation.order.joined() {
      let value = point[variable.index].rounded()
      model.setBounds(value...value, of: variable)
    }
    return SolverCatalog.standard.relax(model).termination == .optimal
  }

  @Test(arguments: SolverCatalog.all, 0..<30)
  func `a dive that finds nothing better leaves the relaxation as it was`(
    solver: any Solver, seed: Int
  ) {
    let formulation = Formulation.firstStage(of: RandomScenario.of(seed))
    let best = SolverCatalog.standard.solve(formulation.model)
    guard let point = best.point, let value = best.objective,
      let dive = begun(formulation, solver)?.dive
    else { return }
    dive.hold(point)
    let before = bounds(of: dive.relaxation)
    let free = Set(formulation.grants.map(\.variable))
    let found = dive.better(
      than: point, value, opening: free, left: { nil }, watching: nil)
    #expect(found == nil, "seed \(seed)")
    #expect(bounds(of: dive.relaxation) == before, "seed \(seed)")
  }

  @Test(arguments: SolverCatalog.all, 0..<30)
  func `a better point is what the relaxation is held to`(solver: any Solver, seed: Int) {
    let formulation = Formulation.firstStage(of: RandomScenario.of(seed))
    guard let start = formulation.emptyPoint, let dive = begun(formulation, solver)?.dive else {
      return
    }
    let value = formulation.model.objective.value(at: start)
    dive.hold(start)
    let all = Set(dive.order.joined())
    guard
      let found = dive.better(than: start, value, opening: all, left: { nil }, watching: nil)
    else { return }
    #expect(formulation.model.objective.value(at: found) > value, "seed \(seed)")
    for variable in all {
      let whole = found[variable.index].rounded()
      #expect(dive.relaxation.model.bounds(of: variable) == whole...whole, "seed \(seed)")
    }
  }

  @Test func `a dive without time finds nothing`() throws {
    let formulation = Formulation.firstStage(of: RandomScenario.of(3))
    let start = try #require(formulation.emptyPoint)
    let dive = try #require(begun(formulation, SolverCatalog.standard)).dive
    dive.hold(start)
    let before = bounds(of: dive.relaxation)
    let found = dive.better(
      than: start, 0, opening: Set(dive.order.joined()), left: { 0 }, watching: nil)
    #expect(found == nil)
    #expect(bounds(of: dive.relaxation) == before)
  }
}
