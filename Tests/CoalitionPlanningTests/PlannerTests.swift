import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct PlannerTests {
  let scenario = Scenario.sample(
    policy: .coverageAlone,
    needs: [
      .sample("survey", cost: .dollars(8_000)),
      .sample("education", .riskEducation, cost: .dollars(5_000), priority: .high),
    ],
    offers: [.sample("norway-2018", of: "NOR", [2018: .dollars(10_000)])])

  func plan(_ scenario: Scenario) throws -> VerifiedPlan {
    try Planner().plan(scenario.checked)
  }
}

extension PlannerTests {
  @Test func `what the state calls urgent comes first`() throws {
    let plan = try plan(scenario).plan
    #expect(plan.coalitions == [Coalition(state: .lao, lead: "NOR", isApproved: true)])
    #expect(
      plan.grants == [
        Grant(
          offer: "norway-2018", donor: "NOR", status: .pledged, state: .lao, channel: "direct",
          payments: [
            Payment(
              year: Year(2018), gross: .dollars(10_000), converted: .dollars(10_000),
              net: .dollars(10_000),
              allocations: [
                Allocation(
                  need: "survey", operator: nil, gross: .dollars(5_000), net: .dollars(5_000),
                  work: .dollars(5_000)),
                Allocation(
                  need: "education", operator: nil, gross: .dollars(5_000), net: .dollars(5_000),
                  work: .dollars(5_000)),
              ])
          ])
      ])
  }

  @Test func `the best is proven`() throws {
    let proof = try plan(scenario).plan.proof
    #expect(proof.solver == "cbc")
    #expect(proof.stages.map(\.name) == ["coverage"])
    #expect(proof.stages.map(\.value) == [.exactly("25000")])
    #expect(proof.stages.map(\.ending) == [.proven])
    #expect(proof.stages.compactMap(\.gapInMillionths).allSatisfy { $0 <= 1 })
    #expect(!proof.wasCutShort)
  }

  @Test func `the same scenario gives the same plan`() throws {
    for seed in [3, 7, 11] {
      let scenario = RandomScenario.of(seed)
      #expect(try plan(scenario) == plan(scenario))
    }
  }
}

extension PlannerTests {
  private static let coverage = Policy.coverageAlone.stages[0]
  private static let worstPillar = Stage(
    name: "worst pillar", tolerance: .zero,
    measures: [WeightedMeasure(.worstPillarCoverage, .one)])

  /// A scenario with two pillars that cost USD 10 000 each and money for half.
  private func halves(_ priority: Priority, _ stages: [Stage]) -> Scenario {
    .sample(
      policy: Policy(stages: stages),
      needs: [
        .sample("survey", cost: .dollars(10_000)),
        .sample("education", .riskEducation, cost: .dollars(10_000), priority: priority),
      ],
      offers: [.sample("norway-2018", of: "NOR", [2018: .dollars(10_000)])])
  }

  @Test func `a later stage chooses among what is best for the first`() throws {
    let plan = try plan(halves(.medium, [Self.coverage, Self.worstPillar]))
    #expect(plan.plan.proof.stages.map(\.value) == [.exactly("20000"), .exactly("0.5")])
    #expect(plan.account.needs.map(\.coverage.planned) == [.dollars(5_000), .dollars(5_000)])
  }

  @Test func `a later stage takes nothing from the first`() throws {
    let plan = try plan(halves(.high, [Self.coverage, Self.worstPillar]))
    #expect(plan.account.needs.map(\.coverage.planned) == [.dollars(0), .dollars(10_000)])
    #expect(plan.plan.proof.stages.map(\.value) == [.exactly("30000"), .exactly("0")])
  }

  @Test func `the order of the stages counts`() throws {
    let plan = try plan(halves(.high, [Self.worstPillar, Self.coverage]))
    #expect(plan.account.needs.map(\.coverage.planned) == [.dollars(5_000), .dollars(5_000)])
    #expect(plan.plan.proof.stages.map(\.value) == [.exactly("0.5"), .exactly("25000")])
  }

  @Test func `a later stage may have the share that the first gives up`() throws {
    var coverage = Self.coverage
    coverage.tolerance = .of("0.1")
    let plan = try plan(halves(.high, [coverage, Self.worstPillar]))
    #expect(plan.account.needs.map(\.coverage.planned) == [.dollars(3_000), .dollars(7_000)])
    #expect(plan.plan.proof.stages.map(\.value) == [.exactly("27000"), .exactly("0.3")])
  }
}

extension PlannerTests {
  @Test func `without time there is a plan that says so`() throws {
    let planner = Planner(within: PlanningLimits(seconds: 0))
    let plan = try planner.plan(scenario.checked)
    #expect(plan.plan.proof.wasCutShort)
    #expect(plan.warnings.map(\.code) == ["cut-short"])
    #expect(try PlanVerifier(scenario.checked).verify(plan.plan) == plan)
  }

  @Test func `without offers the plan is empty and says why`() throws {
    var scenario = scenario
    scenario.offers = []
    let plan = try plan(scenario)
    #expect(plan.plan.grants == [])
    #expect(plan.plan.coalitions == [])
    #expect(
      plan.account.needs.map(\.reason) == [
        Reason(rule: "earmark", text: "there is no offer"),
        Reason(rule: "earmark", text: "there is no offer"),
      ])
  }

  @Test func `without needs the plan is empty and says why`() throws {
    var scenario = scenario
    scenario.needs = []
    let plan = try plan(scenario)
    #expect(plan.plan.grants == [])
    #expect(
      plan.account.offers.map(\.reason) == [
        Reason(rule: "earmark", text: "no need is within its terms")
      ])
  }

  @Test func `without anything there is an empty plan`() throws {
    let plan = try plan(.sample(states: [], channels: [], needs: [], offers: []))
    #expect(plan.plan.grants == [])
    #expect(plan.account.needs == [])
  }
}
