import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import LinearOptimization
import Testing

struct ReportingEffortTests {
  private let scenario = Scenario.sample(
    channels: [
      .sample("direct"), .sample("fund", .fund, reportingEffort: .of("1.5")),
      .sample("pool", .pool, reportingEffort: .of("0.000001")),
    ],
    needs: [.sample("survey", cost: .dollars(9_000))],
    offers: [.sample("norway", [2018: .dollars(9_000)])])

  @Test func `a grant costs what its channel says`() {
    #expect(
      ReportingEffort().formulated(scenario)
        == "grant(norway,LAO,direct) + 1.5 grant(norway,LAO,fund) + 1e-06 grant(norway,LAO,pool)")
  }

  private let pooling = Scenario.sample(
    states: [.sample(.lao), .sample(.lbn)],
    channels: [
      .sample(
        "pool", .pool, reportingEffort: .of("0.1"), sharedReportingEffort: .of("1.25"))
    ],
    needs: [
      .sample("lao", cost: .dollars(9_000)), .sample("lbn", in: .lbn, cost: .dollars(9_000)),
    ],
    offers: [.sample("NOR", [2018: .dollars(9_000)]), .sample("MLT", [2018: .dollars(9_000)])])

  @Test func `a pool makes one report on a state, however many grants it is on`() {
    #expect(
      ReportingEffort().value(
        pooling,
        [
          .pay(.dollars(9), from: "NOR", for: "lao", by: "pool"),
          .pay(.dollars(9), from: "MLT", for: "lao", by: "pool"),
          .pay(.dollars(9), from: "MLT", for: "lbn", by: "pool"),
        ]) == "2.8")
    var formulation = Formulation(PlanningTerms(pooling.checked), rules: [])
    _ = ReportingEffort().formulate(in: &formulation)
    #expect(
      formulation.model.rows.map { formulation.model.text(of: $0) } == [
        "reporting-effort(NOR,LAO,pool): grant(NOR,LAO,pool) - report(pool,LAO) <= 0",
        "reporting-effort(MLT,LAO,pool): grant(MLT,LAO,pool) - report(pool,LAO) <= 0",
        "reporting-effort(NOR,LBN,pool): grant(NOR,LBN,pool) - report(pool,LBN) <= 0",
        "reporting-effort(MLT,LBN,pool): grant(MLT,LBN,pool) - report(pool,LBN) <= 0",
      ])
  }

  @Test(arguments: 0..<40)
  func `the measure of a random plan is the least that its rows allow`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var steps: [PaidStep] = []
    for offer in ["NOR", "MLT"] as [Identifier<Offer>] {
      for need in ["lao", "lbn"] as [Identifier<Need>] where Bool.random(using: &random) {
        steps.append(.pay(.dollars(9), from: offer, for: need, by: "pool"))
      }
    }
    let ledger = PlanLedger.sample(pooling, steps)
    var formulation = Formulation(ledger.terms, rules: [])
    let effort = ReportingEffort().formulate(in: &formulation)
    formulation.model.sense = .minimize
    formulation.model.objective = effort.approximation
    for grant in formulation.grants {
      let value = ledger.grantIndex[grant.key] == nil ? 0.0 : 1
      formulation.model.setBounds(value...value, of: grant.variable)
    }
    let found = PlanningSolver.standard.solver.relax(formulation.model).objective ?? -1
    let exact = Double(ReportingEffort().value(of: ledger).scaled) / 1e12
    #expect(abs(found - exact) < 1e-9, "seed \(seed)")
  }

  @Test func `no grant costs nothing`() {
    #expect(ReportingEffort().value(scenario, []) == "0")
  }

  @Test func `efforts of grants are added up, whatever the money`() {
    let steps: [PaidStep] = [
      .pay(.dollars(1), from: "norway", for: "survey"),
      .pay(.dollars(8_000), from: "norway", for: "survey", by: "fund"),
      .pay(.dollars(1), from: "norway", for: "survey", by: "pool"),
    ]
    #expect(ReportingEffort().value(scenario, steps) == "2.500001")
  }
}
