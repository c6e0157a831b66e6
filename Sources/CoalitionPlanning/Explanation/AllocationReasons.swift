import CoalitionDomain

/// Why money goes where it goes: the first of these that is so of an allocation.
///
/// It is what cutting to minor units leaves; a lock asks for it; the offer's terms allow no other
/// need; no other offer may be used for the need; the grant carries its donor's lead; every other
/// need that the offer may be used for is covered or counts for no more; a floor asks for the
/// money; or the others take no more in that year. All of it is read off the plan, exactly and
/// without a solver.
struct AllocationReasons {
  private let reasons: Reasons
  private var ledger: PlanLedger { reasons.ledger }
  private var terms: PlanningTerms { reasons.terms }

  init(_ reasons: Reasons) { self.reasons = reasons }

  /// A reason for every allocation, in the order of the plan's grants.
  func all() -> [AllocationReason] { ledger.flows.filter { $0.net > 0 }.map(reason) }

  /// What is said of a need: who pays for it and why.
  func claims(on need: Int) -> [Claim] { claims(on: ledger.flows.filter { $0.need == need }) }

  /// What is said of an offer: what it pays for and why.
  func claims(onOffer offer: Int) -> [Claim] {
    claims(on: ledger.flows.filter { ledger.grants[$0.grant].key.offer == offer })
  }

  /// A claim for each offer, need and reason, over all years.
  private func claims(on flows: [PlanLedger.Flow]) -> [Claim] {
    struct Key: Hashable {
      let offer: Identifier<Offer>
      let need: Identifier<Need>
      let reason: Reason
    }
    return flows.filter { $0.net > 0 }.map(reason).grouped {
      Key(offer: $0.offer, need: $0.need, reason: $0.reason)
    }.map { key, allocations in
      let sum = allocations.reduce(Int64(0)) { $0 + $1.net.minorUnits }
      let years: [Sentence] = allocations.map(\.year).uniqued(by: \.self).sorted().map { "\($0)" }
      return Claim(
        key.reason.rule,
        "\(key.offer) pays \(terms.money(sum)) for \(key.need) in \(years.listed()): "
          + "\(key.reason.text)")
    }
  }

  private func reason(for flow: PlanLedger.Flow) -> AllocationReason {
    let key = ledger.grants[flow.grant].key
    return AllocationReason(
      offer: terms.offers[key.offer].offer.id, need: terms.needs[flow.need].need.id,
      operator: flow.capacity.map { terms.scenario.capacities[$0].id },
      year: terms.years[flow.year], net: terms.money(flow.net),
      reason: leftover(flow) ?? locked(key, in: flow.year) ?? onlyNeed(flow, key) ?? onlyOffer(
        flow, key)
        ?? lead(key) ?? alternatives(to: flow, key))
  }

  private func leftover(_ flow: PlanLedger.Flow) -> Reason? {
    terms.money(flow.net).isUnitOrMore
      ? nil
      : Reason(
        rule: "cutting", text: "less than one unit, which cutting to minor units has left over")
  }

  private func locked(_ key: GrantKey, in year: Int) -> Reason? {
    let lock = terms.scenario.locks.first { lock in
      guard case .grant(let offer, let state, let channel, let locked, _) = lock.agreement else {
        return false
      }
      return terms.key(offer, state, channel) == key
        && locked ?? terms.years[year] == terms.years[year]
    }
    return lock.map { Reason(rule: Locks.id, text: "lock \($0.id) asks for the grant") }
  }

  private func others(_ flow: PlanLedger.Flow, _ key: GrantKey) -> [Int] {
    terms.needs.indices.filter {
      $0 != flow.need && reasons.misfit(of: key.offer, for: $0) == nil
        && terms.needs[$0].remaining > 0
    }
  }

  private func onlyNeed(_ flow: PlanLedger.Flow, _ key: GrantKey) -> Reason? {
    others(flow, key).isEmpty
      ? Reason(rule: Earmarks.id, text: "it is the only need within the offer's terms") : nil
  }

