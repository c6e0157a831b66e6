import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct InKindWarningsTests {
  private func warnings(_ scenario: Scenario) throws -> [String] {
    try Planner().plan(scenario.checked).warnings.map { "\($0.code): \($0.text)" }
  }

  private func scenario(_ change: (inout Scenario) -> Void = { _ in }) -> Scenario {
    var scenario = Scenario.inKind(
      asks: [.sample("lao", 20)], offers: [.sample("CHE", inKind: [.sample(20)])])
    change(&scenario)
    return scenario
  }

  private let noLead =
    "in-kind-lead: LAO receives help in kind and no money, so no donor leads there: agree on who "
    + "coordinates it"

  @Test func `help in kind without a coalition asks who coordinates it`() throws {
    #expect(try warnings(scenario()) == [noLead])
  }

  @Test func `where there is a coalition, nothing is asked`() throws {
    let scenario = scenario {
      $0.needs = [.sample("survey", cost: .dollars(50_000))]
      $0.offers[0].envelope = Envelope(
        currency: .usd, shape: .yearly([Year(2018): .dollars(50_000)], carryOver: false))
    }
    #expect(try warnings(scenario).filter { $0.hasPrefix("in-kind") } == [])
  }

  @Test func `a state that has not approved is a draft, with money or without`() throws {
    #expect(
      try warnings(scenario { $0.states[0].approval = nil }) == [
        noLead, "draft: LAO has not approved a coalition: the help in kind for it is a draft",
      ])
  }

  @Test func `conditions and soft offers count where help in kind is used`() throws {
    let scenario = scenario {
      $0.offers[0].conditions = [.other("a visit")]
      $0.offers[0].status = .indicative
      $0.offers.append(.sample("BEL", inKind: [.sample(1, .survey)], status: .indicative))
      $0.offers[1].conditions = [.other("a letter")]
    }
    #expect(
      try warnings(scenario) == [
        "condition: offer CHE asks for something a person must check: a visit", noLead,
        "indicative: 1 of the offers in the plan is indicative only",
      ])
  }

  @Test func `another division that counts more is told of`() throws {
    let scenario = scenario {
      $0.inKindNeeds.append(.sample("first", 20, priority: .high))
    }
    let worse = scenario.plan(helping: [scenario.helping(20, from: "CHE", for: "lao")])
    let verified = try PlanVerifier(scenario.checked).verify(worse)
    #expect(
      verified.warnings.last
        == PlanWarning(
          code: "in-kind-short",
          text: "another division of the help in kind on offer would meet more of what is asked, "
            + "by the policy's weights"))
  }
}
