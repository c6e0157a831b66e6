import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct AbsorptionTests {
  let scenario = Scenario.sample(
    states: [.sample(.lao, absorption: .dollars(5000))],
    needs: [
      .sample("survey", cost: .dollars(90_000), years: 2018...2018),
      .sample("care", .medicalCare, cost: .dollars(90_000), years: 2018...2018),
    ],
    commitments: [
      .sample("unmas", to: .need("survey"), 2018, .dollars(300)),
      .sample("icrc", to: .notDisaggregated, 2018, .dollars(700)),
    ],
    offers: [.sample("norway", [2018: .dollars(90_000)])])

  private func pay(_ cents: Int64, _ need: Identifier<Need> = "survey") -> PaidStep {
    .pay(.cents(cents), from: "norway", for: need)
  }

  @Test func `all needs of a state share what existing programmes leave`() {
    #expect(
      Absorption().rows(of: scenario) == """
        absorption(LAO,2018): delivery(survey,state,2018) + delivery(care,state,2018) <= 4
        """)
  }

  @Test func `a state may be given what it can use`() {
    #expect(Absorption().messages(scenario, [pay(300_000), pay(100_000, "care")]) == [])
  }

  @Test func `a state that is given more than it can use is named`() {
    #expect(
      Absorption().messages(scenario, [pay(300_000), pay(100_001, "care")]) == [
        "LAO can put another USD 4000.00 to use in 2018, but the plan gives USD 4000.01"
      ])
  }

  @Test func `the room is what the state can still use`() {
    #expect(
      Absorption().room(for: pay(1), in: scenario, after: [pay(150_000, "care")])
        == Room(most: 250_000))
  }
}
