import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct GrantSizeTests {
  let need = Need.sample("survey", cost: .dollars(90_000))
  let offer = Offer.sample(
    "norway", [2018: .dollars(3000), 2019: .dollars(6000)], smallest: .dollars(2000),
    largest: .dollars(5000))
  private var scenario: Scenario { .sample(needs: [need], offers: [offer]) }

  @Test func `a grant has a most, a least and, where amounts are fixed, a most for each year`() {
    #expect(
      GrantSize().rows(of: scenario) == """
        grant-size(most,norway,LAO,direct): payment(norway,LAO,direct,2018) \
        + payment(norway,LAO,direct,2019) - 5 grant(norway,LAO,direct) <= 0
        grant-size(least,norway,LAO,direct): -payment(norway,LAO,direct,2018) \
        - payment(norway,LAO,direct,2019) + 2 grant(norway,LAO,direct) <= 0
        grant-size(2018,norway,LAO,direct): payment(norway,LAO,direct,2018) \
        - 3 grant(norway,LAO,direct) <= 0
        grant-size(2019,norway,LAO,direct): payment(norway,LAO,direct,2019) \
        - 6 grant(norway,LAO,direct) <= 0
        """)
  }

  @Test func `a thousand stands in for a donor's smallest, or all that a small offer holds`() {
    let offers = [
      Offer.sample("large", [2018: .dollars(5000)]), .sample("small", [2018: .dollars(700)]),
      .sample("capped", [2018: .dollars(5000)], largest: .dollars(600)),
    ]
    let terms = PlanningTerms(Scenario.sample(needs: [need], offers: offers).checked)
    #expect(terms.offers.map(\.smallestGrant) == [100_000, 70_000, 60_000])
  }

  @Test(arguments: [200_000, 500_000])
  func `a grant may be as small and as large as its donor makes them`(cents: Int64) {
    #expect(
      GrantSize().messages(
        scenario, [.pay(.cents(cents), from: "norway", for: "survey", in: 2019)]) == [])
  }

  @Test func `a grant that is too small is named`() {
    #expect(
      GrantSize().messages(scenario, [.pay(.cents(199_999), from: "norway", for: "survey")]) == [
        "grant of norway to LAO by direct is USD 1999.99, less than the smallest that is made, "
          + "USD 2000.00"
      ])
  }

  @Test func `a grant that is too large over the years is named`() {
    #expect(
      GrantSize().messages(
        scenario,
        [
          .pay(.dollars(2000), from: "norway", for: "survey", in: 2018),
          .pay(.cents(300_001), from: "norway", for: "survey", in: 2019),
        ]) == [
          "grant of norway to LAO by direct is USD 5000.01, more than the donor's largest, "
            + "USD 5000.00"
        ])
  }

  @Test func `a grant that pays nothing is named`() {
    let offer = Offer.sample("norway", [2018: .dollars(0)])
    #expect(
      GrantSize().messages(
        .sample(needs: [need], offers: [offer]), [.pay(.cents(0), from: "norway", for: "survey")])
        == ["grant of norway to LAO by direct pays nothing"])
  }

  @Test func `the room is from what makes a grant large enough to what is left of its largest`() {
    let step = PaidStep.pay(.cents(1), from: "norway", for: "survey")
    #expect(GrantSize().room(for: step, in: scenario) == Room(least: 200_000, most: 500_000))
    let first = PaidStep.pay(.dollars(1500), from: "norway", for: "survey", in: 2019)
    #expect(
      GrantSize().room(for: step, in: scenario, after: [first])
        == Room(least: 50_000, most: 350_000))
    #expect(
      GrantSize().room(
        for: step, in: scenario,
        after: [.pay(.dollars(2500), from: "norway", for: "survey", in: 2019)])
        == Room(least: 0, most: 250_000))
  }

  @Test func `the least is what costs the smallest grant, where several amounts yield the same`() {
    // Of NOK 8000.00 to 8000.09 at 0.1, the same USD 800.00 arrives.
    let offer = Offer.sample(
      "norway", [2018: .minorUnits(5_000_000, .nok)], smallest: .minorUnits(800_005, .nok))
    let scenario = Scenario.sample(
      needs: [need], rates: [.sample(.nok, .of("0.1"))], offers: [offer])
    let room = GrantSize().room(for: .pay(.cents(1), from: "norway", for: "survey"), in: scenario)
    #expect(room == Room(least: 80_001))
  }
}
