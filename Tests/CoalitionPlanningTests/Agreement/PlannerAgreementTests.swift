import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

/// The planner's plan keeps every rule, and cutting to minor units costs next to nothing.
struct PlannerAgreementTests {
  @Test(arguments: 0..<250)
  func `a plan of a random scenario verifies and reaches what was proven`(seed: Int) throws {
    let scenario = RandomScenario.of(seed)
    let checked = try #require(ScenarioChecker.check(scenario).value)
    do {
      let plan = try Planner().plan(checked)
      for stage in plan.plan.proof.stages where stage.ending == .proven {
        let bound = try #require(stage.bound)
        #expect(
          bound.scaled - stage.value.scaled <= slack(of: stage, bound, scenario),
          "\(stage.name) reaches \(stage.value) of \(bound)")
      }
    } catch PlanningFailure.clash(let clash) {
      #expect(clash.locks.count <= scenario.locks.count)
      #expect(clash.floors.count <= scenario.policy.floors.count)
      #expect(!clash.locks.isEmpty || !clash.floors.isEmpty)
    }
  }

  /// A millionth, and two hundred minor units or as much of a share.
  private func slack(
    of stage: StageProof, _ bound: MeasureValue, _ scenario: Scenario
  ) -> Int128 {
    let one: Int128 = 1_000_000_000_000
    let isMoney = scenario.policy.stages.contains {
      $0.name == stage.name && $0.measures.contains { $0.measure.isMoney }
    }
    let few =
      isMoney
      ? 200 * one / Int128(Int64.powerOfTen(scenario.currency.minorUnitDigits)) : one / 10_000
    return Int128(bound.scaled.magnitude / 1_000_000) + few
  }
}
