import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct StateReferencesTests {
  @Test func `every table names states of the scenario`() {
    var scenario = Scenario.sound
    scenario.needs[0].state = .lbn
    scenario.commitments = [.sample("unmas", in: .afg, to: .notDisaggregated, 2018, .dollars(1))]
    scenario.capacities[0].states = [.lao, .lbn]
    scenario.channels[0].states = [.afg]
    scenario = scenario.reading(.need("survey"), at: 2, of: "needs.csv")
      .reading(.commitment("unmas"), at: 3, of: "commitments.csv")
      .reading(.capacity(0), at: 4, of: "operators.csv")
    let advice = "is not in scenario.json; add it to \"states\" or take it out here [unknown-state]"
    #expect(
      StateReferences().texts(scenario) == [
        "needs.csv:2: error: state 'LBN' \(advice)",
        "commitments.csv:3: error: state 'AFG' \(advice)",
        "operators.csv:4: error: state 'LBN' \(advice)",
        "scenario.json:1: error: state 'AFG' \(advice)",
      ])
  }

  @Test func `a sound scenario has no finding`() { #expect(StateReferences().texts(.sound) == []) }
}
