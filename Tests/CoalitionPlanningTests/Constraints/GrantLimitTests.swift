import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct GrantLimitTests {
  let scenario = Scenario.sample(
    states: [.sample(.lao), .sample(.lbn)],
    needs: [
      .sample("survey", cost: .dollars(90_000)),
      .sample("clearance", in: .lbn, .clearance, cost: .dollars(90_000)),
    ], donors: [.sample("norway", grantLimit: 1)],
    offers: [
      .sample("norway", [2018: .dollars(9000)]),
      .sample("norway-2", of: "norway", [2018: .dollars(9000)]),
      .sample("japan", [2018: .dollars(9000)]),
    ])

  @Test func `all grants of a donor with a limit share a row`() {
    #expect(
      GrantLimit().rows(of: scenario) == """
        grant-limit(norway): grant(norway,LAO,direct) + grant(norway-2,LAO,direct) \
        + grant(norway,LBN,direct) + grant(norway-2,LBN,direct) <= 1
        """)
  }

  @Test func `a donor may follow as many grants as it can`() {
    #expect(
      GrantLimit().messages(
        scenario,
        [
          .pay(.dollars(1), from: "norway", for: "survey"),
          .pay(.dollars(1), from: "japan", for: "survey"),
          .pay(.dollars(1), from: "japan", for: "clearance"),
        ]) == [])
  }

  @Test func `more grants than a donor can follow are named`() {
    #expect(
      GrantLimit().messages(
        scenario,
        [
          .pay(.dollars(1), from: "norway", for: "survey"),
          .pay(.dollars(1), from: "norway-2", for: "clearance"),
        ]) == ["donor norway can follow 1 grants, but the plan gives it 2"])
  }

  @Test func `there is room in the grants that are there, and for new ones up to the limit`() {
    let first = PaidStep.pay(.dollars(1), from: "norway", for: "survey")
    let second = PaidStep.pay(.dollars(1), from: "norway-2", for: "clearance")
    #expect(GrantLimit().room(for: first, in: scenario) == .unlimited)
    #expect(GrantLimit().room(for: first, in: scenario, after: [first]) == .unlimited)
    #expect(GrantLimit().room(for: second, in: scenario, after: [first]) == Room(most: 0))
  }
}
