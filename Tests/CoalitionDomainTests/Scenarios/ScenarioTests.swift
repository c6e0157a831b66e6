import CoalitionDomain
import Testing

struct ScenarioTests {
  private static func scenario(_ locations: [Scenario.Item: CoalitionDomain.SourceLocation])
    -> Scenario
  {
    Scenario(
      title: "One state", asOf: day("2017-09-04"), years: Year(2018)...Year(2019), states: [],
      channels: [], needs: [], donors: [], offers: [], locations: locations)
  }

  @Test func `a thing is where it was read`() {
    let scenario = Self.scenario([
      .scenario: CoalitionDomain.SourceLocation(file: "scenario.json"),
      .need("lao-survey"): CoalitionDomain.SourceLocation(file: "needs.csv", line: 12),
      .rate(0): CoalitionDomain.SourceLocation(file: "rates.csv", line: 2),
    ])
    #expect(scenario.location(of: .need("lao-survey")).description == "needs.csv:12")
    #expect(scenario.location(of: .rate(0)).description == "rates.csv:2")
  }

  @Test func `a thing of unknown place is in the scenario's file`() {
    let scenario = Self.scenario([
      .scenario: CoalitionDomain.SourceLocation(file: "lao/scenario.json")
    ])
    #expect(scenario.location(of: .offer("norway")).description == "lao/scenario.json")
    #expect(Self.scenario([:]).location(of: .offer("norway")).description == "scenario")
  }

  @Test func `a checked scenario converts at the rates of its day`() {
    var scenario = Self.scenario([:])
    scenario.rates = [
      .of(.jpy, "2017-09-04", "0.0091"), .of(.jpy, "2017-09-05", "0.0092"),
    ]
    let exchange = CheckedScenario(checked: scenario).exchange
    #expect(exchange.converted(Money(minorUnits: 100_000, in: .jpy)) == usd("910.00"))
  }
}
