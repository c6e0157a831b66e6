package import CoalitionDomain
import LinearOptimization

/// The covered share of the worst-covered pillar, over all states.
///
///     max z   with, for every pillar p that has needs:
///     z · cost(p)  ≤  existing(p) + Σ_{n in p} Σⱼₜ delivery(n, j, t) / (fⱼ · cₜ)
///
/// A share from 0 to 1; 1 where there is no need.
package struct WorstPillarCoverage: PlanMeasure {
  package static let measure = Measure.worstPillarCoverage

  package init() {}

  package func formulate(in formulation: inout Formulation) -> PlanExpression {
    formulation.worstShare(of: Self.groups(in: formulation.terms), for: Self.measure)
  }

  package func value(of ledger: PlanLedger) -> MeasureValue {
    ledger.worstShare(of: Self.groups(in: ledger.terms))
  }

  private static func groups(in terms: PlanningTerms) -> [CoveredGroup] {
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

/// Needs whose coverage is looked at together. Amounts in minor units.
struct CoveredGroup {
  let name: String
  let needs: [Int]
  let cost: Int64
  let existing: Int64
}

extension Formulation {
  /// A variable for the least covered share of some groups.
  mutating func worstShare(of groups: [CoveredGroup], for measure: Measure) -> PlanExpression {
    let worst = model.addVariable(measure.rawValue, 0...1)
    for group in groups where group.cost > 0 {
      var balance = PlanExpression()
      for need in group.needs { balance -= work(ofNeed: need, in: 0...) }
      let cost = units(group.cost)
      balance *= cost.inverse
      balance.add(1, worst)
      add(balance, atMost: units(group.existing) * cost.inverse, for: measure.rawValue, group.name)
    }
    return PlanExpression(worst)
  }
}

extension PlanLedger {
  /// The least covered share of some groups, cut to nine decimals.
  func worstShare(of groups: [CoveredGroup]) -> MeasureValue {
    groups.filter { $0.cost > 0 }.map { group in
      let work = group.needs.reduce(0) { $0 + self.work(ofNeed: $1) }
      return MeasureValue(Int128(group.existing + work), over: Int128(group.cost))
    }.min() ?? MeasureValue(1, over: 1)
  }
}
