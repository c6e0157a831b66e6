import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

/// No plan on a coarse grid beats the planner's.
struct BruteForceTests {
  @Test(arguments: 0..<24)
  func `no plan on a grid is better than the plan`(seed: Int) throws {
    let scenario = Self.scenario(seed)
    let checked = try #require(ScenarioChecker.check(scenario).value)
    let plan = try Planner().plan(checked)
    let best = try #require(Self.bestOnGrid(of: scenario))
    let value = try #require(plan.plan.proof.stages.first?.value)
    #expect(best.scaled <= value.scaled + 100_000_000_000, "the grid has \(best), not \(value)")
  }

  /// Two needs and two offers in one year, with limits that are whole thousands.
  static func scenario(_ seed: Int) -> Scenario {
    var random = SeededRandom(seed: UInt64(seed))
    func thousands(_ range: ClosedRange<Int64>) -> Money {
      .dollars(Int64.random(in: range, using: &random) * 1000)
    }
    func maybe<Value>(_ value: Value) -> Value? { Bool.random(using: &random) ? value : nil }
    let needs = ["n0", "n1"].map { id in
      Need.sample(
        Identifier(stringLiteral: id), id == "n0" ? .survey : .clearance, cost: thousands(2...6),
        years: 2018...2018, minimumPerYear: maybe(thousands(1...2)),
        maximumPerYear: maybe(thousands(3...5)), after: id == "n1" ? maybe(["n0"]) ?? [] : [],
        priority: Priority.allCases.randomElement(using: &random) ?? .medium)
    }
    let offers = ["o0", "o1"].map { id in
      Offer.sample(
        Identifier(stringLiteral: id), [2018: thousands(1...4)], smallest: maybe(thousands(1...3)),
        for: maybe(Earmark(activities: [.survey])) ?? Earmark(),
        conditions: id == "o1" ? maybe([.matching(.one)]) ?? [] : [])
    }
    var policy = Policy.standard
    policy.stages[0].measures[1].weight = ExactDecimal(
      Int64.random(in: 0...4, using: &random) * 1000)
    return .sample(
      years: 2018...2018,
      states: [.sample(.lao, absorption: maybe(thousands(3...7)))],
      policy: policy, needs: needs,
      donors: [
        .sample("o0", leadership: maybe(Leadership(most: 1))),
        .sample("o1", leadership: Leadership(most: 1)),
      ], offers: offers)
  }

  /// The best value of the first stage over all plans that give whole thousands.
  static func bestOnGrid(of scenario: Scenario) -> MeasureValue? {
    let terms = PlanningTerms(scenario.checked)
    let steps = terms.offers.indices.flatMap { offer in
      terms.needs.indices.map { need in
        Candidate(
          grant: GrantKey(offer: offer, state: 0, channel: 0), need: need, capacity: nil, year: 0)
      }
    }
    var best: MeasureValue?
    for code in 0..<(5 * 5 * 5 * 5) {
      var ledger = PlanLedger(terms)
      var rest = code
      for step in steps {
        if rest % 5 > 0 { ledger.pay(Int64(rest % 5) * 100_000, step) }
        rest /= 5
      }
      for lead in [nil, 0, 1] {
        ledger.leads[0] = lead
        let plan = LedgeredPlan(plan: .nobodys, ledger: ledger)
        guard ConstraintCatalog.all.allSatisfy({ $0.violations(in: plan).isEmpty }) else {
          continue
        }
        let value = scenario.policy.stages[0].value(of: ledger)
        if best.map({ $0 < value }) ?? true { best = value }
      }
    }
    return best
  }
}
