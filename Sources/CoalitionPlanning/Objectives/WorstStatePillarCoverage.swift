package import CoalitionDomain

/// The covered share of the worst-covered pillar of any state.
///
///     max z   with, for every state s and pillar p in which s has needs:
///     z · cost(s, p)  ≤  existing(s, p) + Σ_{n of s in p} Σⱼₜ delivery(n, j, t) / (fⱼ · cₜ)
///
/// Existing money that is known for a state but for none of its pillars counts in no group. A share
/// from 0 to 1; 1 where there is no need.
package struct WorstStatePillarCoverage: PlanMeasure, WorstCoverage {
  package static let measure = Measure.worstStatePillarCoverage

  package init() {}

  /// The groups, in a fixed order.
  package func groups(in terms: PlanningTerms) -> [CoveredGroup] {
    terms.states.indices.flatMap { state in
      Pillar.allCases.map { pillar in
        CoveredGroup(
          name: "\(terms.states[state].state.code),\(pillar.rawValue)",
          needs: terms.needs(of: state, in: pillar), cost: terms.cost(of: state, in: pillar),
          existing: terms.existing(of: state, in: pillar))
      }
    }
  }
}
