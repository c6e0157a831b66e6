import CoalitionDomain
import CoalitionPlanning
import Testing

struct NeedTermsTests {
  @Test(arguments: 1...200)
  func `a need knows the programmes and operators that the scenario's rows name`(
    seed: Int
  ) throws {
    let checked = try #require(ScenarioChecker.check(RandomScenario.of(seed)).value)
    let (scenario, terms) = (checked.scenario, PlanningTerms(checked))
    for need in terms.needs {
      let paid = scenario.commitments.filter {
        $0.scope == .need(need.need.id) && scenario.years.contains($0.year)
      }.reduce(0) { $0 + checked.exchange.converted($1.amount).minorUnits }
      #expect(need.committed.reduce(0, +) == paid, "seed \(seed)")
      let covering = scenario.capacities.indices.filter {
        scenario.capacities[$0].covers(need.need.pillar, in: need.need.state)
      }
      let places = need.providers.compactMap(\.capacity)
      #expect(Set(places).isSubset(of: covering), "seed \(seed)")
      #expect(need.providers.contains { $0.capacity == nil } == covering.isEmpty, "seed \(seed)")
    }
  }
}
