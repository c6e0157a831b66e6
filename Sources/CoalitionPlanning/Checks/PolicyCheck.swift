package import CoalitionDomain

/// The policy seeks something, weighs it exactly, and counts some money.
package struct PolicyCheck: ScenarioCheck {
  package init() {}

  package func findings(in scenario: Scenario) -> [Diagnostic] {
    let policy = scenario.policy
    var messages: [String] = []
    if policy.stages.isEmpty {
      messages.append("the policy has no stage; name at least one aim, such as coverage")
    }
    if policy.counts.isEmpty {
      messages.append("the policy counts no offers; name at least one status, such as pledged")
    }
    let names = policy.stages.map(\.name)
    if Set(names).count < names.count {
      messages.append("two stages of the policy have the same name; give each its own")
    }
    for stage in policy.stages {
      if stage.measures.isEmpty {
        messages.append("stage '\(stage.name)' has no measure; name one, such as coverage")
      }
      let measures = stage.measures.map(\.measure)
      if Set(measures).count < measures.count {
        messages.append("stage '\(stage.name)' names a measure twice; add the weights up")
      }
    }
    for stage in policy.stages where stage.levels != .first(1) {
      if stage.measures.count == 1, stage.measures.contains(where: { $0.measure.isOfWorst }) {
        continue
      }
      messages.append(
        "stage '\(stage.name)' has levels, which need one measure of worst coverage and no other; "
          + "take the levels out, or split the stage")
    }
    for (what, value, most) in weights(of: policy)
    where value.places > Policy.mostWeightPlaces || value > ExactDecimal(most) {
      messages.append(
        "\(what) is \(value); write it with at most \(Policy.mostWeightPlaces) decimals and at "
          + "most \(most), so that measures stay exact")
    }
    for (what, value) in shares(of: policy) where value > .one {
      messages.append("\(what) is \(value); write a share from 0 to 1")
    }
    return messages.map { scenario.finding(.error, "policy", .scenario, $0) }
  }

  /// What must not be too fine, with the most that each may be.
  private func weights(of policy: Policy) -> [(String, ExactDecimal, Int64)] {
    Priority.allCases.map {
      ("the weight of priority \($0.rawValue)", policy.priorityWeights[$0] ?? .zero, 1_000)
    } + [("lateWeight", policy.lateWeight, 1)]
      + policy.stages.flatMap { stage in
        stage.measures.map {
          (
            "the weight of \($0.measure.rawValue) in stage '\(stage.name)'", $0.weight,
            1_000_000_000
          )
        }
      }
  }

  private func shares(of policy: Policy) -> [(String, ExactDecimal)] {
    policy.stages.map { ("the tolerance of stage '\($0.name)'", $0.tolerance) }
      + [("gap", policy.gap)]
  }
}
