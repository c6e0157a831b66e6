import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct PlanVerifierTests {
  private let scenario = Scenario.sample(
    policy: .coverageAlone,
    needs: [
      .sample("survey", cost: .dollars(8_000)),
      .sample("clearance", .clearance, cost: .dollars(5_000)),
    ],
    capacities: [.sample("MAG", perYear: .dollars(20_000), costFactor: .of("1.25"))],
    donors: [.sample("JPN")],
    offers: [.sample("norway-2018", of: "NOR", [2018: .dollars(10_000)])])

  /// USD 6000 of survey and USD 4000 of clearance, of which work costs a quarter more.
  private var plan: Plan {
    PlanLedger.sample(
      scenario, leads: [.lao: "NOR"],
      [
        .pay(.dollars(6_000), from: "norway-2018", for: "survey", with: "MAG"),
        .pay(.dollars(4_000), from: "norway-2018", for: "clearance", with: "MAG"),
      ]
    ).ledgered.plan
  }

  /// What is wrong with the plan after a change.
  private func violations(_ change: (inout Plan) -> Void) -> [String] {
    var plan = plan
    change(&plan)
    do {
      _ = try PlanVerifier(scenario.checked).verify(plan)
      return []
    } catch {
      return error.violations.map(\.description)
    }
  }

  @Test func `a plan that keeps every rule verifies, with what it adds up to`() throws {
    let verified = try PlanVerifier(scenario.checked).verify(plan)
    #expect(verified.plan == plan)
    #expect(verified.account.total.net == .dollars(10_000))
    #expect(verified.account.coverage.planned == .dollars(8_000))
    #expect(verified.account.coverage.unmet == .dollars(5_000))
    #expect(verified.warnings.map(\.code) == ["cliff", "runway"])
  }

  @Test func `a plan without any grant verifies`() throws {
    let plan = PlanLedger.sample(scenario, []).ledgered.plan
    let verified = try PlanVerifier(scenario.checked).verify(plan)
    #expect(verified.account.total.gross == .dollars(0))
    #expect(verified.account.grants == 0)
  }
}

