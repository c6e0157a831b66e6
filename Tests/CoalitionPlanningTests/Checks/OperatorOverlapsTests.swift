import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct OperatorOverlapsTests {
  private func texts(
    _ capacities: [OperatorCapacity], costIndex: [Int: ExactDecimal] = [:]
  ) -> [String] {
    var scenario = Scenario.sound
    scenario.states = [.sample(.lao, costIndex: costIndex), .sample(.lbn)]
    scenario.capacities = capacities
    for place in capacities.indices {
      scenario = scenario.reading(.capacity(place), at: place + 2, of: "operators.csv")
    }
    return OperatorOverlaps().texts(scenario)
  }

  private func mag(
    _ states: [CountryCode]? = nil, _ pillars: [Pillar]? = nil, _ years: ClosedRange<Int>,
    factor: ExactDecimal = .one
  ) -> OperatorCapacity {
    .sample(
      "mag", in: states, on: pillars, years: years, perYear: .dollars(1), costFactor: factor)
  }

  @Test func `rows that differ in a state, a pillar or the years are sound`() {
    #expect(
      texts([
        mag([.lao], [.clearance], 2018...2018), mag([.lbn], [.clearance], 2018...2018),
        mag([.lao], [.capacity], 2018...2018), mag([.lao], [.clearance], 2019...2019),
      ]) == [])
  }

  @Test func `rows that overlap are refused`() {
    #expect(
      texts([mag([.lao], nil, 2018...2018), mag(nil, [.clearance], 2018...2019)]) == [
        "operators.csv:3: error: an earlier row of operator 'mag' covers some of the same states, "
          + "pillars and years; make them one row or keep them apart [operator-overlap]"
      ])
  }

  @Test(arguments: ["0", "100.1", "1.0000001"])
  func `a cost factor out of range is refused`(factor: String) {
    #expect(
      texts([mag(nil, nil, 2018...2018, factor: .of(factor))]) == [
        "operators.csv:2: error: cost_factor \(factor) is not above 0 and up to 100 with at most 6 "
          + "decimals; write it like 1.1 [cost-factor]"
      ])
  }

  @Test func `a cost index out of range is refused`() {
    #expect(
      texts([], costIndex: [2019: .zero]) == [
        "scenario.json:1: error: costIndex 0 of 2019 is not above 0 and up to 100 with at most 6 "
          + "decimals; write it like 1.02 [cost-factor]"
      ])
  }
}
