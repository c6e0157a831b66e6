package import CoalitionDomain

/// The plan leaves no gap year in a need that must go on once it has begun.
///
/// For every continuous need *n* and years *a* < *t* < *b*:
///
///     funded(n, a) + funded(n, b) − funded(n, t)  ≤  1
///
/// where *funded* is 1 in years that existing programmes pay. A gap between two such years is
/// theirs, not the plan's.
package struct Continuity: PlanRule {
  package static let id = "continuity"
  package static let title = "A continuous need has no gap year"

  package init() {}

  package func formulate(into formulation: inout Formulation) {
    for (place, need) in formulation.terms.needs.enumerated() where need.need.isContinuous {
      let years = formulation.terms.years
      for middle in need.years {
        guard need.committed[middle] == 0 else { continue }
        for before in years.indices where before < middle {
          for after in years.indices where after > middle {
            if need.committed[before] > 0, need.committed[after] > 0 { continue }
            var gap = PlanExpression()
            for (year, sign) in [(before, ExactRatio.one), (after, 1), (middle, -1)] {
              if need.committed[year] > 0 {
                gap.constant = gap.constant + sign
              } else if let funded = formulation.funded[place][year] {
                gap.add(sign, funded)
              }
            }
            if gap.terms.isEmpty { continue }
            formulation.add(
              gap, atMost: 1, for: Self.id,
              "\(need.need.id),\(years[before]),\(years[middle]),\(years[after])")
          }
        }
      }
    }
  }

  package func violations(in plan: LedgeredPlan) -> [Violation] {
    plan.terms.needs.enumerated().flatMap { place, need -> [Violation] in
      guard need.need.isContinuous else { return [] }
      return need.years.filter { Self.isGap($0, of: place, in: plan.ledger) }.map { year in
        violation(
          "need \(need.need.id) has money before and after \(plan.terms.years[year]), but none "
            + "in it")
      }
    }
  }

  package func room(for candidate: Candidate, in ledger: PlanLedger) -> Room {
    let need = ledger.terms.needs[candidate.need]
    guard need.need.isContinuous, !ledger.isFunded(candidate.need, in: candidate.year) else {
      return .unlimited
    }
    let years = ledger.terms.years.indices
    let funded = years.map { $0 == candidate.year || ledger.isFunded(candidate.need, in: $0) }
    // Years on either side of this one up to the nearest with money would be gaps of the plan's.
    func leavesGap(_ side: some Collection<Int>) -> Bool {
      let empty = side.prefix { !funded[$0] }
      return empty.count < side.count && empty.contains(where: need.years.contains)
    }
    return leavesGap(years[..<candidate.year].reversed())
      || leavesGap(years[(candidate.year + 1)...])
      ? Room(most: 0) : .unlimited
  }

  /// Whether the plan's own money leaves a year out.
  static func isGap(_ year: Int, of need: Int, in ledger: PlanLedger) -> Bool {
    guard !ledger.isFunded(need, in: year) else { return false }
    let years = ledger.terms.years.indices
    let before = years[..<year].filter { ledger.isFunded(need, in: $0) }
    let after = years[(year + 1)...].filter { ledger.isFunded(need, in: $0) }
    guard !before.isEmpty, !after.isEmpty else { return false }
    let committed = ledger.terms.needs[need].committed
    // The gap is the plan's unless every pair around it is of existing programmes alone.
    return before.contains { committed[$0] == 0 } || after.contains { committed[$0] == 0 }
  }
}
