import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct WorthKnowingTests {
  @Test func `nothing is worth knowing where all is recorded, in force and approved`() {
    let scenario = Scenario.sample(
      needs: [.sample("survey", cost: .dollars(9))],
      capacities: [.sample("MAG", in: [.lao], on: [.clearance], perYear: .dollars(9))],
      offers: [.sample("norway", [2018: .dollars(9)], expiry: .on("2018-01-01"))])
    #expect(WorthKnowing().findings(in: scenario) == [])
  }

  @Test func `a pillar of a state that no operator covers is noted once, at its first need`() {
    let scenario = Scenario.sample(
      states: [.sample(.lao), .sample(.lbn)],
      needs: [
        .sample("covered", cost: .dollars(9)), .sample("data", .victimData, cost: .dollars(9)),
        .sample("care", .medicalCare, cost: .dollars(9)),
        .sample("survey", in: .lbn, cost: .dollars(9)),
      ],
      capacities: [.sample("MAG", in: [.lao], on: [.clearance], perYear: .dollars(9))],
      offers: [])
    #expect(
      WorthKnowing().printed(scenario) == """
        needs.csv:4: note: no row of operators.csv covers victim-assistance in LAO; the state's \
        own services are assumed, without a limit [own-services]
        needs.csv:6: note: no row of operators.csv covers clearance in LBN; the state's own \
        services are assumed, without a limit [own-services]
        """)
  }

  @Test func `an offer that expired the day before is a warning`() {
    let scenario = Scenario.sample(
      needs: [], offers: [.sample("norway", [2018: .dollars(9)], expiry: .on("2017-12-31"))])
    #expect(
      WorthKnowing().printed(scenario) == """
        offers.xml:5: warning: offer 'norway' expired on 2017-12-31, before 2018-01-01; it is \
        not used [offer-expired]
        """)
  }

  @Test func `an offer that the donor has not confirmed is a warning`() {
    var offer = Offer.sample("norway", [2018: .dollars(9)])
    offer.isDraft = true
    let scenario = Scenario.sample(needs: [], offers: [offer])
    #expect(
      WorthKnowing().printed(scenario) == """
        offers.xml:5: warning: offer 'norway' is a draft made from what norway published; ask the \
        donor, and take draft="yes" out once it agrees [offer-unconfirmed]
        """)
  }

  @Test func `a state that has not approved is noted`() {
    let scenario = Scenario.sample(
      states: [.sample(.lao), .sample(.lbn, approval: nil)], needs: [], offers: [])
    #expect(
      WorthKnowing().printed(scenario) == """
        scenario.json:11: note: LBN has not approved a coalition; what is planned for it is a \
        draft [draft]
        """)
  }
}
