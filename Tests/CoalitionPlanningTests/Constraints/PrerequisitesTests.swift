import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct PrerequisitesTests {
  private func scenario(_ commitments: [Commitment] = []) -> Scenario {
    .sample(
      needs: [
        .sample("survey", cost: .dollars(2000)),
        .sample(
          "clearance", .clearance, cost: .dollars(10_000), nationalContribution: .dollars(2000),
          after: ["survey"]),
      ], commitments: commitments,
      offers: [.sample("norway", [2018: .dollars(90_000)], carryOver: true)])
  }

  private func pay(_ dollars: Int64, _ need: Identifier<Need>, _ year: Int = 2018) -> PaidStep {
    .pay(.dollars(dollars), from: "norway", for: need, in: year)
  }

  @Test func `by the end of each year the need is done no further than what comes first`() {
    #expect(
      Prerequisites().rows(of: scenario()) == """
        prerequisites(clearance,survey,2018): 125 delivery(clearance,state,2018) \
        - 500 delivery(survey,state,2018) <= 0
        prerequisites(clearance,survey,2019): 125 delivery(clearance,state,2018) \
        + 125 delivery(clearance,state,2019) - 500 delivery(survey,state,2018) \
        - 500 delivery(survey,state,2019) <= 0
        """)
  }

  @Test func `the lead that existing programmes have may be used`() {
    let scenario = scenario([.sample("unmas", to: .need("survey"), 2018, .dollars(500))])
    #expect(Prerequisites().rows(of: scenario).contains("delivery(survey,state,2018) <= 250"))
    #expect(Prerequisites().messages(scenario, [pay(2000, "clearance")]) == [])
  }

  @Test func `the rule holds after the need's own years where programmes catch up`() {
    var scenario = scenario([
      .sample("unmas", to: .need("survey"), 2018, .dollars(1000)),
      .sample("halo", to: .need("clearance"), 2019, .dollars(4000)),
    ])
    scenario.needs[1].years = .from(2018...2018)
    #expect(
      Prerequisites().rows(of: scenario) == """
        prerequisites(clearance,survey,2018): 125 delivery(clearance,state,2018) \
        - 500 delivery(survey,state,2018) <= 500
        prerequisites(clearance,survey,2019): 125 delivery(clearance,state,2018) \
        - 500 delivery(survey,state,2018) - 500 delivery(survey,state,2019) <= 0
        """)
  }

  @Test func `equal shares are accepted, in the same year or earlier`() {
    #expect(
      Prerequisites().messages(scenario(), [pay(500, "survey"), pay(2000, "clearance")]) == [])
    #expect(
      Prerequisites().messages(scenario(), [pay(500, "survey"), pay(2000, "clearance", 2019)])
        == [])
  }

  @Test func `a need that runs ahead is named with the year`() {
    #expect(
      Prerequisites().messages(scenario(), [pay(500, "survey"), pay(2001, "clearance")]) == [
        "by the end of 2018 a larger share of need clearance is done than of survey, which must "
          + "come before it"
      ])
    #expect(
      Prerequisites().messages(scenario(), [pay(500, "survey", 2019), pay(2000, "clearance")])
        == [
          "by the end of 2018 a larger share of need clearance is done than of survey, which must "
            + "come before it"
        ])
  }

  @Test func `the room is what the prerequisite allows by the end of the year`() {
    let step = pay(1, "clearance")
    #expect(Prerequisites().room(for: step, in: scenario()) == Room(most: 0))
    #expect(
      Prerequisites().room(for: step, in: scenario(), after: [pay(500, "survey")])
        == Room(most: 200_000))
    #expect(
      Prerequisites().room(
        for: step, in: scenario(), after: [pay(500, "survey"), pay(1500, "clearance", 2019)])
        == Room(most: 50_000))
    #expect(Prerequisites().room(for: pay(1, "survey"), in: scenario()) == .unlimited)
  }

  @Test func `a prerequisite that the state pays for itself holds nothing up`() {
    var scenario = scenario()
    scenario.needs[0].nationalContribution = .dollars(2000)
    #expect(Prerequisites().rows(of: scenario) == "")
    #expect(Prerequisites().messages(scenario, [pay(2000, "clearance")]) == [])
  }
}
