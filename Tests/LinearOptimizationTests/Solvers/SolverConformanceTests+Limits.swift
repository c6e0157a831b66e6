import CoalitionTestSupport
import LinearOptimization
import Testing

extension SolverConformanceTests {
  @Test(arguments: SolverCatalog.all)
  func `the time limit leaves the best point so far and a bound`(solver: any Solver) throws {
    let model = SolverConformance.marketSplit(slack: true)
    let clock = ContinuousClock()
    let start = clock.now
    let result = solver.solve(model, within: SolveLimits(seconds: 0.5))
    #expect(clock.now - start < .seconds(20))
    #expect(result.termination == .stopped(.time))
    let point = try #require(result.point)
    #expect(model.isFeasible(point))
    let objective = try #require(result.objective)
    let bound = try #require(result.bound)
    #expect(objective == model.objective.value(at: point))
    #expect(bound >= 0 && bound <= objective)
  }

  @Test(arguments: SolverCatalog.all)
  func `the time limit may come before there is a point`(solver: any Solver) {
    let model = SolverConformance.marketSplit(slack: false)
    let result = solver.solve(model, within: SolveLimits(seconds: 0.3))
    #expect(result.termination == .stopped(.time))
    #expect(result.point == nil)
    #expect(result.objective == nil)
    #expect(result.relativeGap == nil)
  }

  @Test(arguments: SolverCatalog.all)
  func `a model with a point is not infeasible, however short the time`(solver: any Solver) {
    let model = SolverConformance.network(sites: 20, customers: 20, seed: 1)
    for milliseconds in stride(from: 0.0, to: 100, by: 5) {
      let limits = SolveLimits(seconds: milliseconds / 1_000)
      let result = solver.solve(model, within: limits)
      #expect(result.termination == .stopped(.time) || result.termination == .optimal)
      #expect(result.bound.map { $0 >= 2_053.991_267 } ?? true)
      #expect(result.objective.map { $0 <= 2_053.991_268 } ?? true)
    }
  }

  @Test(arguments: SolverCatalog.all)
  func `the limit on nodes stops the search`(solver: any Solver) throws {
    let model = SolverConformance.marketSplit(slack: true)
    let result = solver.solve(model, within: SolveLimits(nodes: 50))
    #expect(result.termination == .stopped(.nodes))
    #expect(model.isFeasible(try #require(result.point)))
    #expect(result.nodes < 1_000)
  }

  @Test(arguments: SolverCatalog.all)
  func `a gap that is good enough ends the search with a bound that far off`(
    solver: any Solver
  ) throws {
    var model = SolverConformance.marketSplit(slack: true)
    model.objective += LinearExpression(constant: 100)
    let result = solver.solve(model, within: SolveLimits(relativeGap: 0.5))
    #expect(result.termination == .optimal)
    #expect(try #require(result.bound) <= 100)
    #expect(try #require(result.bound) >= 99)
    #expect(try #require(result.relativeGap) <= 0.5)
  }

  @Test(arguments: SolverCatalog.all)
  func `a start that is the best comes back`(solver: any Solver) {
    let model = SolverConformance.knapsack
    let result = solver.solve(model, from: [2, 2, 0], within: SolveLimits())
    #expect(result.termination == .optimal)
    #expect(result.point == [2, 2, 0])
  }

  @Test(arguments: SolverCatalog.all)
  func `a start that is not the best, or breaks the model, is left behind`(solver: any Solver) {
    let model = SolverConformance.knapsack
    for start in [[0.0, 0, 0], [4, 4, 4], [-7, 99, 0.5]] {
      let result = solver.solve(model, from: start, within: SolveLimits())
      #expect(result.termination == .optimal)
      #expect(result.objective == 13.5)
    }
  }

  @Test(arguments: SolverCatalog.all)
  func `a start is not lost where there is no time to better it`(solver: any Solver) throws {
    let model = SolverConformance.marketSplit(slack: true)
    let start = SolverConformance.oneOffice(in: model)
    let value = model.objective.value(at: start)
    let result = solver.solve(model, from: start, within: SolveLimits(seconds: 0))
    #expect(result.termination == .stopped(.time))
    #expect(model.isFeasible(try #require(result.point)))
    #expect(try #require(result.objective) <= value)
  }

  @Test(arguments: SolverCatalog.all)
  func `a start is bettered where there is time`(solver: any Solver) throws {
    let model = SolverConformance.marketSplit(slack: true)
    let start = SolverConformance.oneOffice(in: model)
    let result = solver.solve(model, from: start, within: SolveLimits(nodes: 200))
    #expect(try #require(result.objective) < model.objective.value(at: start) / 4)
  }

  @Test(arguments: SolverCatalog.all)
  func `a start of a model without whole numbers is not lost`(solver: any Solver) {
    var model = LinearModel()
    let x = model.addVariable("x", 0...(.infinity))
    model.objective = LinearExpression(x)
    model.sense = .maximize
    let result = solver.solve(model, from: [3], within: SolveLimits())
    #expect(result.termination == .unbounded)
    #expect(result.point == [3])
  }
}
