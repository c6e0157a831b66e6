import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct ScenarioCheckerTests {
  private let good = Scenario.sample(
    needs: [.sample("survey", cost: .dollars(9))],
    capacities: [.sample("MAG", perYear: .dollars(9))],
    offers: [.sample("norway", [2018: .dollars(9)])])

  @Test func `a good scenario is ready to be planned, without a finding`() {
    let checked = ScenarioChecker.check(good)
    #expect(checked.value?.scenario == good)
    #expect(checked.diagnostics == [])
  }

  @Test func `warnings and notes do not stand in the way`() {
    var scenario = good
    scenario.states = [.sample(.lao, approval: nil)]
    scenario.offers[0].expiry = .on("2017-12-31")
    let checked = ScenarioChecker.check(scenario)
    #expect(checked.value?.scenario == scenario)
    #expect(checked.diagnostics.map(\.code) == ["offer-expired", "draft"])
  }

  @Test func `every check has its say, in the order of the catalogue`() {
    var scenario = good
    scenario.policy.stages = []
    scenario.needs[0].state = .lbn
    scenario.needs[0].prerequisites = ["planning"]
    scenario.needs[0].nationalContribution = .dollars(10)
    scenario.commitments = [.sample("aid", to: .need("servey"), 2018, .dollars(1))]
    scenario.capacities[0].costFactor = .zero
    scenario.offers[0].channels = ["pool"]
    scenario.offers[0].earmark.regions = ["Asia"]
    scenario.locks = [.sample("lead", .lead(.lao, "JPN"))]
    scenario.rates = [.sample(.usd, .one)]
    scenario.states[0].approval = nil
    let checked = ScenarioChecker.check(scenario)
    #expect(checked.value == nil)
    #expect(
      checked.diagnostics.map(\.code) == [
        "policy", "unknown-state", "unknown-channel", "unknown-need", "need-amounts",
        "unknown-need", "cost-factor", "unknown-region", "lock", "own-rate", "draft",
      ])
  }

  @Test func `what was found while reading comes first`() {
    let reading = Diagnostic(.note, "default", at: SourceLocation(file: "needs.csv"), "taken as 1")
    var scenario = good
    scenario.states[0].approval = nil
    let checked = ScenarioChecker.check(Imported(scenario, [reading]))
    #expect(checked.value?.scenario == scenario)
    #expect(checked.diagnostics.map(\.code) == ["default", "draft"])
  }

  @Test func `what could not be read is not checked`() {
    let reading = Diagnostic(.error, "column", at: SourceLocation(file: "needs.csv"), "no cost")
    let checked = ScenarioChecker.check(Imported(good, [reading]))
    #expect(checked.value == nil)
    #expect(checked.diagnostics == [reading])
  }
}
