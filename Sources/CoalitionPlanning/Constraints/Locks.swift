package import CoalitionDomain

/// What people have agreed stays.
///
///     donor d leads in s:                        lead(s, d)              =  1
///     grant g is a, in year t or in all:         Σₜ gross(g, t)          =  a,  grant(g) = 1
///     offer o gives s nothing:                   Σₖ grant(o, s, k)       =  0
///
/// A lock that asks for what no rule allows leaves no plan, and is named.
package struct Locks: PlanRule {
  package static let id = "lock"
  package static let title = "What people have agreed stays"

  package init() {}

  package func formulate(into formulation: inout Formulation) {
    for (place, lock) in formulation.terms.scenario.locks.enumerated() {
      for row in rows(of: lock, in: formulation) {
        formulation.add(
          row.expression, equals: row.value, for: Self.id, "\(lock.id)\(row.suffix)", lock: place,
          below: row.cut)
      }
    }
  }

  private struct LockRow {
    let expression: PlanExpression
    let value: ExactRatio
    var suffix = ""
    /// By how many minor units an exact plan may stay below.
    var cut = ExactRatio.zero
  }

  /// What a lock says in variables. Where there is no variable for what it asks, no point obeys it:
  /// the empty sum is not 1.
  private func rows(of lock: Lock, in formulation: Formulation) -> [LockRow] {
    let terms = formulation.terms
    switch lock.agreement {
    case .lead(let state, let donor):
      let leads = formulation.leads.filter {
        $0.state == terms.stateIndex[state] && $0.donor == terms.donorIndex[donor]
      }
      return [LockRow(expression: PlanExpression(sum: leads.map(\.variable)), value: 1)]
    case .grant(let offer, let state, let channel, let year, let amount):
      guard let key = terms.key(offer, state, channel), let grant = formulation.grantIndex[key]
      else { return [LockRow(expression: PlanExpression(), value: 1)] }
      let places = year.map { year in terms.years.indices.filter { terms.years[$0] == year } }
      let years = places?.first.map { $0...$0 } ?? 0...terms.years.count
      return [
        LockRow(expression: PlanExpression(formulation.grants[grant].variable), value: 1),
        LockRow(
          expression: formulation.gross(ofGrant: grant, in: years),
          value: formulation.units(amount.minorUnits, ofOffer: key.offer), suffix: ",amount",
          cut: formulation.grossCut(ofGrant: grant)),
      ]
    case .noGrant(let offer, let state):
      let grants = formulation.grants.filter {
        $0.key.offer == terms.offerIndex[offer] && $0.key.state == terms.stateIndex[state]
      }
      return [LockRow(expression: PlanExpression(sum: grants.map(\.variable)), value: 0)]
    }
  }

  package func violations(in plan: LedgeredPlan) -> [Violation] {
    plan.terms.scenario.locks.compactMap { lock in
      flaw(of: lock, in: plan).map { violation("lock \(lock.id): \($0)") }
    }
  }

  private func flaw(of lock: Lock, in plan: LedgeredPlan) -> String? {
    let (terms, ledger) = (plan.terms, plan.ledger)
    switch lock.agreement {
    case .lead(let state, let donor):
      let lead = terms.stateIndex[state].flatMap { ledger.leads[$0] }
      return lead == terms.donorIndex[donor] ? nil : "\(donor) does not lead in \(state)"
    case .grant(let offer, let state, let channel, let year, let amount):
      let grant = terms.key(offer, state, channel).flatMap { ledger.grantIndex[$0] }
      let gross = grant.map { ledger.grants[$0].gross } ?? []
      let place = year.flatMap { terms.years.firstIndex(of: $0) }
      let given =
        year == nil ? gross.reduce(0, +) : place.flatMap { gross.isEmpty ? nil : gross[$0] } ?? 0
      guard given != amount.minorUnits else { return nil }
      return "grant of \(offer) to \(state) by \(channel) is "
        + "\(Money(minorUnits: given, in: amount.currency)), not \(amount)"
    case .noGrant(let offer, let state):
      let isGiven = ledger.grants.contains {
        $0.key.offer == terms.offerIndex[offer] && $0.key.state == terms.stateIndex[state]
      }
      return isGiven ? "offer \(offer) gives to \(state)" : nil
    }
  }

  package func room(for candidate: Candidate, in ledger: PlanLedger) -> Room {
    let terms = ledger.terms
    var most = Int64.max
    for lock in terms.scenario.locks {
      switch lock.agreement {
      case .lead(let state, let donor):
        guard terms.stateIndex[state] == candidate.grant.state,
          ledger.leads[candidate.grant.state] == nil,
          terms.offers[candidate.grant.offer].donor != terms.donorIndex[donor]
        else { continue }
        most = 0
      case .noGrant(let offer, let state):
        if terms.offerIndex[offer] == candidate.grant.offer,
          terms.stateIndex[state] == candidate.grant.state
        {
          most = 0
        }
      case .grant(let offer, let state, let channel, let year, let amount):
        guard let key = terms.key(offer, state, channel), key == candidate.grant,
          year == nil || year == terms.years[candidate.year]
        else { continue }
        most = min(most, left(of: amount, in: year, for: candidate, ledger))
      }
    }
    return Room(most: most)
  }

  /// The net money that a locked amount leaves for a candidate.
  private func left(
    of amount: Money, in year: Year?, for candidate: Candidate, _ ledger: PlanLedger
  ) -> Int64 {
    let key = candidate.grant
    let grant = ledger.grantIndex[key].map { ledger.grants[$0] }
    let paid = grant?.gross[candidate.year] ?? 0
    let other = year == nil ? (grant?.totalGross ?? 0) - paid : 0
    let net = ledger.terms.net(
      ofGross: max(0, amount.minorUnits - other), from: key.offer, through: key.channel)
    return net - (grant?.net[candidate.year] ?? 0)
  }
}

extension PlanningTerms {
  /// The grant that three ids name, or `nil` where one of them is unknown.
  package func key(
    _ offer: Identifier<Offer>, _ state: CountryCode, _ channel: Identifier<Channel>
  ) -> GrantKey? {
    guard let offer = offerIndex[offer], let state = stateIndex[state],
      let channel = channelIndex[channel]
    else { return nil }
    return GrantKey(offer: offer, state: state, channel: channel)
  }
}
