import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct PlannerStartingTests {
  private let scenario = Scenario.sample(
    years: 2018...2018, policy: .coverageAlone,
    needs: [.sample("survey", cost: .dollars(5_000), years: 2018...2018)],
    donors: [.sample("NOR"), .sample("JPN")],
    offers: [
      .sample("norway", of: "NOR", [2018: .dollars(3_000)]),
      .sample("japan", of: "JPN", [2018: .dollars(4_000)]),
    ])

  @Test func `a poor plan to begin from costs nothing`() throws {
    let poor = PlanLedger.sample(
      scenario, [.pay(.dollars(1_000), from: "norway", for: "survey")]
    ).ledgered.plan
    let plan = try Planner().plan(scenario.checked, startingFrom: poor)
    #expect(plan.plan.plan.proof.stages[0].value == .exactly("10000"))
    #expect(plan.lost == [])
  }

  @Test func `what of an earlier plan can no longer be is named`() throws {
    let earlier = try Planner().plan(scenario.checked).plan
    var now = scenario
    now.offers.removeFirst()
    let plan = try Planner().plan(now.checked, startingFrom: earlier)
    #expect(plan.plan.plan.proof.stages[0].value == .exactly("8000"))
    #expect(
      plan.lost == ["grant of norway to LAO by direct names what the scenario no longer has"])
  }

  @Test func `a need that is gone takes its money with it`() throws {
    let earlier = try Planner().plan(scenario.checked).plan
    var now = scenario
    now.needs = [.sample("clearance", .clearance, cost: .dollars(2_000), years: 2018...2018)]
    let plan = try Planner().plan(now.checked, startingFrom: earlier)
    #expect(plan.plan.plan.proof.stages[0].value == .exactly("4000"))
  }

  @Test func `a plan to begin from is there when no time is`() throws {
    let earlier = try Planner().plan(scenario.checked).plan
    let planner = Planner(within: PlanningLimits(seconds: 0))
    let plan = try planner.plan(scenario.checked, startingFrom: earlier)
    #expect(plan.plan.plan.proof.stages[0].value == .exactly("10000"))
  }

  @Test func `keeping begins from its plan`() throws {
    let earlier = try Planner().plan(scenario.checked).plan
    let planner = Planner(within: PlanningLimits(seconds: 0))
    let kept = try planner.plan(scenario.checked, keeping: earlier, within: .zero)
    #expect(kept.kept.firstStage == .exactly("10000"))
  }

  /// An earlier plan is of the scenario with its first offer taken away or one need dearer, of
  /// another scenario altogether, or of the same.
  @Test(arguments: 0..<100)
  func `a plan from an earlier one is as good as one from nothing`(seed: Int) throws {
    let scenario = RandomScenario.of(seed)
    let checked = scenario.checked
    guard let whole = try? Planner().plan(checked) else { return }
    var before = scenario
    switch seed % 4 {
    case 0: before.offers.removeFirst()
    case 1:
      before.needs[0].cost = Money(
        minorUnits: before.needs[0].cost.minorUnits / 5 * 6, in: before.needs[0].cost.currency)
    case 2: before = RandomScenario.of(seed + 1)
    default: break
    }
    guard let now = ScenarioChecker.check(before).value,
      let earlier = try? Planner().plan(now)
    else { return }
    let plan = try Planner().plan(checked, startingFrom: earlier.plan).plan
    let (one, other) = (whole.plan.proof.stages[0], plan.plan.proof.stages[0])
    #expect(one.ending == other.ending)
    guard one.ending == .proven else { return }
    let (value, found) = (Double(one.value.scaled) / 1e12, Double(other.value.scaled) / 1e12)
    // Cutting to minor units may cost some of them.
    #expect(abs(value - found) <= 2 + 1e-6 * abs(value), "seed \(seed): \(found) of \(value)")
  }
}
