import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct LeadLimitTests {
  let scenario = Scenario.sample(
    states: [.sample(.lao), .sample(.lbn)],
    needs: [
      .sample("survey", cost: .dollars(90_000)),
      .sample("clearance", in: .lbn, .clearance, cost: .dollars(90_000)),
    ],
    donors: [
      .sample("norway", leadership: Leadership(most: 1)),
      .sample("japan", leadership: Leadership(most: 1, states: [.lbn])),
    ],
    offers: [.sample("norway", [2018: .dollars(9000)]), .sample("japan", [2018: .dollars(9000)])])
  let laos = PaidStep.pay(.dollars(1), from: "norway", for: "survey")
  let lebanon = PaidStep.pay(.dollars(1), from: "norway", for: "clearance")

  @Test func `a donor that could lead more than it would has a row`() {
    #expect(
      LeadLimit().rows(of: scenario) == """
        lead-limit(norway): lead(LAO,norway) + lead(LBN,norway) <= 1
        """)
  }

  @Test func `a donor may lead as many as it would`() {
    #expect(
      LeadLimit().messages(scenario, leads: [.lao: "norway", .lbn: "japan"], [laos]) == [])
  }

  @Test func `a donor that leads more is named`() {
    #expect(
      LeadLimit().messages(scenario, leads: [.lao: "norway", .lbn: "norway"], [laos, lebanon])
        == ["donor norway would lead 1 coalitions, but leads 2"])
  }

  @Test func `there is room in a new state while the donor would lead`() {
    #expect(LeadLimit().room(for: laos, in: scenario) == .unlimited)
    #expect(
      LeadLimit().room(for: laos, in: scenario, leads: [.lbn: "norway"], after: [lebanon])
        == Room(most: 0))
    #expect(
      LeadLimit().room(for: lebanon, in: scenario, leads: [.lbn: "norway"], after: [lebanon])
        == .unlimited)
  }
}
