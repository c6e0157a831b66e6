import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

extension PlannerTests {
  /// The agreements that stand against each other and the rules, or `nil` where there is a plan.
  private func clash(_ locks: [Lock], in scenario: Scenario) throws -> Clash? {
    var scenario = scenario
    scenario.locks = locks
    do {
      _ = try plan(scenario)
      return nil
    } catch PlanningFailure.clash(let clash) {
      return clash
    }
  }

  @Test func `what is agreed stays`() throws {
    var scenario = scenario
    scenario.locks = [
      .sample(
        "small", .grant("norway-2018", .lao, "direct", Year(2018), .cents(123_456)))
    ]
    let plan = try plan(scenario)
    #expect(plan.account.offers.map(\.granted) == [.cents(123_456)])
  }

  @Test func `agreements that contradict each other are named, and no other`() throws {
    let clash = try clash(
      [
        .sample("lead", .lead(.lao, "NOR")),
        .sample("grant", .grant("norway-2018", .lao, "direct", nil, .dollars(5_000))),
        .sample("refusal", .noGrant("norway-2018", .lao)),
      ], in: scenario)
    #expect(clash?.isMinimal == true)
    #expect(clash?.locks == ["grant", "refusal"])
    #expect(clash?.rules == [])
  }

  @Test func `two donors cannot both lead`() throws {
    var scenario = scenario
    scenario.offers.append(.sample("japan", of: "JPN", [2018: .dollars(4_000)]))
    scenario.donors.append(.sample("JPN"))
    let clash = try clash(
      [.sample("first", .lead(.lao, "NOR")), .sample("second", .lead(.lao, "JPN"))], in: scenario)
    #expect(clash?.locks == ["first", "second"])
    #expect(clash?.rules.map(\.rule) == ["lead-donor"])
  }

  @Test func `an agreed grant above what the donor offers is named with the rule`() throws {
    let clash = try clash(
      [
        .sample("small", .lead(.lao, "NOR")),
        .sample("large", .grant("norway-2018", .lao, "direct", nil, .dollars(10_001))),
      ], in: scenario)
    #expect(clash?.locks == ["large"])
    #expect(
      clash?.rules == [
        Reason(rule: "offer-envelope", text: "No donor gives more than it offered")
      ])
    #expect(clash?.isMinimal == true)
  }

  @Test func `a lead that is not willing is named`() throws {
    var scenario = scenario
    scenario.offers.append(.sample("japan", of: "JPN", [2018: .dollars(4_000)]))
    scenario.donors.append(.sample("JPN", leadership: nil))
    let clash = try clash(
      [.sample("fine", .lead(.lao, "NOR")), .sample("unwilling", .lead(.lao, "JPN"))],
      in: scenario)
    #expect(clash?.locks == ["unwilling"])
    #expect(clash?.isMinimal == true)
  }

  @Test func `locks that can stay do not clash`() throws {
    #expect(
      try clash(
        [
          .sample("lead", .lead(.lao, "NOR")),
          .sample("grant", .grant("norway-2018", .lao, "direct", nil, .dollars(5_000))),
        ], in: scenario) == nil)
  }

  @Test func `an agreed grant above what is left of a need is named with the rule`() throws {
    let scenario = Scenario.sample(
      needs: [.sample("survey", cost: .dollars(5_000), isContinuous: true)],
      offers: [.sample("norway-2018", of: "NOR", [2018: .dollars(10_000)])])
    let clash = try clash(
      [.sample("large", .grant("norway-2018", .lao, "direct", nil, .dollars(6_000)))],
      in: scenario)
    #expect(clash?.rules.map(\.rule) == ["net-of-overhead", "no-duplication"])
  }

  @Test func `an agreed grant above the donor's largest is named with the rule`() throws {
    var scenario = scenario
    scenario.offers[0].largestGrant = .dollars(5_000)
    let clash = try clash(
      [.sample("large", .grant("norway-2018", .lao, "direct", nil, .dollars(6_000)))],
      in: scenario)
    #expect(clash?.rules.map(\.rule) == ["grant-size"])
  }
}
