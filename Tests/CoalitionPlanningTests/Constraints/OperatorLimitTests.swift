import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct OperatorLimitTests {
  let scenario = Scenario.sample(
    states: [.sample(.lao), .sample(.lbn)],
    needs: [
      .sample("survey", cost: .dollars(90_000), years: 2018...2018),
      .sample("clearance", in: .lbn, .clearance, cost: .dollars(90_000), years: 2018...2018),
    ], capacities: [.sample("mag", perYear: .dollars(4000), costFactor: .of("1.25"))],
    offers: [.sample("norway", [2018: .dollars(90_000)])])

  private func pay(_ cents: Int64, _ need: Identifier<Need>) -> PaidStep {
    .pay(.cents(cents), from: "norway", for: need, with: "mag")
  }

  @Test func `a capacity is shared by every state, net and before its cost factor`() {
    #expect(
      OperatorLimit().rows(of: scenario) == """
        operator-capacity(mag,0,2018): delivery(survey,mag,2018) + delivery(clearance,mag,2018) <= 4
        """)
  }

  @Test func `an operator may be used up`() {
    #expect(
      OperatorLimit().messages(scenario, [pay(300_000, "survey"), pay(100_000, "clearance")])
        == [])
  }

  @Test func `an operator that does more than it can is named`() {
    #expect(
      OperatorLimit().messages(scenario, [pay(300_000, "survey"), pay(100_001, "clearance")]) == [
        "operator mag can do USD 4000.00 in 2018, but the plan gives it USD 4000.01"
      ])
  }

  @Test func `the room is what the operator has left`() {
    #expect(
      OperatorLimit().room(for: pay(1, "survey"), in: scenario, after: [pay(150_000, "clearance")])
        == Room(most: 250_000))
  }

  @Test func `a state's own services have no limit`() {
    let scenario = Scenario.sample(
      needs: [.sample("survey", cost: .dollars(9))],
      offers: [.sample("norway", [2018: .dollars(9)])])
    #expect(OperatorLimit().rows(of: scenario) == "")
    #expect(
      OperatorLimit().room(for: .pay(.cents(1), from: "norway", for: "survey"), in: scenario)
        == .unlimited)
  }
}
