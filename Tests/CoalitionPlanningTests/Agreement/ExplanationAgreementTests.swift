import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

/// What explanations claim is so: the planner itself, asked anew, finds the same.
struct ExplanationAgreementTests {
  @Test(arguments: 0..<40)
  func `claims about random scenarios hold when they are planned independently`(
    seed: Int
  ) throws {
    let scenario = RandomScenario.of(seed)
    let checked = try #require(ScenarioChecker.check(scenario).value)
    guard let plan = try? Planner().plan(checked) else { return }
    var explainer = Explainer(of: plan, for: checked)
    let explanation = explainer.explanation(of: explainer.questions(most: 2))
    let unmet = plan.account.needs.count { $0.coverage.unmet.isUnitOrMore }
    #expect(explanation.answers.count { $0.question.kind == "need" } == min(unmet, 2))
    for claim in explanation.answers.flatMap(\.claims) {
      guard let evidence = claim.evidence else { continue }
      try hold(evidence, of: scenario, "\(claim.sentence)")
    }
  }

  private func hold(_ evidence: Evidence, of scenario: Scenario, _ words: String) throws {
    let changed = try #require(ScenarioChecker.check(scenario.with(evidence.assumptions)).value)
    switch evidence.outcome {
    case .plan(let resolved):
      let best = try #require(
        try Planner().plan(changed).plan.proof.stages.first?.value, "\(words)")
      #expect(resolved.value.scaled <= best.scaled + slack(best, scenario), "\(words)")
      if resolved.isBest, !evidence.assumptions.contains(where: \.isAskedOfPlan) {
        #expect(resolved.value.scaled >= best.scaled - slack(best, scenario), "\(words)")
      }
    case .most(.need(let id), let most):
      let found = try work(on: id, alone: changed.scenario)
      let unit = 20 * Int64.powerOfTen(most.currency.minorUnitDigits)
      #expect(abs(found.minorUnits - most.minorUnits) <= unit, "\(words): \(found)")
    case .most, .impossible, .unknown: break
    }
  }

  /// What the planner gives a need where no other need counts.
  private func work(on id: Identifier<Need>, alone scenario: Scenario) throws -> Money {
    var alone = scenario
    for place in alone.needs.indices {
      alone.needs[place].priority = alone.needs[place].id == id ? .high : .low
    }
    alone.policy.priorityWeights = [.high: .one, .medium: .zero, .low: .zero]
    alone.policy.lateWeight = .one
    alone.policy.stages = [
      Stage(name: "one", tolerance: .zero, measures: [WeightedMeasure(.coverage, .one)])
    ]
    let plan = try Planner().plan(alone.checked)
    return try #require(plan.account.needs.first { $0.need == id }).coverage.planned
  }

  private func slack(_ value: MeasureValue, _ scenario: Scenario) -> Int128 {
    let one: Int128 = 1_000_000_000_000
    return 20 * one + abs(value.scaled) / 5_000
  }
}

extension Counterfactual {
  /// Whether it is asked of the plan, not changed in the scenario.
  fileprivate var isAskedOfPlan: Bool {
    switch self {
    case .covered, .used, .done, .othersKeep: true
    default: false
    }
  }
}
