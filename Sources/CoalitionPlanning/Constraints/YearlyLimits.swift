package import CoalitionDomain

/// A need's year is funded between its least and its most, or not at all.
///
/// With what existing programmes pay counted in, for every need *n* and year *t*:
///
///     (least − committed) · funded(n, t)  ≤  Σⱼ delivery(n, j, t)
///     Σⱼ delivery(n, j, t)  ≤  (most − committed) · funded(n, t)
///
/// Where there is no least amount and gaps are allowed, *funded* is not needed and taken as 1.
package struct YearlyLimits: PlanRule {
  package static let id = "yearly-limits"
  package static let title = "A need's year is funded between its least and its most, or not at all"

  package init() {}

  package func formulate(into formulation: inout Formulation) {
    for (place, need) in formulation.terms.needs.enumerated() {
      for year in need.years {
        let net = formulation.net(ofNeed: place, in: year)
        if net.terms.isEmpty { continue }
        let name = "\(need.need.id),\(formulation.terms.years[year])"
        let limits = Self.limits(of: place, in: year, formulation.terms)
        guard let funded = formulation.funded[place][year] else {
          if let most = limits.most {
            formulation.add(net, atMost: formulation.units(most), for: Self.id, "most,\(name)")
          }
          continue
        }
        var most = net
        most.add(
          -formulation.units(
            min(limits.most ?? .max, Self.dearest(need, in: year, formulation.terms))), funded)
        formulation.add(most, atMost: 0, for: Self.id, "most,\(name)")
        if limits.least > 0 {
          var least = -net
          least.add(formulation.units(limits.least), funded)
          formulation.add(
            least, isAskedFor: funded, for: Self.id, "least,\(name)",
            cutting: formulation.workCut(ofNeed: place, in: year))
        }
      }
    }
  }

  package func violations(in plan: LedgeredPlan) -> [Violation] {
    plan.terms.needs.indices.flatMap { need in
      plan.terms.years.indices.compactMap { year in
        let net = plan.ledger.netByNeed[need][year]
        let limits = Self.limits(of: need, in: year, plan.terms)
        let name = "need \(plan.terms.needs[need].need.id) in \(plan.terms.years[year])"
        if net > 0, net < limits.least {
          return violation(
            "\(name) takes at least another \(plan.terms.money(limits.least)), but the plan "
              + "gives \(plan.terms.money(net))")
        }
        if let most = limits.most, net > most {
          return violation(
            "\(name) takes at most another \(plan.terms.money(most)), but the plan gives "
              + "\(plan.terms.money(net))")
        }
        return nil
      }
    }
  }

  package func room(for candidate: Candidate, in ledger: PlanLedger) -> Room {
    let limits = Self.limits(of: candidate.need, in: candidate.year, ledger.terms)
    let net = ledger.netByNeed[candidate.need][candidate.year]
    return Room(least: max(0, limits.least - net), most: limits.most.map { $0 - net } ?? .max)
  }

  /// What a year takes on top of what existing programmes pay.
  static func limits(
    of need: Int, in year: Int, _ terms: PlanningTerms
  ) -> (least: Int64, most: Int64?) {
    let (need, committed) = (terms.needs[need], terms.needs[need].committed[year])
    return (
      max(0, need.minimumPerYear - committed),
      need.maximumPerYear.map { max(0, $0 - committed) }
    )
  }

  /// What all the remaining work costs in a year with the dearest provider.
  static func dearest(_ need: NeedTerms, in year: Int, _ terms: PlanningTerms) -> Int64 {
    let factor = need.providers.map(\.costFactor).max() ?? .one
    return terms.scenario.states[need.state].net(
      buying: need.remaining, factor: factor, in: terms.years[year])
  }
}
