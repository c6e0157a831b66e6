import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct OperatorOverlapsTests {
  private func printed(
    _ capacities: [OperatorCapacity], costIndex: [Int: ExactDecimal] = [:]
  ) -> String {
    OperatorOverlaps().printed(
      .sample(
        states: [.sample(.lao), .sample(.lbn, costIndex: costIndex)], needs: [],
        capacities: capacities, offers: []))
  }

  private func mag(
    in states: [CountryCode]? = nil, on pillars: [Pillar]? = nil,
    years: ClosedRange<Int> = 2018...2019, costFactor: ExactDecimal = .one
  ) -> OperatorCapacity {
    .sample(
      "MAG", in: states, on: pillars, years: years, perYear: .dollars(9), costFactor: costFactor)
  }

  @Test func `rows of an operator may differ in state, pillar or years`() {
    #expect(
      printed([
        mag(in: [.lao], on: [.clearance], years: 2018...2018),
        mag(in: [.lao], on: [.clearance], years: 2019...2019), mag(in: [.lbn], on: [.clearance]),
        mag(in: [.lao], on: [.capacity]),
      ]) == "")
  }

  @Test func `two operators may cover the same`() {
    #expect(printed([mag(), .sample("NPA", perYear: .dollars(9))]) == "")
  }

  @Test func `the later of two rows that meet is named`() {
    #expect(
      printed([mag(in: [.lao], years: 2018...2018), mag(on: [.clearance])]) == """
        operators.csv:4: error: an earlier row of operator 'MAG' covers some of the same states, \
        pillars and years; make them one row or keep them apart [operator-overlap]
        """)
  }

  @Test(arguments: ["1.1", "100", "0.01", "99.999999"])
  func `a cost factor may have six decimals and be a hundred`(factor: String) {
    #expect(printed([mag(costFactor: .of(factor))], costIndex: [2018: .of(factor)]) == "")
  }

  @Test(arguments: ["0", "0.009999", "0.0100001", "100.000001"])
  func `a cost factor out of bounds is named`(factor: String) {
    #expect(
      printed([mag(costFactor: .of(factor))])
        == "operators.csv:3: error: cost_factor \(factor) is not from 0.01 to 100 with at "
        + "most 6 decimals; write it like 1.1 [cost-factor]")
  }

  @Test func `a cost index out of bounds is named with its year, in the order of years`() {
    #expect(
      printed([], costIndex: [2019: .of("101"), 2018: .zero]) == """
        scenario.json:11: error: costIndex 0 of 2018 is not from 0.01 to 100 with at most 6 \
        decimals; write it like 1.02 [cost-factor]
        scenario.json:11: error: costIndex 101 of 2019 is not from 0.01 to 100 with at most \
        6 decimals; write it like 1.02 [cost-factor]
        """)
  }
}
