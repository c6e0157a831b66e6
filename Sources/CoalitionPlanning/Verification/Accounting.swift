package import CoalitionDomain

/// Adds a plan up.
package struct Accounting {
  private let ledger: PlanLedger
  private var terms: PlanningTerms { ledger.terms }

  package init(_ ledger: PlanLedger) { self.ledger = ledger }

  /// What the plan adds up to, with the reasons for what it leaves open.
  package func account() -> PlanAccount {
    let reasons = Reasons(ledger)
    let states = terms.states.indices.map(stateAccount)
    return PlanAccount(
      total: flow(where: { _, _ in true }),
      years: terms.years.indices.map { year in
        .init(key: terms.years[year], flow: flow { $1 == year })
      },
      statuses: [.committed, .pledged, .indicative].map { status in
        .init(
          key: status,
          flow: flow { grant, _ in terms.offers[grant.offer].offer.status == status })
      },
      coverage: states.map(\.coverage).reduce(terms.noCoverage, +),
      states: states,
      pillars: pillarAccounts(ofStates: Array(terms.states.indices)),
      needs: terms.needs.indices.map { needAccount($0, reasons) },
      outlook: Outlook(ledger).lines(),
      donors: donorAccounts(),
      offers: offerAccounts(reasons),
      grants: ledger.grants.count,
      reportingEffort: effort(),
      illustrative: illustrative())
  }
}

extension Accounting {
  private func flow(where belongs: (GrantKey, Int) -> Bool) -> PlanAccount.Flow {
    var (gross, net): (Int64, Int64) = (0, 0)
    for grant in ledger.grants {
      for year in terms.years.indices where belongs(grant.key, year) {
        gross += terms.converted(grant.gross[year], from: grant.key.offer).minorUnits
        net += grant.net[year]
      }
    }
    return PlanAccount.Flow(gross: terms.money(gross), net: terms.money(net))
  }

  private func coverage(
    ofNeeds needs: [Int], cost: Int64, existing: Int64
  ) -> PlanAccount.Coverage {
    var (planned, late): (Int64, Int64) = (0, 0)
    for need in needs {
      for (year, work) in ledger.workByNeed[need].enumerated() {
        planned += work
        if terms.needs[need].need.isLate(in: terms.years[year]) { late += work }
      }
    }
    return PlanAccount.Coverage(
      cost: terms.money(cost), existing: terms.money(existing), planned: terms.money(planned),
      late: terms.money(late))
  }

  private func stateAccount(_ state: Int) -> PlanAccount.StateAccount {
    PlanAccount.StateAccount(
      state: terms.states[state].state.code, name: terms.states[state].state.name,
      coverage: coverage(
        ofNeeds: terms.needs(of: state, in: nil), cost: terms.cost(of: state, in: nil),
        existing: terms.existing(of: state, in: nil)),
      pillars: pillarAccounts(ofStates: [state]))
  }

  private func pillarAccounts(ofStates states: [Int]) -> [PlanAccount.PillarAccount] {
    Pillar.allCases.compactMap { pillar in
      let needs = states.flatMap { terms.needs(of: $0, in: pillar) }
      guard !needs.isEmpty else { return nil }
      return PlanAccount.PillarAccount(
        pillar: pillar,
        coverage: coverage(
          ofNeeds: needs, cost: states.reduce(0) { $0 + terms.cost(of: $1, in: pillar) },
          existing: states.reduce(0) { $0 + terms.existing(of: $1, in: pillar) }))
    }
  }

  private func needAccount(_ place: Int, _ reasons: Reasons) -> NeedAccount {
    let need = terms.needs[place]
    let coverage = coverage(ofNeeds: [place], cost: need.cost, existing: need.existing)
    return NeedAccount(
      need: need.need.id, state: need.need.state, pillar: need.need.pillar,
      title: need.need.title, coverage: coverage,
      reason: coverage.unmet.minorUnits > 0 ? reasons.reason(forUnmet: place) : nil)
  }

  private func offerAccounts(_ reasons: Reasons) -> [OfferAccount] {
    terms.offers.indices.compactMap { place in
      let offer = terms.offers[place]
      guard offer.offer.envelope != nil else { return nil }
      let granted = ledger.grossByOffer[place].reduce(0, +)
      return OfferAccount(
        offer: offer.offer.id, donor: offer.offer.donor, status: offer.offer.status,
        offered: terms.money(offer.total, ofOffer: place),
        granted: terms.money(granted, ofOffer: place),
        reason: granted < offer.total || offer.total == 0
          ? reasons.reason(forUnused: place) : nil)
    }
  }

  private func donorAccounts() -> [DonorAccount] {
    var offersOfDonor = [[Int]](repeating: [], count: terms.scenario.donors.count)
    for (place, offer) in terms.offers.enumerated() where offer.standing == nil {
      offersOfDonor[offer.donor].append(place)
    }
    var grantsOfOffer = [[Int]](repeating: [], count: terms.offers.count)
    for (place, grant) in ledger.grants.enumerated() {
      grantsOfOffer[grant.key.offer].append(place)
    }
    return terms.scenario.donors.indices.flatMap { donor -> [DonorAccount] in
      let offers = offersOfDonor[donor]
      return offers.grouped(by: { terms.offers[$0].currency }).map { currency, offers in
        let grants = offers.flatMap { grantsOfOffer[$0] }
        return DonorAccount(
          donor: terms.scenario.donors[donor].id, name: terms.scenario.donors[donor].name,
          offered: Money(
            minorUnits: offers.reduce(0) { $0 + terms.offers[$1].total }, in: currency),
          granted: Money(
            minorUnits: grants.reduce(0) { $0 + ledger.grants[$1].totalGross }, in: currency),
          converted: terms.money(grants.reduce(0) { $0 + ledger.converted(ofGrant: $1) }),
          grants: grants.count)
      }
    }
  }

  private func effort() -> ExactDecimal {
    let places = ExactDecimal.mostPlaces
    let scaled = ReportingEffort().value(of: ledger).scaled
    return ExactDecimal(digits: Int64(scaled), places: places)
  }

  private func illustrative() -> PlanAccount.Illustrative {
    let cost = terms.needs.reduce(0) { $0 + ($1.need.source.isIllustrative ? $1.cost : 0) }
    let gross = flow { grant, _ in terms.offers[grant.offer].offer.source.isIllustrative }.gross
    return PlanAccount.Illustrative(cost: terms.money(cost), gross: gross)
  }
}

extension PlanningTerms {
  fileprivate var noCoverage: PlanAccount.Coverage {
    PlanAccount.Coverage(cost: money(0), existing: money(0), planned: money(0), late: money(0))
  }
}

extension PlanAccount.Coverage {
  fileprivate static func + (left: Self, right: Self) -> Self {
    Self(
      cost: left.cost + right.cost, existing: left.existing + right.existing,
      planned: left.planned + right.planned, late: left.late + right.late)
  }
}
