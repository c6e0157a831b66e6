import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct MatchingFundsTests {
  let scenario = Scenario.sample(
    needs: [.sample("survey", cost: .dollars(90_000), years: 2018...2018)],
    rates: [.sample(.nok, .of("0.125"))],
    offers: [
      .sample("norway", [2018: .minorUnits(9_000_000, .nok)], conditions: [.matching(.of("0.5"))]),
      .sample("japan", [2018: .dollars(9000)]),
      .sample("norway-2", of: "norway", [2018: .dollars(9000)]),
    ])
  let japan = PaidStep.pay(.dollars(2000), from: "japan", for: "survey")

  @Test func `an offer is held to its share of what other donors give`() {
    #expect(
      MatchingFunds().rows(of: scenario) == """
        matching-funds(norway,LAO): payment(norway,LAO,direct,2018) \
        - 0.5 payment(japan,LAO,direct,2018) <= 0
        """)
  }

  @Test func `a share may be used up`() {
    #expect(
      MatchingFunds().messages(
        scenario, [japan, .pay(.dollars(1000), from: "norway", for: "survey")]) == [])
  }

  @Test func `more than the share is named, and the donor's own money is no match`() {
    #expect(
      MatchingFunds().messages(
        scenario,
        [
          japan, .pay(.dollars(3000), from: "norway-2", for: "survey"),
          .pay(.cents(100_001), from: "norway", for: "survey"),
        ]) == [
          "offer norway matches 0.5 of what others give to LAO, USD 2000.00, but gives "
            + "USD 1000.01"
        ])
  }

  @Test func `the room is what is left of the share`() {
    let step = PaidStep.pay(.cents(1), from: "norway", for: "survey")
    #expect(MatchingFunds().room(for: step, in: scenario) == Room(most: 0))
    #expect(MatchingFunds().room(for: step, in: scenario, after: [japan]) == Room(most: 100_000))
    #expect(
      MatchingFunds().room(
        for: step, in: scenario,
        after: [japan, .pay(.dollars(300), from: "norway", for: "survey")]) == Room(most: 70_000))
    #expect(MatchingFunds().room(for: japan, in: scenario) == .unlimited)
  }
}
