package import CoalitionDomain
import LinearOptimization

/// A measure that looks at the worst-covered of several groups of needs, or at the mean of the
/// worst few.
///
/// The mean share of the *m* worst-covered groups is linear, whatever the plan is restricted to:
///
///     max t − Σᵢ dᵢ / m   with, for every group i:  t − dᵢ  ≤  share(i),  dᵢ ≥ 0
///
/// This is the form of Ogryczak and Tamir (2003), Minimizing the sum of the k largest functions in
/// linear time, [doi:10.1016/S0020-0190(02)00370-8](https://doi.org/10.1016/S0020-0190(02)00370-8).
package protocol WorstCoverage: PlanMeasure {
  /// The groups, in a fixed order; those that cost nothing do not count.
  func groups(in terms: PlanningTerms) -> [CoveredGroup]
}

/// Needs whose coverage is looked at together. Amounts in minor units.
package struct CoveredGroup: Sendable {
  let name: String
  let needs: [Int]
  let cost: Int64
  let existing: Int64
}

extension WorstCoverage {
  package func formulate(in formulation: inout Formulation) -> PlanExpression {
    formulate(level: 1, in: &formulation)
  }

  package func value(of ledger: PlanLedger) -> MeasureValue { value(level: 1, of: ledger) }

  /// The mean share of so many of the worst-covered groups, for a solver.
  ///
  /// - Complexity: one row and, from the second level on, one variable for each group.
  func formulate(level: Int, in formulation: inout Formulation) -> PlanExpression {
    let name = Self.measure.rawValue + (level > 1 ? ",\(level)" : "")
    let worst = formulation.model.addVariable(name, 0...1)
    var mean = PlanExpression(worst)
    for group in groups(in: formulation.terms) where group.cost > 0 {
      var balance = PlanExpression()
      for need in group.needs { balance -= formulation.work(ofNeed: need, in: 0...) }
      let cost = formulation.units(group.cost)
      balance *= cost.inverse
      balance.add(1, worst)
      if level > 1 {
        let short = formulation.model.addVariable("\(name),short(\(group.name))", 0...1)
        balance.add(-1, short)
        mean.add(ExactRatio(-1, over: Int128(level)), short)
      }
      formulation.add(
        balance, atMost: formulation.units(group.existing) * cost.inverse, for: name, group.name)
    }
    return mean
  }

  /// The mean share of so many of the worst-covered groups, each share cut to nine decimals; 1
  /// where there is no group.
  ///
  /// - Precondition: There are so many groups, or none, or the level is 1.
  func value(level: Int, of ledger: PlanLedger) -> MeasureValue {
    let shares = shares(in: ledger)
    guard !shares.isEmpty else { return MeasureValue(1, over: 1) }
    precondition(level <= shares.count, "a mean of \(level) of \(shares.count) groups")
    return MeasureValue(
      scaled: shares.prefix(level).reduce(0) { $0 + $1.scaled } / Int128(level))
  }

  /// The share of each group that counts, cut to nine decimals, the worst first.
  package func shares(in ledger: PlanLedger) -> [MeasureValue] {
    groups(in: ledger.terms).filter { $0.cost > 0 }.map { group in
      let work = group.needs.reduce(0) { $0 + ledger.work(ofNeed: $1) }
      return MeasureValue(Int128(group.existing + work), over: Int128(group.cost))
    }.sorted()
  }
}
