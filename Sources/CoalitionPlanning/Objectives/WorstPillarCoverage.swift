package import CoalitionDomain

/// The covered share of the worst-covered pillar, over all states.
///
///     max z   with, for every pillar p that has needs:
///     z · cost(p)  ≤  existing(p) + Σ_{n in p} Σⱼₜ delivery(n, j, t) / (fⱼ · cₜ)
///
/// A share from 0 to 1; 1 where there is no need.
package struct WorstPillarCoverage: PlanMeasure, WorstCoverage {
  package static let measure = Measure.worstPillarCoverage

  package init() {}

  /// The groups, in a fixed order.
  package func groups(in terms: PlanningTerms) -> [CoveredGroup] {
    Pillar.allCases.map { pillar in
      let states = terms.states.indices
      return CoveredGroup(
        name: pillar.rawValue,
        needs: terms.needs.indices.filter { terms.needs[$0].need.pillar == pillar },
        cost: states.reduce(0) { $0 + terms.cost(of: $1, in: pillar) },
        existing: states.reduce(0) { $0 + terms.existing(of: $1, in: pillar) })
    }
  }
}
