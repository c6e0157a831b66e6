import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct YearlyLimitsTests {
  let offer = Offer.sample("norway", [2018: .dollars(90_000)])

  private func scenario(_ need: Need, _ commitments: [Commitment] = []) -> Scenario {
    .sample(needs: [need], commitments: commitments, offers: [offer])
  }

  let need = Need.sample(
    "survey", cost: .dollars(9000), years: 2018...2018, minimumPerYear: .dollars(2000),
    maximumPerYear: .dollars(5000))

  @Test func `a year is between its least and its most, or nothing`() {
    #expect(
      YearlyLimits().rows(of: scenario(need)) == """
        yearly-limits(most,survey,2018): delivery(survey,state,2018) - 5 funded(survey,2018) <= 0
        yearly-limits(least,survey,2018): -delivery(survey,state,2018) + 2 funded(survey,2018) <= 0
        """)
  }

  @Test func `without a least amount there is no question whether a year is funded`() {
    let need = Need.sample(
      "survey", cost: .dollars(9000), years: 2018...2018, maximumPerYear: .dollars(5000))
    #expect(
      YearlyLimits().rows(of: scenario(need)) == """
        yearly-limits(most,survey,2018): delivery(survey,state,2018) <= 5
        """)
  }

  @Test func `existing programmes count towards both`() {
    let scenario = scenario(need, [.sample("unmas", to: .need("survey"), 2018, .dollars(1500))])
    #expect(
      YearlyLimits().rows(of: scenario) == """
        yearly-limits(most,survey,2018): delivery(survey,state,2018) - 3.5 funded(survey,2018) <= 0
        yearly-limits(least,survey,2018): -delivery(survey,state,2018) \
        + 0.5 funded(survey,2018) <= 0
        """)
  }

  @Test func `a continuous need without a least amount takes a thousand or all that is left`() {
    func least(_ cost: Money, _ least: Money? = nil) -> Int64 {
      let need = Need.sample("survey", cost: cost, minimumPerYear: least, isContinuous: true)
      return PlanningTerms(scenario(need).checked).needs[0].minimumPerYear
    }
    #expect(least(.dollars(9000)) == 100_000)
    #expect(least(.dollars(600)) == 60_000)
    #expect(least(.dollars(9000), .dollars(2000)) == 200_000)
  }

  @Test(arguments: [200_000, 500_000])
  func `a year may take its least and its most`(cents: Int64) {
    #expect(
      YearlyLimits().messages(
        scenario(need), [.pay(.cents(cents), from: "norway", for: "survey")]) == [])
  }

  @Test func `a year under its least is named`() {
    #expect(
      YearlyLimits().messages(
        scenario(need), [.pay(.cents(199_999), from: "norway", for: "survey")]) == [
          "need survey in 2018 takes at least another USD 2000.00, but the plan gives USD 1999.99"
        ])
  }

  @Test func `a year over its most is named`() {
    #expect(
      YearlyLimits().messages(
        scenario(need), [.pay(.cents(500_001), from: "norway", for: "survey")]) == [
          "need survey in 2018 takes at most another USD 5000.00, but the plan gives USD 5000.01"
        ])
  }

  @Test func `the room is from what is missing to what is left`() {
    let step = PaidStep.pay(.cents(1), from: "norway", for: "survey")
    #expect(
      YearlyLimits().room(for: step, in: scenario(need)) == Room(least: 200_000, most: 500_000))
    #expect(
      YearlyLimits().room(
        for: step, in: scenario(need), after: [.pay(.dollars(1700), from: "norway", for: "survey")])
        == Room(least: 30_000, most: 330_000))
  }
}
