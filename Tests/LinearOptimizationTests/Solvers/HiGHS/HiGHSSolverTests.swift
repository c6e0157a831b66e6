import CoalitionTestSupport
import LinearOptimization
import Synchronization
import Testing

/// What is said of HiGHS alone; ``SolverConformanceTests`` asks it what every solver is asked.
@Suite(
  .enabled(
    if: (try? HiGHSSolver.found.get()) != nil,
    "HiGHS is not on this machine; COALITION_HIGHS may name its library"))
struct HiGHSSolverTests {
  let solver: HiGHSSolver

  init() throws { solver = try HiGHSSolver.found.get() }

  @Test func `progress has the model's own sense`() throws {
    let model = SolverConformance.network(sites: 20, customers: 20, seed: 1)
    let told = Mutex<[SearchProgress]>([])
    let result = solver.solve(
      model, from: nil, within: SolveLimits(),
      watching: SearchWatch { progress in
        told.withLock { $0.append(progress) }
        return true
      })
    let objective = try #require(result.objective)
    #expect(result.termination == .optimal)
    let all = told.withLock { $0 }
    #expect(!all.isEmpty)
    #expect(all.compactMap(\.objective).allSatisfy { $0 <= objective + 1e-6 })
    #expect(all.compactMap(\.bound).allSatisfy { $0 >= objective - 1e-6 })
    #expect(all.contains { $0.bound != nil })
  }

  @Test func `a search that is ended keeps its point and its bound`() throws {
    let model = SolverConformance.marketSplit(slack: true)
    let clock = ContinuousClock()
    let start = clock.now
    let result = solver.solve(
      model, from: nil, within: SolveLimits(seconds: 60),
      watching: SearchWatch { $0.objective == nil })
    #expect(result.termination == .stopped(.cancelled))
    #expect(clock.now - start < .seconds(30))
    #expect(model.isFeasible(try #require(result.point)))
    #expect(try #require(result.bound) <= #require(result.objective))
  }

  @Test func `a search that is ended at once keeps its start`() throws {
    let model = SolverConformance.marketSplit(slack: true)
    let start = SolverConformance.oneOffice(in: model)
    let result = solver.solve(
      model, from: start, within: SolveLimits(), watching: SearchWatch { _ in false })
    #expect(result.termination == .stopped(.cancelled))
    #expect(try #require(result.objective) <= model.objective.value(at: start))
  }

  @Test func `a relaxation can be ended`() {
    let model = SolverConformance.network(sites: 40, customers: 40, seed: 1)
    let result = solver.relax(
      model, within: SolveLimits(), watching: SearchWatch { _ in false })
    #expect(result.termination == .stopped(.cancelled))
    #expect(result.point == nil)
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `one thread and two give the same answer, time and again`(seed: UInt64) {
    let models = [
      SolverConformance.network(sites: 15, customers: 15, seed: seed),
      SolverConformance.marketSplit(slack: true, seed: seed),
    ]
    for model in models {
      let limits = SolveLimits(nodes: 100)
      let alone = solver.solve(model, within: limits)
      let relaxed = solver.relax(model)
      for threads in [2, 1, 2] {
        #expect(solver.using(threads: threads).solve(model, within: limits) == alone)
        #expect(solver.using(threads: threads).relax(model) == relaxed)
      }
    }
  }

  @Test func `a bound has room for the points that HiGHS does not look for`() throws {
    var model = LinearModel()
    let x = model.addVariable("x", 0...1, .binary)
    let y = model.addVariable("y", 0...1, .binary)
    model.addRow("one", LinearExpression(sum: [x, y]), atMost: 1)
    model.objective = 1.234_567 * LinearExpression(x) + 1.234_567_3 * LinearExpression(y)
    model.sense = .maximize
    let result = solver.solve(model, from: [1, 0], within: SolveLimits())
    #expect(try #require(result.bound) >= 1.234_567_3)
    #expect(try #require(result.bound) <= 1.234_571)
  }
}
