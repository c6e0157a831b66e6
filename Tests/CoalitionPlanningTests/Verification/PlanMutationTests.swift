import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

/// One minor unit anywhere in a plan is noticed.
struct PlanMutationTests {
  private struct Change {
    let name: String
    let apply: (inout Plan) -> Void
  }

  @Test(arguments: 0..<40)
  func `no amount of a plan can be changed by a minor unit`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let checked = try #require(ScenarioChecker.check(RandomScenario.of(seed)).value)
    guard let plan = try? Planner().plan(checked).plan else { return }
    let verifier = PlanVerifier(checked)
    let step: Int64 = Bool.random(using: &random) ? 1 : -1
    for change in Self.changes(to: plan, by: step) {
      var changed = plan
      change.apply(&changed)
      #expect(throws: BrokenPlan.self, "\(change.name) by \(step)") {
        _ = try verifier.verify(changed)
      }
    }
  }

  private static func changes(to plan: Plan, by step: Int64) -> [Change] {
    var changes = plan.proof.stages.indices.map { stage in
      Change(name: "value of stage \(stage)") {
        $0.proof.stages[stage].value = MeasureValue(
          scaled: $0.proof.stages[stage].value.scaled + Int128(step))
      }
    }
    for (grant, terms) in plan.grants.enumerated() {
      for (payment, paid) in terms.payments.enumerated() {
        let path: WritableKeyPath<Plan, Payment> = \.grants[grant].payments[payment]
        changes += amounts(of: path, [\.gross, \.converted, \.net], by: step)
        for allocation in paid.allocations.indices {
          let part: WritableKeyPath<Plan, Allocation> = path.appending(
            path: \.allocations[allocation])
          changes += amounts(of: part, [\.gross, \.net, \.work], by: step)
        }
      }
    }
    return changes
  }

  private static func amounts<Part>(
    of part: WritableKeyPath<Plan, Part>, _ amounts: [WritableKeyPath<Part, Money>], by step: Int64
  ) -> [Change] {
    amounts.map { amount in
      let path = part.appending(path: amount)
      return Change(name: "\(path)") { plan in
        let money = plan[keyPath: path]
        plan[keyPath: path] = Money(minorUnits: money.minorUnits + step, in: money.currency)
      }
    }
  }
}
