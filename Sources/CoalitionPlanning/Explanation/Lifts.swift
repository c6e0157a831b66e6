import CoalitionDomain

/// What could be changed so that more of a need is met or more of an offer is used: each a change
/// to one rule's limit, with the rule.
///
/// A lift is a guess until planning again shows that it helps.
struct Lifts {
  let reasons: Reasons
  private var ledger: PlanLedger { reasons.ledger }
  private var terms: PlanningTerms { reasons.terms }

  /// The most offers, donors or states of one kind that are tried.
  private static let most = 4

  /// A change, and the rule whose limit it takes away.
  struct Lift: Hashable {
    let rule: String
    let change: Counterfactual
  }

  init(_ reasons: Reasons) { self.reasons = reasons }

  /// What could help a need, the need's own limits first.
  func forNeed(_ place: Int) -> [Lift] {
    let need = terms.needs[place].need
    let state = terms.states[terms.needs[place].state].state
    let fitting = terms.offers.indices.filter {
      reasons.misfit(of: $0, for: place) == nil && terms.offers[$0].total > 0
    }
    return limits(of: place) + limits(of: state, on: need.pillar, needs: [place])
      + limits(of: byMoneyLeft(fitting), in: [state.code])
      + misfits(of: place)
      + locks(about: [state.code], offers: Set(fitting))
  }

  /// What could help an offer to be used, its own terms first.
  func forOffer(_ place: Int) -> [Lift] {
    let offer = terms.offers[place].offer
    if terms.offers[place].standing != nil {
      return [Lift(rule: Earmarks.id, change: .counted(offer.id))]
    }
    let fitting = terms.needs.indices.filter { reasons.misfit(of: place, for: $0) == nil }
    let open = fitting.filter {
      terms.money(terms.needs[$0].remaining - ledger.work(ofNeed: $0)).isUnitOrMore
    }
    let states = open.map { terms.states[terms.needs[$0].state].state }.uniqued(by: \.code)
    let own = [
      Lift(rule: Earmarks.id, change: .withoutEarmark(offer.id)),
      Lift(rule: Earmarks.id, change: .withoutConditions(offer.id)),
      Lift(rule: Earmarks.id, change: .anyChannel(offer.id)),
    ].filter { terms.scenario.with([$0.change]) != terms.scenario }
    let places = states.prefix(Self.most).flatMap { state -> [Lift] in
      let needs = open.filter { terms.needs[$0].need.state == state.code }
      return needs.prefix(Self.most).flatMap(limits(of:))
        + needs.map { terms.needs[$0].need.pillar }.uniqued(by: \.self).flatMap { pillar in
          limits(of: state, on: pillar, needs: needs)
        }
    }
    return limits(of: [place], in: states.map(\.code)) + places.uniqued(by: \.self) + own
      + locks(about: states.map(\.code), offers: [place])
  }
}

extension Lifts {
  private func limits(of place: Int) -> [Lift] {
    let need = terms.needs[place].need
    var lifts: [Lift] = []
    if !need.operators.isEmpty {
      lifts.append(Lift(rule: OperatorLimit.id, change: .anyOperator(need.id)))
    }
    if need.maximumPerYear != nil {
      lifts.append(Lift(rule: YearlyLimits.id, change: .noYearlyMaximum(need.id)))
    }
    if need.minimumPerYear != nil {
      lifts.append(Lift(rule: YearlyLimits.id, change: .noYearlyMinimum(need.id)))
    }
    if need.isContinuous {
      lifts.append(Lift(rule: Continuity.id, change: .gapsAllowed(need.id)))
    }
    if !need.prerequisites.isEmpty {
      lifts.append(Lift(rule: Prerequisites.id, change: .noPrerequisites(need.id)))
    }
    if need.years != terms.scenario.years {
      lifts.append(Lift(rule: NeedYears.id, change: .anyYear(need.id)))
    }
    return lifts
  }

