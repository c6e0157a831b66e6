import CoalitionTestSupport
import LinearOptimization
import Testing

/// CBC and HiGHS look at each other: neither knows how the other works.
@Suite(
  .enabled(
    if: SolverCatalog.all.count > 1,
    "HiGHS is not on this machine, so CBC has nobody to be compared with"))
struct SolverComparisonTests {
  private let solvers = SolverCatalog.all

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `both say the same of a mixed model`(seed: UInt64) throws {
    let model = SolverConformance.mixed(seed: seed)
    let results = solvers.map { $0.solve(model) }
    #expect(results[0].termination == results[1].termination)
    expectAgreement(results, within: 2e-5)
    let relaxed = solvers.map { $0.relax(model) }
    #expect(relaxed[0].termination == relaxed[1].termination)
    if let one = relaxed[0].objective, let other = relaxed[1].objective {
      #expect((one - other).magnitude <= 1e-6 * max(1, one.magnitude))
    }
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `both say the same of a fixed-charge network`(seed: UInt64) {
    let model = SolverConformance.network(sites: 12, customers: 12, seed: seed)
    expectAgreement(solvers.map { $0.solve(model) }, within: 1e-4)
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `no point of one is beyond the bound of the other`(seed: UInt64) throws {
    let model = SolverConformance.network(sites: 25, customers: 25, seed: seed)
    let results = solvers.map { $0.solve(model, within: SolveLimits(relativeGap: 0.01)) }
    for result in results {
      let bound = try #require(result.bound)
      for other in results { #expect(try #require(other.objective) <= bound + 1e-6) }
    }
  }

  private func expectAgreement(_ results: [SolveResult], within slack: Double) {
    guard let one = results[0].objective, let other = results[1].objective,
      results[0].termination == .optimal
    else { return }
    #expect((one - other).magnitude <= slack * max(1, one.magnitude))
  }
}
