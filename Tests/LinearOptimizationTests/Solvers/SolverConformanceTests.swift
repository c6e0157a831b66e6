import CoalitionTestSupport
import LinearOptimization
import Testing

/// What every solver answers to models whose answer is known.
struct SolverConformanceTests {
  @Test(arguments: SolverCatalog.all)
  func `the best point comes back with its proof`(solver: any Solver) {
    let result = solver.solve(SolverConformance.knapsack)
    #expect(result.termination == .optimal)
    #expect(result.point == [2, 2, 0])
    #expect(result.objective == 13.5)
    #expect(result.bound == 13.5)
    #expect(result.relativeGap == 0)
  }

  @Test(arguments: SolverCatalog.all)
  func `a model that minimizes is solved as well as one that maximizes`(solver: any Solver) {
    var model = SolverConformance.knapsack
    model.sense = .minimize
    model.objective *= -1
    let result = solver.solve(model)
    #expect(result.point == [2, 2, 0])
    #expect(result.objective == -13.5)
    #expect(result.bound == -13.5)
  }

  @Test(arguments: SolverCatalog.all)
  func `variables that are not whole take fractions beside those that are`(
    solver: any Solver
  ) throws {
    var model = LinearModel()
    let x = LinearExpression(model.addVariable("x", 0...(.infinity)))
    let y = LinearExpression(model.addVariable("y", 0...1, .binary))
    model.addRow("row", 2 * x + 5 * y, atMost: 8)
    model.objective = x + 3 * y
    model.sense = .maximize
    let result = solver.solve(model)
    #expect(result.termination == .optimal)
    let point = try #require(result.point)
    #expect((point[0] - 1.5).magnitude < 1e-9)
    #expect(point[1] == 1)
  }

  @Test(arguments: SolverCatalog.all)
  func `rows that clash make a model infeasible`(solver: any Solver) {
    var model = SolverConformance.knapsack
    model.addRow("clash", LinearExpression(sum: model.variables), atLeast: 6)
    #expect(solver.solve(model) == SolveResult(termination: .infeasible))
    #expect(solver.relax(model) == RelaxationResult(termination: .infeasible))
  }

  @Test(arguments: SolverCatalog.all)
  func `whole numbers that do not exist make a model infeasible`(solver: any Solver) {
    var model = SolverConformance.knapsack
    let even = 2 * LinearExpression(sum: model.variables)
    model.addRow("odd", even, equals: 3)
    #expect(solver.solve(model) == SolveResult(termination: .infeasible))
    #expect(solver.relax(model).termination == .optimal)

    var between = LinearModel()
    _ = between.addVariable("n", 0.2...0.8, .integer)
    #expect(solver.solve(between).termination == .infeasible)
  }

  @Test(arguments: SolverCatalog.all)
  func `a model without an end is unbounded`(solver: any Solver) {
    for kind in [VariableKind.continuous, .integer] {
      var model = LinearModel()
      let x = model.addVariable("x", 0...(.infinity), kind)
      let y = model.addVariable("y", 0...4, kind)
      model.addRow("row", LinearExpression(x) - LinearExpression(y), atLeast: 1)
      model.objective = LinearExpression(x)
      model.sense = .maximize
      #expect(solver.solve(model).termination == .unbounded)
      #expect(solver.relax(model).termination == .unbounded)
    }
  }

  @Test(arguments: SolverCatalog.all)
  func `a model without an end and without a point is infeasible`(solver: any Solver) {
    for kind in [VariableKind.continuous, .integer] {
      var model = LinearModel()
      let x = model.addVariable("x", 0...(.infinity), kind)
      let y = model.addVariable("y", 0...4, kind)
      model.addRow("apart", 2 * LinearExpression(y), kind == .integer ? 3...3 : 9...9)
      model.objective = LinearExpression(x)
      model.sense = .maximize
      #expect(solver.solve(model).termination == .infeasible)
    }
  }

  @Test(arguments: SolverCatalog.all)
  func `free and fixed variables keep their bounds`(solver: any Solver) {
    var model = LinearModel()
    let free = model.addVariable("free", -.infinity...(.infinity), .integer)
    let fixed = model.addVariable("fixed", 2.5...2.5)
    let debt = model.addVariable("debt", -.infinity...(-1))
    model.addRow(
      "row", 2 * LinearExpression(free) + LinearExpression(sum: [fixed, debt]), atLeast: -9)
    model.objective = LinearExpression(sum: [fixed, debt]) + 3 * LinearExpression(free)
    let result = solver.solve(model)
    #expect(result.termination == .optimal)
    #expect(result.point == [-5, 2.5, -1.5])
    #expect(result.objective == -14)
  }

