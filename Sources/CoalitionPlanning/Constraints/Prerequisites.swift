package import CoalitionDomain

/// By the end of no year is a larger share of a need done than of what must come before it.
///
/// With *W* the plan's work through year *t*, *C* that of existing programmes (at most *D*), and
/// *D* the cost less the state's own contribution, for every need *n* and prerequisite *p*:
///
///     W(n, t) / D(n)  ≤  W(p, t) / D(p)  +  max(0, C(p, t) / D(p) − C(n, t) / D(n))
///
/// Where existing programmes have run ahead, the plan need not make up for them. Survey so frees
/// land for clearance year by year.
package struct Prerequisites: PlanRule {
  package static let id = "prerequisites"
  package static let title = "No need runs ahead of what must come before it"

  package init() {}

  package func formulate(into formulation: inout Formulation) {
    for pair in formulation.terms.precedences {
      for year in Self.years(of: pair, in: formulation.terms) {
        let work = formulation.work(ofNeed: pair.need, in: ...year)
        if work.terms.isEmpty { continue }
        let earlier = formulation.work(ofNeed: pair.prerequisite, in: ...year)
        let sizes = Int128(pair.size) * Int128(pair.earlierSize)
        formulation.add(
          1_000 * formulation.units(pair.size).inverse * work
            - 1_000 * formulation.units(pair.earlierSize).inverse * earlier,
          atMost: 1_000 * ExactRatio(pair.lead(through: year), over: sizes), for: Self.id,
          "\(pair.name),\(formulation.terms.years[year])")
      }
    }
  }

  /// The years in which the rule can bind: the need's own, and later ones in which existing
  /// programmes catch up with what comes first.
  private static func years(of pair: Precedence, in terms: PlanningTerms) -> [Int] {
    let own = terms.needs[pair.need].years
    return terms.years.indices.filter { year in
      year >= own.lowerBound
        && (year < own.upperBound || pair.lead(through: year) < pair.lead(through: year - 1))
    }
  }

  package func violations(in plan: LedgeredPlan) -> [Violation] {
    plan.terms.precedences.compactMap { pair in
      let years = plan.terms.years.indices
      guard let year = years.first(where: { pair.excess(through: $0, in: plan.ledger) > 0 }) else {
        return nil
      }
      return violation(
        "by the end of \(plan.terms.years[year]) a larger share of need "
          + "\(plan.terms.needs[pair.need].need.id) is done than of "
          + "\(plan.terms.needs[pair.prerequisite].need.id), which must come before it")
    }
  }

  package func room(for candidate: Candidate, in ledger: PlanLedger) -> Room {
    var most = Int64.max
    for pair in ledger.terms.precedences where pair.need == candidate.need {
      for year in candidate.year..<ledger.terms.years.endIndex {
        let work = max(0, -pair.excess(through: year, in: ledger)) / Int128(pair.earlierSize)
        most = min(most, ledger.net(buyingAtMost: Int64(work), by: candidate))
      }
    }
    return Room(most: most)
  }
}
