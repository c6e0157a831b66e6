package import CoalitionDomain

/// The covered share of the worst-covered state.
///
///     max z   with, for every state s that has needs:
///     z · cost(s)  ≤  existing(s) + Σ_{n of s} Σⱼₜ delivery(n, j, t) / (fⱼ · cₜ)
///
/// A share from 0 to 1; 1 where there is no need.
package struct WorstStateCoverage: PlanMeasure, WorstCoverage {
  package static let measure = Measure.worstStateCoverage

  package init() {}

  /// The groups, in a fixed order.
  package func groups(in terms: PlanningTerms) -> [CoveredGroup] {
    terms.states.indices.map { state in
      CoveredGroup(
        name: terms.states[state].state.code.code, needs: terms.needs(of: state, in: nil),
        cost: terms.cost(of: state, in: nil), existing: terms.existing(of: state, in: nil))
    }
  }
}
