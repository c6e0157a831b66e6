import CoalitionDomain
import CoalitionTestSupport
import LinearOptimization
import Synchronization
import Testing

@testable import CoalitionPlanning

/// Small scenarios searched as if they were large, beside what the solver alone makes of them.
struct StageSearchTests {
  private func found(
    _ formulation: Formulation, _ solver: any Solver, isVast: Bool = false,
    clock: SearchClock = SearchClock()
  ) -> SolveResult {
    StageSearch(
      formulation: formulation, solver: solver, limits: SolveLimits(relativeGap: 1e-4),
      clock: clock, smallModel: 0, vastModel: isVast ? 0 : 3_000
    ).finding(from: formulation.emptyPoint).result
  }

  @Test(arguments: SolverCatalog.all, 0..<100)
  func `a large search's point obeys the model, and its bound holds for the best point`(
    solver: any Solver, seed: Int
  ) throws {
    let formulation = Formulation.firstStage(of: RandomScenario.of(seed))
    let direct = SolverCatalog.preferred.solve(formulation.model)
    let isVast = seed % 2 == 0
    let result = found(formulation, solver, isVast: isVast)
    guard let best = direct.objective else {
      #expect(result.termination == .infeasible, "seed \(seed)")
      return
    }
    let point = try #require(result.point, "seed \(seed)")
    let value = try #require(result.objective)
    let slack = 1e-6 * max(1, best.magnitude)
    #expect(formulation.model.isFeasible(point), "seed \(seed)")
    #expect(value == formulation.model.objective.value(at: point), "seed \(seed)")
    #expect(value <= best + slack, "seed \(seed): \(value) is beyond \(best)")
    #expect(try #require(result.bound) >= best - slack, "seed \(seed)")
    if result.termination == .optimal {
      #expect(best - value <= 1e-4 * best.magnitude + slack, "seed \(seed)")
    }
    if !isVast { #expect(best - value <= 1e-3 * best.magnitude + slack, "seed \(seed)") }
  }

  @Test(arguments: SolverCatalog.all, 0..<8)
  func `no plan on a grid is beyond the bound of a large search`(
    solver: any Solver, seed: Int
  ) throws {
    let scenario = BruteForceTests.scenario(seed)
    let best = try #require(BruteForceTests.bestOnGrid(of: scenario))
    let result = found(Formulation.firstStage(of: scenario), solver)
    #expect(
      try #require(result.bound) >= Double(best.scaled) / 1e12 - 1e-3, "seed \(seed)")
  }

  @Test(arguments: SolverCatalog.all, 0..<20)
  func `a large search is never worse than its dive`(solver: any Solver, seed: Int) {
    let formulation = Formulation.firstStage(of: RandomScenario.of(seed))
    let relaxation = solver.relaxation(of: formulation.model, within: SolveLimits(isHasty: true))
    guard let top = relaxation.solve(within: SolveLimits(), watching: nil).point,
      let dived = Dive(relaxation: relaxation, order: formulation.order)
        .point(from: top, left: { nil }, watching: nil)
    else { return }
    let least = formulation.model.objective.value(at: dived)
    for isVast in [false, true] {
      let value = found(formulation, solver, isVast: isVast).objective ?? -.infinity
      #expect(value >= least - 1e-5 * max(1, least.magnitude), "seed \(seed)")
    }
  }

  @Test(arguments: SolverCatalog.all, 0..<15)
  func `a large search comes to the same again, bit for bit, beside other work too`(
    solver: any Solver, seed: Int
  ) {
    let formulation = Formulation.firstStage(of: RandomScenario.of(seed))
    for isVast in [false, true] {
      let first = found(formulation, solver, isVast: isVast)
      let (again, beside) = sideBySide(
        { found(formulation, solver, isVast: isVast) },
        { StageSearchTests().found(formulation, solver, isVast: isVast) })
      #expect(again == first, "seed \(seed)")
      #expect(beside == first, "seed \(seed)")
    }
  }

  @Test(arguments: SolverCatalog.all, 1..<12)
  func `a search that is ended at any moment keeps the best point so far`(
    solver: any Solver, moment: Int
  ) throws {
    let formulation = Formulation.firstStage(of: RandomScenario.of(3))
    let start = try #require(formulation.emptyPoint)
    let asked = Mutex(0)
    let values = Mutex<[Double]>([])
    let clock = SearchClock(
      watch: PlanningWatch { progress in
        values.withLock { $0 += [progress.found].compactMap { $0 } }
        return asked.withLock { count in
          count += 1
          return count < moment
        }
      })
    let result = found(formulation, solver, clock: clock)
    let point = try #require(result.point)
    #expect(formulation.model.isFeasible(point))
    let value = formulation.model.objective.value(at: point)
    #expect(value >= formulation.model.objective.value(at: start))
    let told = values.withLock { $0.max() } ?? -.infinity
    #expect(value >= told - 1e-4 * told.magnitude)
  }

  @Test(arguments: SolverCatalog.all, 0..<20)
  func `a variable that the model holds at a value stays there`(
    solver: any Solver, seed: Int
  ) throws {
    var formulation = Formulation.firstStage(of: RandomScenario.of(seed))
    let held = formulation.grants.map(\.variable).enumerated().filter { $0.offset % 2 == 0 }
    for (_, grant) in held { formulation.model.setBounds(0...0, of: grant) }
    guard let best = SolverCatalog.standard.solve(formulation.model).objective else { return }
    for isVast in [false, true] {
      let told = Mutex<[Double]>([])
      let clock = SearchClock(
        watch: PlanningWatch { progress in
          told.withLock { $0 += [progress.found].compactMap { $0 } }
          return true
        })
      let result = found(formulation, solver, isVast: isVast, clock: clock)
      let point = try #require(result.point, "seed \(seed)")
      #expect(held.allSatisfy { point[$0.element.index] == 0 }, "seed \(seed)")
      let most = told.withLock { $0.max() } ?? best
      #expect(most <= best + 1e-5 * max(1, best.magnitude), "seed \(seed): told of \(most)")
    }
  }
}
