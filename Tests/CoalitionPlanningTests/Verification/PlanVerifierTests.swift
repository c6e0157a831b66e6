import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct PlanVerifierTests {
  static let scenario = Scenario.sample(
    channels: [
      .sample("direct", overhead: .onExpenditure("0.13")),
      .sample("fund", .fund, overhead: .onTotal("0.05")),
    ],
    needs: [
      .sample("survey", cost: .dollars(9000)),
      .sample("care", .medicalCare, cost: .dollars(4000)),
    ],
    capacities: [.sample("mag", on: [.clearance], perYear: .dollars(9000), costFactor: .of("1.1"))],
    rates: [.sample(.nok, .of("0.1153"))],
    offers: [
      .sample("norway", [2018: .minorUnits(4_000_000, .nok)]),
      .sample("japan", [2018: .dollars(9000)], carryOver: true, status: .committed),
    ])

  static let plan = PlanLedger.sample(
    scenario, leads: [.lao: "norway"],
    [
      .pay(.cents(300_001), from: "norway", for: "survey", with: "mag"),
      .pay(.cents(50_050), from: "norway", for: "care"),
      .pay(.cents(200_017), from: "japan", for: "survey", in: 2019, by: "fund", with: "mag"),
    ]
  ).ledgered.plan

  private let verifier = PlanVerifier(scenario.checked)

  /// What is wrong with the plan after a change, with the rules.
  private func flaws(_ change: (inout Plan) -> Void) -> [String] {
    var plan = Self.plan
    change(&plan)
    do {
      _ = try verifier.verify(plan)
      return []
    } catch {
      return error.violations.map(\.description)
    }
  }

  @Test func `a plan that keeps every rule comes with what it adds up to`() throws {
    let verified = try verifier.verify(Self.plan)
    #expect(verified.plan == Self.plan)
    #expect(verified.account.grants == 2)
    #expect(verified.account.total.net == .cents(550_068))
    #expect(verified.account.years.map(\.flow.net.minorUnits) == [350_051, 200_017])
    #expect(verified.account.statuses.map(\.flow.net.minorUnits) == [200_017, 350_051, 0])
  }

  @Test func `every rule that is broken is named`() {
    let flaws = flaws { $0.coalitions = [] }
    #expect(flaws == ["LAO receives grants, but nobody leads [lead-donor]"])
  }

  @Test func `what a plan says of its scenario is so`() {
    #expect(
      flaws { $0.title = "Other" } == [
        "the title is Sample in the scenario, but Other in the plan [plan-statement]"
      ])
    #expect(
      flaws { $0.asOf = .on("2018-01-02") } == [
        "the day is 2018-01-01 in the scenario, but 2018-01-02 in the plan [plan-statement]"
      ])
    #expect(
      flaws { $0.currency = .eur } == [
        "the currency is USD in the scenario, but EUR in the plan [plan-statement]"
      ])
    #expect(
      flaws { $0.years = .from(2018...2020) } == [
        "the span of years is 2018...2019 in the scenario, but 2018...2020 in the plan "
          + "[plan-statement]"
      ])
    #expect(
      flaws { $0.coalitions[0].isApproved = false } == [
        "the plan says that LAO has not approved its coalition [plan-statement]"
      ])
  }

  @Test func `what a plan says of its grants is so`() {
    #expect(
      flaws { $0.grants[0].donor = "norway" } == [
        "grant of japan to LAO by fund is said to be of norway, not of japan [plan-statement]"
      ])
    #expect(
      flaws { $0.grants[0].status = .indicative } == [
        "grant of japan to LAO by fund is said to be indicative, not committed [plan-statement]"
      ])
    #expect(
      flaws { $0.grants[0].payments[0].allocations[0].work = .cents(181_832) } == [
        "grant of japan to LAO by fund in 2019: USD 2000.17 buys USD 1818.33 of work on need "
          + "survey, but the plan says USD 1818.32 [plan-statement]"
      ])
  }

  @Test func `a proof is of the policy's stages and of this plan`() {
    #expect(
      flaws { $0.proof.stages[1].name = "other" } == [
        #"the proof is of the stages ["coverage", "other"], the policy's are "#
          + #"["coverage", "worst pillar"] [plan-statement]"#
      ])
    let value = Self.plan.proof.stages[0].value
    #expect(
      flaws { $0.proof.stages[0].value = MeasureValue(scaled: value.scaled + 1) } == [
        "stage 'coverage' is \(value), but the plan says "
          + "\(MeasureValue(scaled: value.scaled + 1)) [plan-statement]"
      ])
    #expect(
      flaws { $0.proof.stages[0].bound = MeasureValue(scaled: value.scaled - 1) } == [
        "stage 'coverage' is \(value), above the plan's own bound "
          + "\(MeasureValue(scaled: value.scaled - 1)) [plan-statement]"
      ])
    #expect(flaws { $0.proof.stages[0].bound = value } == [])
  }

  @Test func `names that the scenario does not have are all named`() {
    #expect(
      flaws {
        $0.coalitions[0].lead = "austria"
        $0.grants[0].offer = "austria"
        $0.grants[1].payments[0].allocations[0].need = "x"
        $0.grants[1].payments[0].allocations[1].operator = "mag"
      } == [
        "coalition LAO with austria: not in the scenario [plan-references]",
        "grant of austria to LAO by fund: not in the scenario [plan-references]",
        "grant of norway to LAO by direct in 2018: need x is not in the scenario or stands twice "
          + "[plan-references]",
        "grant of norway to LAO by direct in 2018: mag cannot do need care [plan-references]",
      ])
  }

  @Test func `what stands twice is named`() {
    #expect(
      flaws {
        $0.coalitions.append($0.coalitions[0])
        $0.grants.append($0.grants[0])
        $0.grants[1].payments.append($0.grants[1].payments[0])
      } == [
        "coalition LAO stands twice [plan-references]",
        "grant of norway to LAO by direct: year 2018 is not planned or stands twice "
          + "[plan-references]",
        "grant of japan to LAO by fund stands twice [plan-references]",
      ])
  }

  @Test func `amounts that nobody pays are named`() {
    #expect(
      flaws { $0.grants[0].payments[0].gross = .zero(.usd) } == [
        "grant of japan to LAO by fund in 2019: pays USD 0.00 [plan-references]"
      ])
    #expect(
      flaws { $0.grants[0].payments[0].allocations[0].net = .cents(-1) } == [
        "grant of japan to LAO by fund in 2019: need survey gets USD -0.01 [plan-references]"
      ])
  }
}
