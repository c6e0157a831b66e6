import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct InKindAllocationsTests {
  /// The help of a plan in words.
  private func help(_ scenario: Scenario) -> [String] {
    PlanningTerms(scenario.checked).inKind.bestAllocations().map {
      "\($0.quantity) of \($0.offer) for \($0.need) in \($0.year)"
    }
  }

  @Test func `an urgent need is served first, but not with help that comes too late for it`() {
    let scenario = Scenario.inKind(
      states: [.sample(.lao), .sample(.lbn)],
      asks: [
        .sample("lbn", in: .lbn, 40),
        .sample("lao", 60, deadline: .on("2018-06-30"), priority: .high),
      ],
      offers: [.sample("CHE", inKind: [.sample(50), .sample(30, in: 2019)])])
    #expect(help(scenario) == ["30 of CHE for lbn in 2019", "50 of CHE for lao in 2018"])
  }

  @Test func `late help is given where nobody else asks, even where it counts nothing`() {
    var scenario = Scenario.inKind(
      asks: [.sample("lao", 60, deadline: .on("2018-06-30"))],
      offers: [.sample("CHE", inKind: [.sample(30, in: 2019)])])
    scenario.policy.lateWeight = .zero
    #expect(help(scenario) == ["30 of CHE for lao in 2019"])
  }

  @Test func `without a deadline of its own, that of the need it helps with counts`() throws {
    var scenario = Scenario.inKind(
      needs: [.sample("survey", cost: .dollars(100), deadline: .on("2018-12-31"))],
      asks: [.sample("with", 10, need: "survey"), .sample("without", 10)],
      offers: [.sample("CHE", inKind: [.sample(10, in: 2019)])])
    #expect(help(scenario) == ["10 of CHE for without in 2019"])
    scenario.inKindNeeds[0].deadline = .on("2019-01-01")
    #expect(help(scenario) == ["10 of CHE for with in 2019"])
  }

  @Test func `of equal help the firmest and then the earliest is taken`() {
    let scenario = Scenario.inKind(
      asks: [.sample("lao", 25)],
      offers: [
        .sample("BEL", inKind: [.sample(10)], status: .indicative),
        .sample("NOR", inKind: [.sample(10, in: 2019), .sample(10)], status: .pledged),
        .sample("JPN", inKind: [.sample(8, in: 2019)], status: .committed),
      ])
    #expect(
      help(scenario) == [
        "10 of NOR for lao in 2018", "7 of NOR for lao in 2019", "8 of JPN for lao in 2019",
      ])
  }

  @Test func `more units count more than firm ones`() {
    // NOR alone reaches LBN; were it spent on LAO for being firm, LBN would get nothing.
    let scenario = Scenario.inKind(
      states: [.sample(.lao), .sample(.lbn)],
      asks: [.sample("lao", 10), .sample("lbn", in: .lbn, 10)],
      offers: [
        .sample("NOR", inKind: [.sample(10)], status: .committed),
        .sample("BEL", inKind: [.sample(10)], status: .indicative, for: Earmark(states: [.lao])),
      ])
    #expect(help(scenario) == ["10 of BEL for lao in 2018", "10 of NOR for lbn in 2018"])
  }

  @Test func `only the same capability in the same unit meets a need`() {
    let scenario = Scenario.inKind(
      asks: [.sample("lao", 5, .survey, .equipment)],
      offers: [
        .sample(
          "CHE", inKind: [.sample(5, .survey), .sample(5, .clearance, .equipment), .sample(5)])
      ])
    #expect(help(scenario) == [])
  }

  @Test func `what an offer holds of one kind in one year is one stock`() {
    let scenario = Scenario.inKind(
      asks: [.sample("lao", 12)],
      offers: [.sample("CHE", inKind: [.sample(5), .sample(4), .sample(1, .survey), .sample(2)])])
    #expect(help(scenario) == ["11 of CHE for lao in 2018"])
  }

  @Test func `of needs that are alike the first of the table is met first`() {
    let scenario = Scenario.inKind(
      asks: [
        .sample("first", 5), .sample("late", 9, deadline: .on("2017-01-01")), .sample("second", 5),
        .sample("third", 5),
      ],
      offers: [.sample("CHE", inKind: [.sample(3)]), .sample("NOR", inKind: [.sample(8)])])
    #expect(
      help(scenario) == [
        "3 of CHE for first in 2018", "2 of NOR for first in 2018", "5 of NOR for second in 2018",
        "1 of NOR for third in 2018",
      ])
  }

  @Test func `money and help in kind of one offer do not touch each other`() throws {
    var scenario = Scenario.inKind(
      needs: [.sample("survey", cost: .dollars(5000))], asks: [.sample("lao", 12)],
      offers: [.sample("NOR", [2018: .dollars(9000)])])
    let money = try Planner().plan(scenario.checked)
    scenario.offers[0].inKind = [.sample(20)]
    let both = try Planner().plan(scenario.checked)
    #expect(both.plan.grants == money.plan.grants)
    #expect(both.plan.proof == money.plan.proof)
    #expect(both.account.needs == money.account.needs)
    #expect(both.plan.inKind == [scenario.helping(12, from: "NOR", for: "lao")])
  }

  @Test func `help in kind alone makes no coalition and no grant`() throws {
    let scenario = Scenario.inKind(
      asks: [.sample("lao", 12)], offers: [.sample("CHE", inKind: [.sample(20)])])
    let plan = try Planner().plan(scenario.checked)
    #expect(plan.plan.inKind.count == 1)
    #expect(plan.plan.coalitions == [])
    #expect(plan.plan.grants == [])
    #expect(plan.account.reportingEffort == .zero)
  }

  @Test func `the largest numbers that may be stay exact`() {
    var scenario = Scenario.inKind(
      asks: [.sample("a", 1_000_000, priority: .high), .sample("b", 1_000_000)],
      offers: [.sample("CHE", inKind: [.sample(999_999_999)])])
    scenario.policy.priorityWeights = [
      .high: ExactDecimal(1000), .medium: ExactDecimal(digits: 999_999, places: 3),
    ]
    #expect(
      help(scenario) == ["1000000 of CHE for a in 2018", "1000000 of CHE for b in 2018"])
    scenario.offers[0].inKind = [.sample(1_000_001)]
    #expect(help(scenario) == ["1000000 of CHE for a in 2018", "1 of CHE for b in 2018"])
  }
}
