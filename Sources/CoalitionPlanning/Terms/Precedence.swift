import CoalitionDomain

/// A need and one that must come before it. Sizes are the cost less the state's own contribution.
package struct Precedence: Sendable {
  package let need: Int
  package let prerequisite: Int
  /// How rows name the pair.
  package let name: String
  package let size: Int64
  package let earlierSize: Int64
  /// The work of existing programmes by the end of each year, of the need and of what comes before.
  let committed: [Int64]
  let earlierCommitted: [Int64]

  /// How far existing programmes have what comes first ahead by the end of a year, as a difference
  /// of shares times both sizes; zero where they do not.
  package func lead(through year: Int) -> Int128 {
    max(
      0,
      Int128(earlierCommitted[year]) * Int128(size)
        - Int128(committed[year]) * Int128(earlierSize))
  }

  /// How far the plan has the need ahead of what must come first, as a difference of shares times
  /// both sizes; above zero breaks the rule.
  package func excess(through year: Int, in ledger: PlanLedger) -> Int128 {
    let work = ledger.workByNeed[need][...year].reduce(0, +)
    let earlier = ledger.workByNeed[prerequisite][...year].reduce(0, +)
    let ahead = Int128(work) * Int128(earlierSize) - Int128(earlier) * Int128(size)
    return work == 0 ? min(0, ahead) - lead(through: year) : ahead - lead(through: year)
  }
}

extension PlanningTerms {
  /// Every pair, in the order of needs. What the state alone pays for counts as done.
  static func precedences(of terms: PlanningTerms) -> [Precedence] {
    terms.needs.enumerated().flatMap { place, need in
      need.prerequisites.compactMap { earlier -> Precedence? in
        let other = terms.needs[earlier]
        guard other.cost > other.national else { return nil }
        return Precedence(
          need: place, prerequisite: earlier, name: "\(need.need.id),\(other.need.id)",
          size: max(1, need.cost - need.national), earlierSize: other.cost - other.national,
          committed: terms.committedWork(of: place),
          earlierCommitted: terms.committedWork(of: earlier))
      }
    }
  }

  /// The work of existing programmes on a need by the end of each year, at most what the state
  /// leaves to others.
  private func committedWork(of need: Int) -> [Int64] {
    let terms = needs[need]
    var sum: Int64 = 0
    return years.indices.map { year in
      sum += scenario.states[terms.state].work(
        boughtBy: terms.committed[year], factor: .one, in: years[year])
      return min(sum, max(0, terms.cost - terms.national))
    }
  }
}
