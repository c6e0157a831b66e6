import CoalitionDomain

/// Takes back what has lost some of what it stands on: an offer that matches others and is out by
/// what cutting took from them, a need whose prerequisite lost a year, a plan in which a pillar
/// lost what its floor asks for.
enum PlanTrimming {
  /// Takes back what runs over, and says whether anything did.
  static func trim(_ ledger: inout PlanLedger) -> Bool {
    let unmatched = trimMatching(&ledger)
    let unbalanced = trimToFloors(&ledger)
    let doubled = trimDuplication(&ledger)
    return trimPrecedences(&ledger) || unmatched || unbalanced || doubled
  }

  /// Takes back work that is more than needs take, where cutting has led over their limit.
  private static func trimDuplication(_ ledger: inout PlanLedger) -> Bool {
    var hasTrimmed = false
    for group in ledger.terms.workLimits {
      let needs = Set(group.needs)
      func excess() -> Int64 {
        group.needs.reduce(0) { $0 + ledger.work(ofNeed: $1) } - group.limit
      }
      guard excess() > 0 else { continue }
      let order = ledger.flows.filter { needs.contains($0.need) && $0.net > 0 }
        .sorted { (slack(of: $0, in: ledger), $0.net) > (slack(of: $1, in: ledger), $1.net) }
      for flow in order {
        let over = excess()
        guard over > 0 else { break }
        let step = ledger.step(of: flow)
        let kept = ledger.terms.net(
          buyingAtMost: max(0, ledger.work(of: flow) - over), by: step)
        ledger.pay(kept - flow.net, step)
        hasTrimmed = true
      }
    }
    return hasTrimmed
  }

  /// Takes money back from other pillars where one has less of it than its floor.
  private static func trimToFloors(_ ledger: inout PlanLedger) -> Bool {
    var hasTrimmed = false
    for floor in ledger.terms.scenario.policy.floors {
      guard case .money(let share) = floor.least, share > .zero else { continue }
      let scope = FloorScope(floor, ledger.terms)
      let (own, all) = scope.money(in: ledger)
      var excess =
        Int128(all) - Int128(own + scope.allowance) * Int128(share.divisor) / Int128(share.digits)
      guard excess > 0 else { continue }
      let order = ledger.flows.filter { flow in
        flow.net > 0 && scope.all.contains(flow.need) && !scope.needs.contains(flow.need)
      }.sorted { (slack(of: $0, in: ledger), $0.net) > (slack(of: $1, in: ledger), $1.net) }
      for flow in order where excess > 0 {
        let taken = min(flow.net, Int64(clamping: excess))
        ledger.pay(-taken, ledger.step(of: flow))
        excess -= Int128(taken)
        hasTrimmed = true
      }
    }
    return hasTrimmed
  }

  private static func trimMatching(_ ledger: inout PlanLedger) -> Bool {
    var hasTrimmed = false
    for (offer, terms) in ledger.terms.offers.enumerated() {
      guard let share = terms.offer.matchingShare else { continue }
      for state in ledger.terms.states.indices {
        let (own, others) = MatchingFunds.given(to: state, by: offer, in: ledger)
        let most = Int64(Int128(others) * Int128(share.digits) / Int128(share.divisor))
        guard own > most else { continue }
        takeBack(own - most, by: offer, in: state, &ledger)
        hasTrimmed = true
      }
    }
    return hasTrimmed
  }

  /// Takes gross money in the scenario's currency back where it hurts least.
  private static func takeBack(
    _ gross: Int64, by offer: Int, in state: Int, _ ledger: inout PlanLedger
  ) {
    var left = gross
    let order = ledger.flows.filter { flow in
      let key = ledger.grants[flow.grant].key
      return key.offer == offer && key.state == state && flow.net > 0
    }.sorted { (slack(of: $0, in: ledger), $0.net) > (slack(of: $1, in: ledger), $1.net) }
    for flow in order where left > 0 {
      let before = ledger.converted(ofGrant: flow.grant)
      ledger.pay(-min(flow.net, excess(of: flow, taking: left, in: ledger)), ledger.step(of: flow))
      left -= before - ledger.converted(ofGrant: flow.grant)
    }
  }

  /// The net money that goes when so much of a flow's payment does, and no more: two offers that
  /// match each other would take turns to lose what is taken too much.
  private static func excess(
    of flow: PlanLedger.Flow, taking gross: Int64, in ledger: PlanLedger
  ) -> Int64 {
    let (terms, grant) = (ledger.terms, ledger.grants[flow.grant])
    let paid = terms.converted(grant.gross[flow.year], from: grant.key.offer).minorUnits
    let kept = terms.exchange.most(
      of: terms.offers[grant.key.offer].currency,
      convertingInto: terms.money(max(0, paid - gross)))
    return max(
      0,
      grant.net[flow.year]
        - terms.net(
          ofGross: kept.minorUnits, from: grant.key.offer, through: grant.key.channel))
  }

  /// How much a flow can lose before its year or another need suffers.
  private static func slack(of flow: PlanLedger.Flow, in ledger: PlanLedger) -> Int64 {
    let holdsOthersUp = ledger.terms.precedences.contains { $0.prerequisite == flow.need }
    return holdsOthersUp ? 0 : ledger.slack(of: flow)
  }

  /// Takes back work that runs ahead of what must come first, and says whether any did.
  @discardableResult
  static func trimPrecedences(_ ledger: inout PlanLedger) -> Bool {
    var hasTrimmed = false
    for pair in ledger.terms.precedences {
      for year in ledger.terms.years.indices.reversed() {
        let excess = pair.excess(through: year, in: ledger)
        guard excess > 0 else { continue }
        takeBack(
          Int64(dividedUp(excess, Int128(pair.earlierSize))), of: pair.need, through: year, &ledger)
        hasTrimmed = true
      }
    }
    return hasTrimmed
  }

  /// Takes work back: where a year can lose something, else that of the last years first.
  private static func takeBack(
    _ work: Int64, of need: Int, through year: Int, _ ledger: inout PlanLedger
  ) {
    var left = work
    let order = ledger.flows.filter { $0.need == need && $0.year <= year && $0.net > 0 }
      .sorted { (ledger.slack(of: $0), $0.year) > (ledger.slack(of: $1), $1.year) }
    for flow in order where left > 0 {
      let step = ledger.step(of: flow)
      let before = ledger.work(of: flow)
      let kept = ledger.terms.net(buyingAtMost: max(0, before - left), by: step)
      ledger.pay(min(0, kept - flow.net), step)
      left -= before - ledger.terms.work(boughtBy: min(kept, flow.net), by: step)
    }
  }
}
