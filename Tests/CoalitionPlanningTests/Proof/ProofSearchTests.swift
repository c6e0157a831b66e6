import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import LinearOptimization
import Testing

struct ProofSearchTests {
  private let terms = PlanningTerms(
    Scenario.sample(
      needs: [
        .sample("survey", cost: .dollars(8_000), years: 2018...2018),
        .sample("clearance", .clearance, cost: .dollars(5_000), years: 2018...2018),
      ], offers: [.sample("norway", [2018: .dollars(10_000)])]
    ).checked)

  private func search() -> ProofSearch {
    ProofSearch(ProofSheet(Formulation(terms)), values: [.exactly("10000"), .exactly("0.4")])
  }

  @Test func `the multipliers of the continuous model prove its best`() throws {
    let finding = try #require(search().finding(forStage: 0, with: CBCSolver()))
    // All of 10,000 is spent, work counts twice, and one report costs 10,000.
    #expect(finding.bound == .exactly("10000"))
    #expect(finding.multipliers.contains { $0.row == "net-of-overhead(0,2018)" })
  }

  @Test func `a later stage is proven too`() throws {
    let finding = try #require(search().finding(forStage: 1, with: CBCSolver()))
    #expect(finding.bound >= .exactly("0.6249") && finding.bound <= .exactly("1"))
  }

  @Test func `poor multipliers prove a poor bound`() throws {
    let rows = Formulation(terms).model.rowCount
    let none = try #require(
      search().finding(forStage: 0, from: Array(repeating: 0, count: rows), stages: []))
    #expect(none.multipliers == [])
    #expect(none.bound == .exactly("26000"))
    let few = try #require(search().finding(forStage: 0, from: [], stages: []))
    #expect(few == none)
  }

  @Test func `what is no number, or pulls to where a row holds nothing, is left out`() throws {
    let formulation = Formulation(terms)
    let rows = formulation.exactRows
    for dual in [Double.nan, .infinity, -.infinity, 1e300, -1e300] {
      let duals = Array(repeating: dual, count: formulation.model.rowCount)
      let finding = try #require(search().finding(forStage: 0, from: duals, stages: [dual]))
      #expect(finding.multipliers == [])
    }
    let wrong = (0..<rows.count).map { rows.lower[$0] == nil ? -1.0 : 0 }
    #expect(search().finding(forStage: 0, from: wrong, stages: [])?.multipliers == [])
  }

  @Test func `a solver that has no time proves no more than the limits of variables do`() throws {
    let none = try #require(
      search().finding(forStage: 0, with: CBCSolver(), within: SolveLimits(seconds: 0)))
    #expect(none.bound == .exactly("26000"))
  }
}
