import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct PlannerTests {
  let need = Need.sample("survey", cost: .dollars(9000))
  let offer = Offer.sample("norway", [2018: .dollars(5000), 2019: .dollars(3000)])
  private var scenario: Scenario { .sample(needs: [need], offers: [offer]) }

  private func plan(_ scenario: Scenario, seconds: Double? = nil) throws -> VerifiedPlan {
    let checked = try #require(ScenarioChecker.check(scenario).value)
    return try Planner(within: PlanningLimits(seconds: seconds)).plan(checked)
  }

  /// How planning fails, if it does.
  private func failure(_ scenario: Scenario) throws -> PlanningFailure? {
    let checked = try #require(ScenarioChecker.check(scenario).value)
    do {
      _ = try Planner().plan(checked)
      return nil
    } catch {
      return error
    }
  }

  private func clash(_ scenario: Scenario) throws -> Clash? {
    guard case .clash(let clash) = try failure(scenario) else { return nil }
    return clash
  }

  @Test func `a small case is proven the best`() throws {
    let plan = try plan(scenario)
    #expect(plan.plan.proof.solver == "cbc")
    #expect(plan.plan.coalitions == [Coalition(state: .lao, lead: "norway", isApproved: true)])
    #expect(
      plan.plan.grants.map(\.payments).map { $0.map(\.gross) } == [
        [.dollars(5000), .dollars(3000)]
      ])
    // 2 x 8,000 of work of medium priority less one report at 10,000.
    #expect(plan.plan.proof.stages[0].value == .exactly("6000"))
    #expect(plan.plan.proof.stages.map(\.ending) == [.proven, .proven])
    #expect(plan.account.coverage.unmet == .dollars(1000))
    #expect(plan.warnings == [])
  }

  @Test func `a grant that brings less than its report costs is not made`() throws {
    var scenario = scenario
    scenario.policy.stages[0].measures[1].weight = ExactDecimal(16_001)
    scenario.policy.stages.removeLast()
    let plan = try plan(scenario)
    #expect(plan.plan.grants == [])
    #expect(plan.account.needs[0].reason?.rule == "reporting-effort")
  }

  @Test func `without time there is still a verified plan, which says so`() throws {
    let plan = try plan(scenario, seconds: 0)
    #expect(plan.plan.proof.wasCutShort)
    #expect(plan.warnings.map(\.code) == ["cut-short"])
  }

  @Test func `where nothing meets the plan is empty and says why`() throws {
    var scenario = scenario
    scenario.offers[0].earmark = Earmark(pillars: [.victimAssistance])
    let plan = try plan(scenario)
    #expect(plan.plan.grants == [] && plan.plan.coalitions == [])
    #expect(
      plan.account.needs[0].reason
        == Reason(
          rule: "earmark",
          text: "no offer may be used for it (1: it is earmarked for other work)"))
    #expect(
      plan.account.offers[0].reason
        == Reason(rule: "earmark", text: "no need is within its terms"))
  }

  @Test func `the same scenario gives the same plan`() throws {
    let scenario = RandomScenario.of(3)
    #expect(try plan(scenario) == plan(scenario))
  }

  @Test func `what is agreed stays`() throws {
    var scenario = scenario
    scenario.locks = [
      .sample("note", .grant("norway", .lao, "direct", Year(2018), .dollars(1234)))
    ]
    let plan = try plan(scenario)
    #expect(plan.plan.grants[0].payments.map(\.gross) == [.dollars(1234), .dollars(3000)])
  }

  @Test func `agreements that contradict each other are named`() throws {
    var scenario = scenario
    scenario.donors.append(.sample("japan"))
    scenario.offers.append(.sample("japan", [2018: .dollars(5000)]))
    scenario.locks = [
      .sample("first", .lead(.lao, "norway")), .sample("second", .lead(.lao, "japan")),
      .sample("third", .grant("japan", .lao, "direct", nil, .dollars(2000))),
    ]
    let clash = try #require(try clash(scenario))
    #expect(clash.locks == ["first", "second"])
    #expect(
      clash.rules == [
        Reason(
          rule: "lead-donor",
          text: "A state that receives anything has one willing lead donor with a grant of its own "
            + "there")
      ])
    #expect(clash.isMinimal)
  }

  @Test func `an agreement against a rule is named with the rule`() throws {
    var scenario = scenario
    scenario.locks = [
      .sample("note", .grant("norway", .lao, "direct", Year(2018), .dollars(5001)))
    ]
    let clash = try #require(try clash(scenario))
    #expect(clash.locks == ["note"])
    #expect(
      clash.rules == [
        Reason(rule: "offer-envelope", text: "No donor gives more than it offered")
      ])
  }

  @Test func `an agreement against an offer's own terms is named with them`() throws {
    var scenario = scenario
    scenario.offers[0].earmark = Earmark(pillars: [.victimAssistance])
    scenario.locks = [.sample("note", .grant("norway", .lao, "direct", nil, .dollars(2000)))]
    let clash = try #require(try clash(scenario))
    #expect(clash.locks == ["note"])
    #expect(
      clash.rules == [Reason(rule: "earmark", text: "No offer is used against its own terms")])
  }

  @Test func `an agreement on a lead that is not offered is named with the rule`() throws {
    var scenario = scenario
    scenario.donors[0].leadership = nil
    scenario.locks = [.sample("note", .lead(.lao, "norway"))]
    let clash = try #require(try clash(scenario))
    #expect(clash.rules.map(\.rule) == ["lead-donor"])
  }

  @Test func `a later stage takes nothing from an earlier one`() throws {
    var scenario = Scenario.sample(
      needs: [
        .sample("survey", cost: .dollars(9000), priority: .high),
        .sample("care", .medicalCare, cost: .dollars(9000), priority: .low),
      ], offers: [offer])
    scenario.policy.stages[0].measures.removeLast()
    let strict = try plan(scenario)
    #expect(strict.plan.proof.stages.map(\.value) == [.exactly("24000"), .exactly("0")])
    scenario.policy.stages[0].tolerance = .of("0.5")
    let lenient = try plan(scenario)
    #expect(lenient.plan.proof.stages[0].value >= .exactly("12000"))
    #expect(lenient.plan.proof.stages[1].value > .exactly("0.4"))
  }
}
