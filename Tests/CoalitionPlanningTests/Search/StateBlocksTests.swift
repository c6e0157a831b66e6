import CoalitionDomain
import CoalitionTestSupport
import LinearOptimization
import Testing

@testable import CoalitionPlanning

struct StateBlocksTests {
  @Test(arguments: 0..<60)
  func `each variable is in one state or shared`(seed: Int) {
    let formulation = Formulation.firstStage(of: RandomScenario.of(seed))
    let blocks = StateBlocks(formulation)
    let all = blocks.variables.joined() + blocks.shared
    #expect(all.map(\.index).sorted() == Array(0..<formulation.model.variableCount), "seed \(seed)")
    #expect(blocks.grants == formulation.grants.map(\.variable))
    for grant in formulation.grants {
      #expect(blocks.variables[grant.key.state].contains(grant.variable), "seed \(seed)")
    }
  }

  /// Norway's 9,000 go to all three states, Japan's 5,000 to LAO and LBN alone, and Spain's to AFG.
  @Test func `states are neighbours by the money that they share, the closest first`() {
    let scenario = Scenario.sample(
      states: [.sample(.afg), .sample(.lao), .sample(.lbn)],
      needs: [
        .sample("afg", in: .afg, cost: .dollars(9_000)),
        .sample("lao", in: .lao, cost: .dollars(9_000)),
        .sample("lbn", in: .lbn, cost: .dollars(9_000)),
      ],
      offers: [
        .sample("norway", [2018: .dollars(9_000)]),
        .sample("japan", [2018: .dollars(5_000)], for: Earmark(states: [.lao, .lbn])),
        .sample("spain", [2018: .dollars(99_000)], for: Earmark(states: [.afg])),
      ])
    let terms = PlanningTerms(scenario.checked)
    #expect(terms.states.map(\.state.code) == [.afg, .lao, .lbn])
    #expect(StateBlocks(Formulation(terms)).neighbours == [[1, 2], [2, 0], [1, 0]])
  }

  @Test func `a state that shares no offer has no neighbours`() {
    let scenario = Scenario.sample(
      states: [.sample(.lao), .sample(.lbn)],
      needs: [
        .sample("lao", cost: .dollars(9_000)), .sample("lbn", in: .lbn, cost: .dollars(9_000)),
      ], offers: [.sample("norway", [2018: .dollars(9_000)], for: Earmark(states: [.lao]))])
    #expect(StateBlocks(Formulation(PlanningTerms(scenario.checked))).neighbours == [[], []])
  }
}
