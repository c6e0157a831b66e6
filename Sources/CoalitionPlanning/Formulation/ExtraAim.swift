package import CoalitionDomain
import LinearOptimization

/// Something that is sought beside the policy's stages, such as few changes; not part of a proof.
package struct ExtraAim: Sendable {
  /// What rows call it.
  package let name: String
  /// Whether it goes before the policy's stages; else it comes after them.
  package let isFirst: Bool
  /// The share of each stage's value that it may cost, where it comes after them.
  package let within: ExactDecimal
  /// What is maximized, in the scenario's currency.
  package let formulate: @Sendable (inout Formulation) -> PlanExpression

  package init(
    _ name: String, isFirst: Bool = false, within: ExactDecimal = .zero,
    formulate: @escaping @Sendable (inout Formulation) -> PlanExpression
  ) {
    self.name = name
    self.isFirst = isFirst
    self.within = within
    self.formulate = formulate
  }
}

extension StagedSolve {
  /// The policy's stages and the extra aim, what each maximizes, and the place of the extra aim.
  func sought(
    in formulation: inout Formulation
  ) -> (stages: [Stage], objectives: [LinearExpression], extra: Int?) {
    var stages = formulation.terms.stages
    var objectives = stages.map { $0.formulate(in: &formulation).approximation }
    guard let extra else { return (stages, objectives, nil) }
    let place = extra.isFirst ? 0 : stages.count
    stages.insert(Stage(name: extra.name, tolerance: .zero, measures: []), at: place)
    objectives.insert(extra.formulate(&formulation).approximation, at: place)
    return (stages, objectives, place)
  }

  /// Lets the aims so far give up a share of what they have reached, for the extra aim.
  mutating func loosen(_ aims: [Aim], to share: Double) {
    for aim in aims where aim.tolerance < share {
      aim.hold(&formulation.model, atLeast: aim.value - aim.value.magnitude * share)
    }
  }
}