  @Test(arguments: SolverCatalog.all)
  func `a model without rows is at its bounds`(solver: any Solver) {
    for kind in [VariableKind.continuous, .integer] {
      var model = LinearModel()
      let x = model.addVariable("x", -3...4, kind)
      let y = model.addVariable("y", -3...4, kind)
      model.objective = LinearExpression(x) - LinearExpression(y)
      let result = solver.solve(model)
      #expect(result.termination == .optimal)
      #expect(result.point == [-3, 4])
    }
  }

  @Test(arguments: SolverCatalog.all)
  func `a model without variables is its rows' word`(solver: any Solver) {
    var model = LinearModel()
    model.objective = LinearExpression(constant: 5)
    model.addRow("true", LinearExpression(), atMost: 1)
    let result = solver.solve(model)
    #expect(result == SolveResult(termination: .optimal, point: [], objective: 5, bound: 5))
    #expect(solver.relax(model).duals == [0])
    model.addRow("false", LinearExpression(), atLeast: 1)
    #expect(solver.solve(model).termination == .infeasible)
    #expect(solver.relax(model).termination == .infeasible)
  }

  @Test(arguments: SolverCatalog.all, 0..<100 as Range<UInt64>)
  func `tiny models agree with trying every point`(solver: any Solver, seed: UInt64) {
    let model = SolverConformance.tiny(seed: seed)
    let best = SolverConformance.bestObjective(of: model)
    let result = solver.solve(model)
    #expect(result.termination == (best == nil ? .infeasible : .optimal))
    #expect(result.objective == best)
    #expect(result.bound == best)
  }

  /// Answers on which the two solvers agree. CBC has each of the first twelve wrong with its
  /// preprocessing, or without that and with its mixed-integer rounding cuts; HiGHS 1.15.1 the
  /// others with its presolve.
  @Test(
    arguments: SolverCatalog.all,
    [
      (2_743, -2.95), (3_317, -149.433_333_3), (5_473, -23.5), (7_309, -395.06),
      (7_658, 206.116_666_7), (1_406, 603.9), (1_756, 141.4), (5_952, -468.6), (7_015, -465.8),
      (7_171, -439.8), (7_249, 607.833_333_3), (7_606, 488.425),
      (625, -28.697_518_2), (9_449, 187.3), (9_510, 233.825), (29_486, 216.974_4),
    ] as [(UInt64, Double)])
  func `models that are easy to get wrong are right`(
    solver: any Solver, known: (seed: UInt64, objective: Double)
  ) throws {
    let result = solver.solve(SolverConformance.mixed(seed: known.seed))
    #expect(result.termination == .optimal)
    #expect((try #require(result.objective) - known.objective).magnitude < 1e-5)
  }

  @Test(arguments: SolverCatalog.all)
  func `a model without an end is not infeasible for a row that needs work`(
    solver: any Solver
  ) {
    for kind in [VariableKind.continuous, .integer] {
      var model = LinearModel()
      let x = LinearExpression(model.addVariable("x", -.infinity...19))
      let z = LinearExpression(model.addVariable("z", 6...19))
      let y = LinearExpression(model.addVariable("y", -.infinity...20, kind))
      model.addRow("row", 5_580 * x + 3_828 * z, equals: 17_905)
      model.objective = 6 * x + 2 * z + 0.1 * y
      #expect(solver.solve(model).termination == .unbounded)
      #expect(solver.relax(model).termination == .unbounded)
    }
  }

  @Test(arguments: SolverCatalog.all)
  func `a point that is better by little is found, by less is in the bound`(
    solver: any Solver
  ) throws {
    for difference in [1e-3, 1e-4, 1e-6, 1e-8] {
      var model = LinearModel()
      let x = model.addVariable("x", 0...1, .binary)
      let y = model.addVariable("y", 0...1, .binary)
      model.addRow("one", LinearExpression(sum: [x, y]), atMost: 1)
      model.objective = LinearExpression(x) + (1 + difference) * LinearExpression(y)
      model.sense = .maximize
      let result = solver.solve(model, from: [1, 0], within: SolveLimits())
      if difference > 1e-5 { #expect(result.point == [0, 1]) }
      #expect(try #require(result.bound) >= 1 + difference)
    }
  }
}
