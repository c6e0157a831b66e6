import Coalition
import CoalitionPlanning
import LinearOptimization
import Testing

/// Plans made with HiGHS. All other tests plan with CBC, which every machine has.
@Suite(
  .enabled(
    if: (try? HiGHSSolver.found.get()) != nil,
    "HiGHS is not on this machine; COALITION_HIGHS may name its library"))
struct SolverTests {
  private static let samples = ["lao-pdr-2017", "lebanon-2015", "two-donors-one-need"]
    .map(Sample.init)

  private let highs: HiGHSSolver

  init() throws { highs = try HiGHSSolver.found.get() }

  @Test(arguments: samples)
  func `one thread and two give the same bytes, time and again`(sample: Sample) throws {
    let scenario = try sample.scenario()
    let files = try [1, 2, 1, 2].map { threads in
      let planner = Planner(with: PlanningSolver(highs.using(threads: threads)))
      return PlanXMLExporter().bytes(for: try planner.plan(scenario))
    }
    #expect(Set(files).count == 1)
  }

  @Test(arguments: samples)
  func `no plan of one solver is beyond the bound of the other`(sample: Sample) throws {
    let scenario = try sample.scenario()
    let plans = try [PlanningSolver(highs), .standard].map { try Planner(with: $0).plan(scenario) }
    let stages = try plans.map { try #require($0.plan.proof.stages.first) }
    #expect(plans.map(\.plan.proof.solver) == ["highs", "cbc"])
    #expect(stages.map(\.ending) == [.proven, .proven])
    #expect(stages[0].value <= (try #require(stages[1].bound)))
    #expect(stages[1].value <= (try #require(stages[0].bound)))
  }
}
