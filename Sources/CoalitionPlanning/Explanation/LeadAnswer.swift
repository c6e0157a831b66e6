import CoalitionDomain

/// Why this donor leads in a state, and what another lead would cost.
extension Explainer {
  /// The most other donors that are tried as the lead.
  private static let mostOthers = 6

  mutating func answer(leadOf place: Int) -> Answer {
    let state = terms.states[place].state.code
    let donors = terms.scenario.donors
    guard let lead = ledger.leads[place].map({ donors[$0] }) else {
      return Answer(
        question: .lead(state), standing: "nobody leads in \(state)",
        claims: [Claim(LeadDonor.id, "\(state) receives no grant, so no coalition is needed")])
    }
    let willing = donors.filter { $0.wouldLead(state) }
    let locks = terms.scenario.locks.filter { lock in
      if case .lead(let locked, _) = lock.agreement { locked == state } else { false }
    }
    var claims =
      [own(lead, state, place)]
      + locks.map { lock in
        Claim(Locks.id, "lock \(lock.id) says so: \(lock.source.text)")
      }
    claims.append(among(willing, lead, state))
    let free = locks.map { Counterfactual.withoutLock($0.id) }
    if locks.isEmpty { claims.append(without(lead, state)) }
    for donor in willing.filter({ $0.id != lead.id }).prefix(Self.mostOthers) {
      claims.append(led(by: donor, free, state))
    }
    return Answer(
      question: .lead(state), standing: "\(lead.id) leads in \(state)", claims: claims)
  }

  private func own(_ lead: Donor, _ state: CountryCode, _ place: Int) -> Claim {
    let grants = ledger.grants.indices.filter { grant in
      let key = ledger.grants[grant].key
      return key.state == place
        && terms.scenario.donors[terms.offers[key.offer].donor].id == lead.id
        && !terms.isPooled(key)
    }
    let sum = grants.reduce(Int64(0)) { $0 + ledger.converted(ofGrant: $1) }
    return Claim(
      LeadDonor.id,
      "it is willing, and gives \(terms.money(sum)) there through a grant of its own")
  }

  private func among(_ willing: [Donor], _ lead: Donor, _ state: CountryCode) -> Claim {
    let others: [Sentence] = willing.filter { $0.id != lead.id }.map { "\($0.id)" }
    return Claim(
      LeadDonor.id,
      others.isEmpty
        ? "no other donor is willing to lead there" : "also willing there: \(others.listed())")
  }

  private mutating func without(_ lead: Donor, _ state: CountryCode) -> Claim {
    let change = Counterfactual.doesNotLead(lead.id, state)
    let evidence = resolver.best([change], near: [state])
    guard let plan = evidence.plan else {
      return Claim(
        LeadDonor.id, "if \(change.words), there would be no plan that keeps the locks", evidence)
    }
    let next = plan.leads.first { $0.state == state }?.after
    let who: Sentence =
      next.map { "\($0) would lead" } ?? "nobody would, and it would receive nothing"
    return Claim(
      LeadDonor.id,
      "if \(change.words), \(who); \(changes(in: plan)); \(aimChange(in: plan))", evidence)
  }

  private mutating func led(
    by donor: Donor, _ free: [Counterfactual], _ state: CountryCode
  ) -> Claim {
    let changes = free + [.leads(donor.id, state)]
    let evidence = resolver.best(changes, near: [state])
    let condition = changes.map(\.words).listed()
    switch evidence.outcome {
    case .plan(let plan):
      return Claim(
        LeadDonor.id,
        "if \(condition), \(self.changes(in: plan)); \(aimChange(in: plan))", evidence)
    case .impossible(let rules):
      let because: Sentence = rules.isEmpty ? "" : " (\(rules.map { "\($0.text)" }.listed()))"
      return Claim(LeadDonor.id, "\(donor.id) cannot lead there\(because)", evidence)
    case .most, .unknown:
      return Claim(LeadDonor.id, "whether \(donor.id) could lead there was not found out", evidence)
    }
  }
}
