import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct StateReferencesTests {
  private func scenario(of states: [AffectedState]) -> Scenario {
    .sample(
      states: states, channels: [.sample("direct"), .sample("fund", states: [.lbn, .lao])],
      needs: [.sample("survey", cost: .dollars(9)), .sample("b", in: .lbn, cost: .dollars(9))],
      commitments: [.sample("aid", in: .lbn, to: .notDisaggregated, 2018, .dollars(9))],
      capacities: [
        .sample("NPA", perYear: .dollars(9)),
        .sample("MAG", in: [.lao, .lbn], perYear: .dollars(9)),
      ],
      offers: [])
  }

  @Test func `what names states of the scenario is good`() {
    let scenario = scenario(of: [.sample(.lao), .sample(.lbn)])
    #expect(StateReferences().findings(in: scenario) == [])
  }

  @Test func `whatever names another state is named at its own place`() {
    #expect(
      StateReferences().printed(scenario(of: [.sample(.lao)])) == """
        needs.csv:4: error: state 'LBN' is not in scenario.json; add it to "states" or take it \
        out here [unknown-state]
        commitments.csv:3: error: state 'LBN' is not in scenario.json; add it to "states" or \
        take it out here [unknown-state]
        operators.csv:4: error: state 'LBN' is not in scenario.json; add it to "states" or take \
        it out here [unknown-state]
        scenario.json:21: error: state 'LBN' is not in scenario.json; add it to "states" or take \
        it out here [unknown-state]
        """)
  }
}