  private func limits(of state: AffectedState, on pillar: Pillar, needs: [Int]) -> [Lift] {
    var lifts: [Lift] = []
    if needs.contains(where: { terms.needs[$0].isGated }) {
      lifts.append(Lift(rule: ReadinessGate.id, change: .ready(state.code, pillar)))
    }
    if terms.scenario.capacities.contains(where: { $0.covers(pillar, in: state.code) }) {
      lifts.append(Lift(rule: OperatorLimit.id, change: .anyCapacity(state.code, pillar)))
    }
    if state.absorption != nil {
      lifts.append(Lift(rule: Absorption.id, change: .anyAbsorption(state.code)))
    }
    return lifts
  }

  private func limits(of offers: [Int], in states: [CountryCode]) -> [Lift] {
    let shown = offers.prefix(Self.most)
    let donors = shown.map { terms.scenario.donors[terms.offers[$0].donor] }.uniqued(by: \.id)
    let sizes = shown.filter {
      terms.offers[$0].offer.smallestGrant != nil || terms.offers[$0].offer.largestGrant != nil
    }.map { Lift(rule: GrantSize.id, change: .anyGrantSize(terms.offers[$0].offer.id)) }
    let matching = shown.filter { terms.offers[$0].offer.matchingShare != nil }
      .map { Lift(rule: MatchingFunds.id, change: .withoutConditions(terms.offers[$0].offer.id)) }
    let grants = donors.filter { $0.grantLimit != nil }
      .map { Lift(rule: GrantLimit.id, change: .anyNumberOfGrants($0.id)) }
    let leads = states.filter { state in
      terms.stateIndex[state].flatMap { ledger.leads[$0] } == nil
    }.prefix(Self.most).flatMap { state in
      donors.map { Lift(rule: LeadDonor.id, change: .willLead($0.id, state)) }
    }
    return sizes + matching + grants + leads
  }

  /// Lifts of what keeps offers away from a need, the offers with most money left first.
  private func misfits(of need: Int) -> [Lift] {
    let away = terms.offers.indices.filter {
      reasons.misfit(of: $0, for: need) != nil && terms.offers[$0].offer.envelope != nil
    }
    return byMoneyLeft(away).prefix(Self.most).compactMap { place in
      let offer = terms.offers[place].offer.id
      return reasons.misfit(of: place, for: need).flatMap { misfit in
        Self.lift(of: misfit, for: offer).map { Lift(rule: Earmarks.id, change: $0) }
      }
    }
  }

  private static func lift(
    of misfit: Misfit, for offer: Identifier<Offer>
  ) -> Counterfactual? {
    switch misfit {
    case .statusNotCounted, .expired: .counted(offer)
    case .earmarkedForOtherPlaces, .earmarkedForOtherWork, .excluded: .withoutEarmark(offer)
    case .notTreatyMember, .notReady: .withoutConditions(offer)
    case .noChannel: .anyChannel(offer)
    case .inKindOnly: nil
    }
  }

  private func locks(about states: [CountryCode], offers: Set<Int>) -> [Lift] {
    terms.scenario.locks.filter { lock in
      switch lock.agreement {
      case .lead(let state, _): states.contains(state)
      case .grant(let offer, let state, _, _, _), .noGrant(let offer, let state):
        states.contains(state) || (terms.offerIndex[offer].map(offers.contains) ?? false)
      }
    }.map { Lift(rule: Locks.id, change: .withoutLock($0.id)) }
  }

  private func byMoneyLeft(_ offers: [Int]) -> [Int] {
    offers.map { place -> (place: Int, left: Int64) in
      let left = terms.offers[place].total - ledger.grossByOffer[place].reduce(0, +)
      return (place, terms.converted(max(0, left), from: place).minorUnits)
    }.sorted { ($1.left, $0.place) < ($0.left, $1.place) }.map(\.place)
  }
}

extension Sequence {
  /// The elements whose keys have not come before.
  func uniqued<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}
