import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

/// Every unmet need in kind and every unused unit has a reason, and its rule.
struct InKindReasonsTests {
  private func account(_ scenario: Scenario) throws -> InKindAccount {
    try Planner().plan(scenario.checked).account.inKind
  }

  private func unmet(_ scenario: Scenario) throws -> Reason? {
    try account(scenario).needs[0].reason
  }

  private func unused(_ scenario: Scenario) throws -> Reason? {
    try account(scenario).offers[0].reason
  }

  private func scenario(_ change: (inout Scenario) -> Void = { _ in }) -> Scenario {
    var scenario = Scenario.inKind(
      asks: [.sample("lao", 20)], offers: [.sample("CHE", inKind: [.sample(20)])])
    change(&scenario)
    return scenario
  }

  @Test func `what is met and used up needs no reason`() throws {
    let account = try account(scenario())
    #expect(account.needs.map(\.reason) == [nil])
    #expect(account.needs.map(\.status) == [.met])
    #expect(account.offers.map(\.reason) == [nil])
  }

  @Test func `where nobody holds such help, that is said`() throws {
    #expect(
      try unmet(scenario { $0.offers[0].inKind = [.sample(9, .training, .trainingSeats)] })
        == Reason(rule: "in-kind", text: "no offer holds expert days for planning"))
  }

  @Test func `a state that is not ready is told so, though there are offers`() throws {
    let gated = scenario {
      $0.states[0].readiness = [.capacity: Readiness.none]
      $0.inKindNeeds[0].capability = .training
      $0.offers[0].inKind = [.sample(20, .training)]
    }
    #expect(
      try unmet(gated)
        == Reason(
          rule: "readiness",
          text: "LAO is not ready for capacity: none of the steps of Vientiane actions 33 to 36 is "
            + "recorded, so only preparatory work can be given"))
    #expect(
      try unused(gated)
        == Reason(
          rule: "readiness",
          text: "no need in kind is within its terms (lao: LAO is not ready for capacity, so only "
            + "preparatory work can be given)"))
  }

  @Test func `offers that may not be used are named with what stands against each`() throws {
    let scenario = scenario {
      $0.offers = [
        .sample("CHE", inKind: [.sample(5)], for: Earmark(states: [.lbn])),
        .sample("BEL", inKind: [.sample(5), .sample(5, in: 2019)], expiry: .on("2017-01-01")),
        .sample("NOR", inKind: [.sample(5)], for: Earmark(states: [.lbn])),
      ]
    }
    #expect(
      try unmet(scenario)
        == Reason(
          rule: "earmark",
          text: "no offer may be used for it (CHE, NOR: it is earmarked for other places; BEL: it "
            + "expired before the scenario's day)"))
    #expect(
      try account(scenario).offers.map(\.reason) == [
        Reason(
          rule: "earmark",
          text: "no need in kind is within its terms (lao: it is earmarked for other places)"),
        Reason(rule: "earmark", text: "it expired before the scenario's day"),
        Reason(rule: "earmark", text: "it expired before the scenario's day"),
        Reason(
          rule: "earmark",
          text: "no need in kind is within its terms (lao: it is earmarked for other places)"),
      ])
  }

  @Test func `an agreement that an offer gives nothing is the reason, with its id`() throws {
    #expect(
      try unmet(scenario { $0.locks = [.sample("talks", .noGrant("CHE", .lao))] })
        == Reason(
          rule: "lock",
          text: "no offer may be used for it (CHE: lock talks says that the offer gives LAO "
            + "nothing)"))
  }

  @Test func `help for other years is said to be`() throws {
    let scenario = scenario {
      $0.inKindNeeds[0].years = .from(2019...2019)
      $0.offers[0].inKind.append(.sample(3, in: 2020))
    }
    #expect(
      try unmet(scenario)
        == Reason(
          rule: "in-kind",
          text: "no offer may be used for it (CHE: the need asks for it from 2019 to 2019; CHE: "
            + "2020 is not planned)"))
    #expect(
      try account(scenario).offers.map(\.reason) == [
        Reason(
          rule: "in-kind",
          text: "no need in kind is within its terms (lao: the need asks for it from 2019 to 2019)"
        ), Reason(rule: "in-kind", text: "2020 is not planned"),
      ])
  }

  @Test func `offers that are used up are named, the first four of many`() throws {
    let few = scenario {
      $0.offers[0].inKind = [.sample(5), .sample(5, in: 2019)]
    }
    #expect(
      try unmet(few)
        == Reason(
          rule: "in-kind", text: "every offer that fits is used up in the need's years: CHE"))
    #expect(try account(few).needs.map(\.status) == [.partlyMet])
    let many = scenario {
      $0.offers = ["A", "B", "C", "D", "E", "F"].map { .sample($0, inKind: [.sample(1)]) }
    }
    #expect(
      try unmet(many)?.text
        == "every offer that fits is used up in the need's years: A, B, C, D and 2 more")
  }

  @Test func `where nobody asks, or nobody asks for more, that is said`() throws {
    #expect(
      try unused(scenario { $0.inKindNeeds = [] })
        == Reason(rule: "in-kind", text: "no state asks for expert days for planning"))
    #expect(
      try unused(scenario { $0.inKindNeeds[0].quantity = 7 })
        == Reason(rule: "in-kind", text: "every need in kind within its terms is met"))
  }

  @Test func `a plan from elsewhere that leaves help is told what it leaves, and warned`() throws {
    let scenario = scenario()
    let plan = scenario.plan(helping: [scenario.helping(8, from: "CHE", for: "lao")])
    let verified = try PlanVerifier(scenario.checked).verify(plan)
    #expect(
      verified.account.inKind.needs[0].reason
        == Reason(
          rule: "gap",
          text: "offer CHE still holds 12 expert days for planning in 2018; this plan leaves them"))
    #expect(
      verified.account.inKind.offers[0].reason
        == Reason(
          rule: "gap",
          text: "need in kind lao is within its terms and asks for 12 more; this plan leaves it"))
    #expect(verified.warnings.map(\.code) == ["in-kind-short", "in-kind-lead"].reversed())
  }
}
