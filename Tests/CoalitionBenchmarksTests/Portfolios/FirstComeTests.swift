import CoalitionDomain
import CoalitionPlanning
import Testing

@testable import CoalitionBenchmarks

struct FirstComeTests {
  @Test(arguments: UInt64(1)...12)
  func `a first-come allocation keeps every rule and funds something`(seed: UInt64) throws {
    let plan = try plan(of: .coalition, seed: seed)
    #expect(plan.account.grants > 0, "seed \(seed)")
    #expect(plan.account.coverage.planned.minorUnits > 0, "seed \(seed)")
  }

  @Test func `ten states are allocated within the rules`() throws {
    let plan = try plan(of: .ten, seed: 1)
    #expect(plan.account.grants > 10)
  }

  @Test func `the plan of a solver is worth more`() throws {
    for seed in UInt64(1)...3 {
      let scenario = SyntheticPortfolio(size: .coalition, seed: seed).scenario()
      let checked = try #require(ScenarioChecker.check(scenario).value)
      let first = FirstCome.plan(for: PlanningTerms(checked))
      let best = try Planner(within: PlanningLimits(seconds: 20)).plan(checked)
      #expect(
        try #require(first.proof.stages.first).value
          <= #require(best.plan.proof.stages.first).value, "seed \(seed)")
    }
  }

  private func plan(of size: PortfolioSize, seed: UInt64) throws -> VerifiedPlan {
    let scenario = SyntheticPortfolio(size: size, seed: seed).scenario()
    let checked = try #require(ScenarioChecker.check(scenario).value)
    let terms = PlanningTerms(checked)
    return try PlanVerifier(terms).verify(FirstCome.plan(for: terms))
  }
}
