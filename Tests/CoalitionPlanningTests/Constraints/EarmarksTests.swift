import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct EarmarksTests {
  let need = Need.sample("survey", cost: .dollars(90_000))
  let step = PaidStep.pay(.dollars(1), from: "norway", for: "survey")

  private func offer(
    for earmark: Earmark = Earmark(), not exclusion: Earmark = Earmark(),
    status: Offer.Status = .pledged, expiry: CivilDate? = nil,
    conditions: [Condition] = []
  ) -> Offer {
    .sample(
      "norway", [2018: .dollars(3000)], status: status, expiry: expiry, for: earmark,
      not: exclusion, conditions: conditions)
  }

  @Test func `there are no rows, because there is no variable for what terms forbid`() {
    let scenario = Scenario.sample(
      needs: [need], offers: [offer(for: Earmark(pillars: [.victimAssistance]))])
    #expect(Earmarks().rows(of: scenario) == "")
    #expect(Formulation(PlanningTerms(scenario.checked)).payments.isEmpty)
  }

  @Test func `an offer may be used within its terms`() {
    let offer = offer(
      for: Earmark(states: [.lao], pillars: [.clearance]),
      not: Earmark(activities: [.clearance]), expiry: .on("2018-01-01"),
      conditions: [.treatyMember, .readiness(.none)])
    #expect(Earmarks().messages(.sample(needs: [need], offers: [offer]), [step]) == [])
  }

  @Test func `a place outside the earmark is named`() {
    expect(
      offer(for: Earmark(states: [.lbn], regions: ["Levant"])),
      breaks: "it is earmarked for other places")
  }

  @Test func `work outside the earmark is named`() {
    expect(
      offer(for: Earmark(pillars: [.victimAssistance], activities: [.clearance])),
      breaks: "it is earmarked for other work")
  }

  @Test func `what is excluded is named`() {
    expect(offer(not: Earmark(activities: [.survey])), breaks: "it excludes the place or the work")
    expect(offer(not: Earmark(states: [.lao])), breaks: "it excludes the place or the work")
  }

  @Test func `a status that does not count is named`() {
    expect(
      offer(status: .indicative), breaks: "the policy does not count offers of its status",
      policy: Policy(counts: [.pledged]))
  }

  @Test func `an expired offer is named`() {
    expect(offer(expiry: .on("2017-12-31")), breaks: "it expired before the scenario's day")
  }

  @Test func `a donor's own conditions are named`() {
    expect(
      offer(conditions: [.treatyMember]), breaks: "its donor asks for a party to the treaty",
      state: .sample(.lao, treatyStatus: .signatory))
    expect(
      offer(conditions: [.readiness(.some)]), breaks: "its donor asks for more readiness")
  }

  @Test func `a channel that the offer may not take is named`() {
    var offer = offer()
    offer.channels = ["fund"]
    let scenario = Scenario.sample(
      channels: [.sample("direct"), .sample("fund", .fund)], needs: [need], offers: [offer])
    #expect(
      Earmarks().messages(scenario, [step]) == [
        "offer norway cannot reach LAO by channel direct"
      ])
  }

  @Test func `money for one state may not be used in another`() {
    let scenario = Scenario.sample(
      states: [.sample(.lao), .sample(.lbn)], needs: [need], offers: [offer()])
    #expect(
      Earmarks().messages(
        scenario, [.pay(.dollars(1), from: "norway", for: "survey", to: .lbn)]) == [
          "offer norway may not be used for need survey: it is earmarked for other places"
        ])
  }

  @Test func `there is no room against the terms`() {
    let scenario = Scenario.sample(
      needs: [need, .sample("clearance", .clearance, cost: .dollars(1))],
      offers: [offer(for: Earmark(activities: [.clearance]))])
    #expect(Earmarks().room(for: step, in: scenario) == Room(most: 0))
    #expect(
      Earmarks().room(for: .pay(.cents(1), from: "norway", for: "clearance"), in: scenario)
        == .unlimited)
  }

  private func expect(
    _ offer: Offer, breaks words: String, policy: Policy = .standard,
    state: AffectedState = .sample(.lao), at location: Testing.SourceLocation = #_sourceLocation
  ) {
    let scenario = Scenario.sample(states: [state], policy: policy, needs: [need], offers: [offer])
    #expect(
      Earmarks().messages(scenario, [step]) == [
        "offer norway may not be used for need survey: \(words)"
      ], sourceLocation: location)
  }
}
