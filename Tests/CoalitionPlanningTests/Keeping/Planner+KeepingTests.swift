import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct PlannerKeepingTests {
  /// Norway paid for survey; now clearance is more urgent and Japan could pay for the rest.
  private let before = Scenario.sample(
    years: 2018...2018, policy: .coverageAlone,
    needs: [.sample("survey", cost: .dollars(5_000), years: 2018...2018)],
    donors: [.sample("NOR"), .sample("JPN")],
    offers: [.sample("norway", of: "NOR", [2018: .dollars(5_000)])])

  private var now: Scenario {
    var now = before
    now.states.append(.sample(.lbn))
    now.needs.append(
      .sample("lbn", in: .lbn, cost: .dollars(5_000), years: 2018...2018, priority: .high))
    return now
  }

  @Test func `nothing is given up where nothing may be`() throws {
    let earlier = try Planner().plan(before.checked).plan
    let kept = try Planner().plan(now.checked, keeping: earlier, within: .zero)
    // 5,000 of weight 3 against 5,000 of weight 2; Norway moves from Laos to Lebanon.
    #expect(kept.firstStage == "coverage")
    #expect(
      kept.free
        == KeptPlan.Line(
          firstStage: .exactly("15000"), change: .dollars(15_000), changedLeads: 1))
    #expect(kept.kept == kept.free)
    #expect(
      kept.closest
        == KeptPlan.Line(firstStage: .exactly("10000"), change: .dollars(0), changedLeads: 0))
    #expect(kept.lost == [])
  }

  @Test func `a share of the best may be given up for keeping`() throws {
    let earlier = try Planner().plan(before.checked).plan
    let kept = try Planner().plan(now.checked, keeping: earlier, within: .of("0.1"))
    // A tenth of 15,000 is what 1,500 for Laos instead of Lebanon costs; the lead stays as well.
    #expect(
      kept.kept
        == KeptPlan.Line(
          firstStage: .exactly("13500"), change: .dollars(7_000), changedLeads: 0))
    let whole = try Planner().plan(now.checked, keeping: earlier, within: .one)
    #expect(whole.kept == whole.closest)
  }

  @Test func `what keeping does not need is not given up`() throws {
    var scenario = before
    scenario.needs.append(
      .sample("care", .medicalCare, cost: .dollars(2_000), years: 2018...2018, priority: .high))
    let earlier = try Planner().plan(scenario.checked).plan
    let kept = try Planner().plan(scenario.checked, keeping: earlier, within: .of("0.2"))
    #expect(kept.kept == kept.free)
  }

  @Test func `a plan that is still the best is kept`() throws {
    for seed in 0..<16 {
      let scenario = RandomScenario.of(seed)
      guard let earlier = try? Planner().plan(scenario.checked) else { continue }
      let kept = try Planner().plan(scenario.checked, keeping: earlier.plan, within: .zero)
      #expect(kept.lost == [])
      // Cutting to minor units may shift cents among needs; nothing that anybody sees.
      #expect(kept.kept.change.minorUnits <= 200, "seed \(seed)")
      #expect(kept.closest.change.minorUnits <= 200, "seed \(seed)")
    }
  }

  /// Of every way to pay whole thousands within the share, none changes less.
  @Test(arguments: 0..<12)
  func `no plan in whole thousands changes less`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    func thousands(_ range: ClosedRange<Int64>) -> Int64 {
      Int64.random(in: range, using: &random)
    }
    let (norway, japan, cost) = (thousands(1...4), thousands(1...4), thousands(2...6))
    let (norwayThen, japanThen) = (thousands(0...norway), thousands(0...japan))
    let scenario = Scenario.sample(
      years: 2018...2018, policy: .coverageAlone,
      needs: [.sample("survey", cost: .dollars(cost * 1_000), years: 2018...2018)],
      offers: [
        .sample("norway", of: "NOR", [2018: .dollars(norway * 1_000)]),
        .sample("japan", of: "JPN", [2018: .dollars(japan * 1_000)]),
      ])
    let steps = [("norway", norwayThen), ("japan", japanThen)].filter { $0.1 > 0 }.map {
      PaidStep.pay(
        .dollars($0.1 * 1_000), from: Identifier(stringLiteral: $0.0), for: "survey")
    }
    let earlier = PlanLedger.sample(scenario, steps).ledgered.plan
    let kept = try Planner().plan(scenario.checked, keeping: earlier, within: .zero)
    let best = min(cost, norway + japan)
    var least = Int64.max
    for one in 0...norway where (0...japan).contains(best - one) {
      least = min(least, abs(one - norwayThen) + abs(best - one - japanThen))
    }
    #expect(kept.kept.change == .dollars(least * 1_000), "seed \(seed)")
  }
}
