import CoalitionDomain

/// Mends what cutting amounts to minor units can break.
enum PlanRepair {
  /// Takes out grants, years and coalitions that still break a least amount, and what then has
  /// lost what it stands on, until every rule is kept.
  static func withoutRemainders(_ whole: PlanLedger) -> PlanLedger {
    var ledger = whole
    while true {
      elect(&ledger)
      if PlanTrimming.trim(&ledger) {
        ledger = ledger.keeping { $0.net > 0 }
        continue
      }
      let broken = brokenFlows(in: ledger)
      if broken.isEmpty { return ledger }
      ledger = ledger.keeping { !broken.contains($0) }
    }
  }

  /// Gives a state whose lead has lost its own grant another willing donor with one, if there is
  /// one.
  private static func elect(_ ledger: inout PlanLedger) {
    for state in ledger.terms.states.indices where !isLed(state, in: ledger) {
      ledger.leads[state] = nil
      let candidates = ledger.grants.filter {
        $0.key.state == state && !ledger.terms.isPooled($0.key)
      }.map { ledger.terms.offers[$0.key.offer].donor }
      ledger.leads[state] = candidates.first { donor in
        let candidate = ledger.terms.scenario.donors[donor]
        return candidate.wouldLead(ledger.terms.states[state].state.code)
          && ledger.leads.count { $0 == donor } < candidate.leadership?.most ?? 0
      }
    }
  }

  private static func isLed(_ state: Int, in ledger: PlanLedger) -> Bool {
    guard let lead = ledger.leads[state] else { return false }
    return ledger.grants.contains {
      $0.key.state == state && ledger.terms.offers[$0.key.offer].donor == lead
        && !ledger.terms.isPooled($0.key)
    }
  }

  /// The flows that cannot stay.
  static func brokenFlows(in ledger: PlanLedger) -> Set<PlanLedger.Flow> {
    let lost = ledger.terms.needs.indices.map { lostYears(of: $0, in: ledger) }
    return Set(
      ledger.flows.filter { flow in
        let grant = ledger.grants[flow.grant]
        let terms = ledger.terms
        guard let lead = ledger.leads[grant.key.state] else { return true }
        if grant.totalGross < terms.offers[grant.key.offer].smallestGrant { return true }
        if terms.isPooled(grant.key), terms.offers[grant.key.offer].donor == lead { return true }
        let need = terms.needs[flow.need]
        let net = ledger.netByNeed[flow.need][flow.year]
        if net + need.committed[flow.year] < need.minimumPerYear { return true }
        return lost[flow.need].contains(flow.year)
      })
  }

  /// The years of a continuous need that go because there is a gap: of the stretches without a
  /// gap that the plan pays in, the one with the least money.
  private static func lostYears(of need: Int, in ledger: PlanLedger) -> Set<Int> {
    let (terms, years) = (ledger.terms.needs[need], ledger.terms.years.indices)
    guard terms.need.isContinuous,
      terms.years.contains(where: { Continuity.isGap($0, of: need, in: ledger) })
    else { return [] }
    var stretches: [[Int]] = [[]]
    for year in years {
      if ledger.isFunded(need, in: year) {
        stretches[stretches.endIndex - 1].append(year)
      } else {
        stretches.append([])
      }
    }
    // A year that existing programmes pay in leaves no gap when the plan's money goes.
    let planned = stretches.map { $0.filter { terms.committed[$0] == 0 } }.filter { !$0.isEmpty }
    func net(_ years: [Int]) -> Int64 { years.reduce(0) { $0 + ledger.netByNeed[need][$1] } }
    return Set(planned.min { net($0) < net($1) } ?? [])
  }
}