  private func onlyOffer(_ flow: PlanLedger.Flow, _ key: GrantKey) -> Reason? {
    let fitting = terms.offers.indices.filter {
      terms.offers[$0].total > 0 && reasons.misfit(of: $0, for: flow.need) == nil
    }
    return fitting == [key.offer]
      ? Reason(rule: Earmarks.id, text: "no other offer may be used for the need") : nil
  }

  /// Whether the grant is the one that its donor leads with.
  private func lead(_ key: GrantKey) -> Reason? {
    let donor = terms.offers[key.offer].donor
    guard ledger.leads[key.state] == donor, !terms.isPooled(key) else { return nil }
    let own = ledger.grants.filter {
      $0.key.state == key.state && terms.offers[$0.key.offer].donor == donor
        && !terms.isPooled($0.key)
    }
    guard own.count == 1,
      ledger.grants.contains(where: {
        $0.key.state == key.state && terms.offers[$0.key.offer].donor != donor
      })
    else { return nil }
    return Reason(
      rule: LeadDonor.id,
      text: "the donor leads there with this grant, without which the others could not be made")
  }

  private func alternatives(to flow: PlanLedger.Flow, _ key: GrantKey) -> Reason {
    let open = others(flow, key).filter {
      terms.money(terms.needs[$0].remaining - ledger.work(ofNeed: $0)).isUnitOrMore
    }
    if open.isEmpty {
      return Reason(
        rule: NoDuplication.id, text: "every other need within the offer's terms is covered")
    }
    let weight = terms.weight(of: flow.need, in: flow.year)
    let heavier = open.filter { terms.weight(of: $0, in: flow.year) > weight }
    if heavier.isEmpty {
      let equal = open.contains { terms.weight(of: $0, in: flow.year) == weight }
      return Reason(
        rule: Claim.choice,
        text: equal
          ? "no open need within the offer's terms counts for more that year"
          : "it counts for more that year than every open need within the offer's terms")
    }
    if let floor = PillarFloor().floor(heldUpBy: flow, in: ledger) {
      return Reason(
        rule: PillarFloor.id,
        text: "\(counting(heavier)) for more that year, but a floor says that \(floor)")
    }
    let blocked = heavier.compactMap { need in rule(against: need, flow, key).map { ($0, need) } }
    guard blocked.count == heavier.count else {
      return Reason(
        rule: Claim.choice,
        text: "\(counting(heavier)) for more that year, but later aims, reports or other years "
          + "weigh against moving the money; ask about that need")
    }
    let main = blocked.grouped(by: \.0).max { $0.1.count < $1.1.count }
    return Reason(
      rule: main?.key ?? Claim.choice,
      text: "\(counting(main?.1.map(\.1) ?? heavier)) for more that year, but "
        + title(of: main?.key ?? ""))
  }

  private func counting(_ needs: [Int]) -> String {
    "\(reasons.names(ofNeeds: needs)) \(needs.count == 1 ? "counts" : "count")"
  }

  /// A rule's sentence as the end of another.
  private func title(of rule: String) -> String {
    let title = ConstraintCatalog.title(of: rule)
    return (title.first?.lowercased() ?? "") + title.dropFirst()
  }

  /// The rule that keeps one more step of the grant's money away from another need in a year.
  private func rule(against need: Int, _ flow: PlanLedger.Flow, _ key: GrantKey) -> String? {
    let providers = terms.needs[need].providers.filter { $0.years.contains(flow.year) }
    guard !providers.isEmpty else { return NeedYears.id }
    var rules: [String] = []
    for provider in providers {
      let step = Candidate(
        grant: key, need: need, capacity: provider.capacity, year: flow.year)
      let closed = ConstraintCatalog.all.first { rule in
        type(of: rule).id != OfferEnvelope.id && type(of: rule).id != GrantSize.id
          && rule.room(for: step, in: ledger).most == 0
      }
      guard let closed else { return nil }
      rules.append(type(of: closed).id)
    }
    return rules.first
  }
}
