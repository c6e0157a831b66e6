import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct PillarFloorTests {
  private func scenario(_ floors: Floor...) -> Scenario {
    var policy = Policy.coverageAlone
    policy.floors = floors
    return .sample(
      years: 2018...2018, states: [.sample(.lao), .sample(.lbn)], policy: policy,
      needs: [
        .sample("survey", cost: .dollars(9_000), years: 2018...2018, priority: .high),
        .sample(
          "care", .medicalCare, cost: .dollars(8_000), years: 2018...2018,
          nationalContribution: .dollars(2_000), priority: .low),
        .sample("lbn", in: .lbn, cost: .dollars(9_000), years: 2018...2018, priority: .high),
      ], offers: [.sample("norway", [2018: .dollars(9_000)])])
  }

  private func pay(_ care: Int64, _ survey: Int64, _ lbn: Int64 = 0) -> [PaidStep] {
    [("care", care), ("survey", survey), ("lbn", lbn)].filter { $0.1 > 0 }.map {
      .pay(.cents($0.1), from: "norway", for: Identifier(stringLiteral: $0.0))
    }
  }

  @Test func `a floor of the cost asks for work, a floor of the money for a share of it`() {
    #expect(
      PillarFloor().rows(of: scenario(Floor(.victimAssistance, .coverage(.of("0.5"))))) == """
        pillar-floor(victim-assistance): -delivery(care,state,2018) <= -2
        """)
    #expect(
      PillarFloor().rows(of: scenario(Floor(.victimAssistance, .money(.of("0.25"))))) == """
        pillar-floor(money,victim-assistance): 0.25 delivery(survey,state,2018) \
        - 0.75 delivery(care,state,2018) + 0.25 delivery(lbn,state,2018) <= 0
        """)
    #expect(
      PillarFloor().rows(of: scenario(Floor(.victimAssistance, in: .lao, .money(.of("0.25")))))
        == """
        pillar-floor(money,LAO,victim-assistance): 0.25 delivery(survey,state,2018) \
        - 0.75 delivery(care,state,2018) <= 0
        """)
  }

  @Test func `what is missing is named, but for a hundred minor units a need`() {
    let covered = scenario(Floor(.victimAssistance, .coverage(.of("0.5"))))
    #expect(PillarFloor().messages(covered, pay(199_900, 0)) == [])
    #expect(
      PillarFloor().messages(covered, pay(199_899, 0)) == [
        "at least 0.5 of what victim-assistance costs is covered, but that is USD 3998.99 of "
          + "USD 8000.00"
      ])
    let paid = scenario(Floor(.victimAssistance, .money(.of("0.25"))))
    #expect(PillarFloor().messages(paid, []) == [])
    #expect(PillarFloor().messages(paid, pay(100_000, 300_400)) == [])
    #expect(
      PillarFloor().messages(paid, pay(100_000, 300_000, 500)) == [
        "at least 0.25 of the plan's money goes to victim-assistance, but that is USD 1000.00 of "
          + "USD 4005.00"
      ])
    let inLaos = scenario(Floor(.victimAssistance, in: .lao, .money(.of("0.25"))))
    #expect(PillarFloor().messages(inLaos, pay(100_000, 300_000, 500_000)) == [])
  }

  @Test func `other pillars have the room that the floor leaves`() {
    let paid = scenario(Floor(.victimAssistance, in: .lao, .money(.of("0.25"))))
    let step = PaidStep.pay(.cents(1), from: "norway", for: "survey")
    #expect(PillarFloor().room(for: step, in: paid, after: pay(99_900, 0)) == Room(most: 300_100))
    #expect(PillarFloor().room(for: step, in: paid, after: pay(0, 500)) == Room(most: 0))
    let own = PaidStep.pay(.cents(1), from: "norway", for: "care")
    #expect(PillarFloor().room(for: own, in: paid) == .unlimited)
    let elsewhere = PaidStep.pay(.cents(1), from: "norway", for: "lbn")
    #expect(PillarFloor().room(for: elsewhere, in: paid) == .unlimited)
    let covered = scenario(Floor(.victimAssistance, .coverage(.one)))
    #expect(PillarFloor().room(for: step, in: covered) == .unlimited)
  }

  @Test func `a floor moves money to the pillar and no more`() throws {
    func care(_ floor: Floor) throws -> Money? {
      try Planner().plan(scenario(floor).checked).account.needs.first { $0.need == "care" }?
        .coverage.planned
    }
    #expect(try care(Floor(.victimAssistance, .coverage(.zero))) == .dollars(0))
    #expect(try care(Floor(.victimAssistance, .coverage(.of("0.5")))) == .dollars(2_000))
    #expect(try care(Floor(.victimAssistance, .money(.of("0.15")))) == .dollars(1_350))
  }

  private func clash(_ scenario: Scenario) throws -> Clash? {
    do {
      _ = try Planner().plan(scenario.checked)
      return nil
    } catch PlanningFailure.clash(let clash) {
      return clash
    }
  }

  @Test func `a floor that money cannot reach is named with the rule`() throws {
    var scenario = scenario(
      Floor(.clearance, .coverage(.of("0.1"))), Floor(.victimAssistance, .coverage(.one)))
    scenario.offers[0] = .sample("norway", [2018: .dollars(5_000)])
    let clash = try clash(scenario)
    #expect(clash?.floors == [1])
    #expect(clash?.locks == [])
    #expect(clash?.rules.map(\.rule) == ["offer-envelope", "net-of-overhead"])
    #expect(clash?.isMinimal == true)
  }

  @Test func `a floor that no offer may reach is named with the terms of offers`() throws {
    var scenario = scenario(Floor(.victimAssistance, .coverage(.of("0.5"))))
    scenario.offers[0].earmark = Earmark(pillars: [.clearance])
    #expect(try clash(scenario)?.rules.map(\.rule) == ["earmark"])
  }

  @Test func `a floor where the state is not ready is named with readiness`() throws {
    var scenario = scenario(Floor(.victimAssistance, .coverage(.of("0.5"))))
    scenario.states[0].readiness[.victimAssistance] = Readiness.none
    let clash = try clash(scenario)
    #expect(clash?.floors == [0])
    #expect(clash?.rules.map(\.rule) == ["readiness"])
  }

  @Test func `a lock and a floor that contradict each other are both named`() throws {
    var scenario = scenario(Floor(.victimAssistance, .coverage(.of("0.5"))))
    scenario.locks = [
      .sample("fine", .lead(.lao, "norway")), .sample("none", .noGrant("norway", .lao)),
    ]
    scenario.locks.removeFirst()
    let clash = try clash(scenario)
    #expect(clash?.locks == ["none"])
    #expect(clash?.floors == [0])
  }
}