extension PlanVerifierTests {
  @Test func `another title is named`() {
    #expect(
      violations { $0.title = "Other" } == [
        "the title is Sample in the scenario, but Other in the plan [plan-statement]"
      ])
  }

  @Test func `another day is named`() {
    #expect(
      violations { $0.asOf = .on("2018-02-01") } == [
        "the day is 2018-01-01 in the scenario, but 2018-02-01 in the plan [plan-statement]"
      ])
  }

  @Test func `another currency is named`() {
    #expect(
      violations { $0.currency = .eur } == [
        "the currency is USD in the scenario, but EUR in the plan [plan-statement]"
      ])
  }

  @Test func `other years are named`() {
    #expect(
      violations { $0.years = .from(2018...2020) } == [
        "the span of years is 2018...2019 in the scenario, but 2018...2020 in the plan "
          + "[plan-statement]"
      ])
  }

  @Test func `a state that has approved cannot be said not to have`() {
    #expect(
      violations { $0.coalitions[0].isApproved = false } == [
        "the plan says that LAO has not approved its coalition [plan-statement]"
      ])
  }

  @Test func `a state that has not approved cannot be said to have`() {
    var scenario = scenario
    scenario.states[0].approval = nil
    #expect(throws: BrokenPlan(saying: "the plan says that LAO has approved its coalition")) {
      try PlanVerifier(scenario.checked).verify(plan)
    }
  }

  @Test func `a grant of another donor than its offer's is named`() {
    #expect(
      violations { $0.grants[0].donor = "JPN" } == [
        "grant of norway-2018 to LAO by direct is said to be of JPN, not of NOR [plan-statement]"
      ])
  }

  @Test func `a grant that is said to be firmer than its offer is named`() {
    #expect(
      violations { $0.grants[0].status = .committed } == [
        "grant of norway-2018 to LAO by direct is said to be committed, not pledged "
          + "[plan-statement]"
      ])
  }

  @Test func `work that the money does not buy is named`() {
    #expect(
      violations { $0.grants[0].payments[0].allocations[1].work = .dollars(4_000) } == [
        "grant of norway-2018 to LAO by direct in 2018: USD 4000.00 buys USD 3200.00 of work on "
          + "need clearance, but the plan says USD 4000.00 [plan-statement]"
      ])
  }

  @Test func `a proof of other stages than the policy's is named`() {
    #expect(
      violations { $0.proof.stages[0].name = "speed" } == [
        #"the proof is of the stages ["speed"], the policy's are ["coverage"] [plan-statement]"#
      ])
  }

  @Test func `a proof of too few stages is named`() {
    #expect(
      violations { $0.proof.stages = [] } == [
        #"the proof is of the stages [], the policy's are ["coverage"] [plan-statement]"#
      ])
  }

  @Test func `a stage that is said to achieve more than it does is named`() {
    #expect(
      violations { $0.proof.stages[0].value = .exactly("16000.01") } == [
        "stage 'coverage' is 16000, but the plan says 16000.01 [plan-statement]"
      ])
  }

  @Test func `a bound below what the plan achieves is named`() {
    #expect(
      violations { $0.proof.stages[0].bound = .exactly("15999.99") } == [
        "stage 'coverage' is 16000, above the plan's own bound 15999.99 [plan-statement]"
      ])
  }

  @Test func `a bound that the plan reaches is fine`() {
    #expect(violations { $0.proof.stages[0].bound = .exactly("16000") } == [])
  }

  @Test func `everything that is wrong is named, statements before rules`() {
    #expect(
      violations {
        $0.title = "Other"
        $0.grants[0].donor = "JPN"
        $0.coalitions = []
      } == [
        "the title is Sample in the scenario, but Other in the plan [plan-statement]",
        "grant of norway-2018 to LAO by direct is said to be of JPN, not of NOR [plan-statement]",
        "LAO receives grants, but nobody leads [lead-donor]",
      ])
  }
}

extension PlanVerifierTests {
  @Test func `an allocation in another currency is named`() {
    #expect(
      violations { plan in
        plan.grants[0].payments[0].allocations[0].net = .minorUnits(600_000, .eur)
      } == [
        "grant of norway-2018 to LAO by direct in 2018: need survey gets EUR 6000.00, but the plan "
          + "is in USD [net-of-overhead]"
      ])
  }

  @Test(arguments: [
    (Int64.max, "USD 92233720368547758.07"), (.min, "USD -92233720368547758.08"),
  ])
  func `an amount that no calculation holds is named like any other`(
    cents: Int64, words: String
  ) {
    var scenario = scenario
    scenario.channels[0].overhead = .onTotal("0.5")
    var plan = PlanLedger.sample(
      scenario, leads: [.lao: "NOR"],
      [.pay(.dollars(4_000), from: "norway-2018", for: "survey", with: "MAG")]
    ).ledgered.plan
    plan.grants[0].payments[0].net = .cents(cents)
    let message =
      "grant of norway-2018 to LAO by direct in 2018: of USD 8000.00, USD 4000.00 reaches the "
      + "field, but the plan says \(words)"
    let error = #expect(throws: BrokenPlan.self) {
      try PlanVerifier(scenario.checked).verify(plan)
    }
    #expect(error?.violations.map(\.message).contains(message) == true)
  }

  @Test func `gross money that is shifted from one need to another is named`() {
    #expect(
      violations { plan in
        plan.grants[0].payments[0].allocations[0].gross = .dollars(7_000)
        plan.grants[0].payments[0].allocations[1].gross = .dollars(3_000)
      } == [
        "grant of norway-2018 to LAO by direct in 2018: need survey's part of USD 10000.00 is USD "
          + "6000.00, but the plan says USD 7000.00 [net-of-overhead]"
      ])
  }
}

extension BrokenPlan {
  /// A plan with one wrong statement.
  fileprivate init(saying message: String) {
    self.init(violations: [Violation(rule: "plan-statement", message: message)])
  }
}
