import CoalitionDomain

/// What the course of money over the years should make people talk about: deadlines missed at
/// funded speed, years without money before the work is done, money that ends soon, and states
/// that hang on one donor.
struct FundingWarnings {
  private let ledger: PlanLedger
  private var terms: PlanningTerms { ledger.terms }

  init(_ ledger: PlanLedger) { self.ledger = ledger }

  /// The warnings, by kind and then by state.
  func all() -> [PlanWarning] {
    let states = Array(terms.states.indices)
    return slips() + states.flatMap(cliffs) + states.compactMap(runway)
      + states.compactMap(dependence)
  }

  private func slips() -> [PlanWarning] {
    Outlook(ledger).lines().compactMap { line in
      guard let deadline = line.duty.deadline, line.duty.condition != .none else { return nil }
      let work = "\(line.duty.state) \(line.duty.pillar.rawValue)"
      if line.finish == nil, line.unmet.minorUnits > 0 {
        return PlanWarning(
          code: "deadline",
          text: "\(work) is due by \(deadline) and nothing is paid for it in the planned years")
      }
      guard let finish = line.finish, let slip = line.slipMonths, slip > 0 else { return nil }
      let filing = line.duty.filingDay.map { "; the last day to file for an extension is \($0)" }
      return PlanWarning(
        code: "deadline",
        text: "\(work) is done by \(finish) at funded speed, \(slip) months after its deadline "
          + "\(deadline)\(filing ?? "")")
    }
  }

  /// The years in which a pillar of a state has money.
  private func fundedYears(of state: Int, in pillar: Pillar) -> [Int] {
    let needs = terms.needs(of: state, in: pillar)
    return terms.years.indices.filter { year in
      needs.contains { ledger.isFunded($0, in: year) }
        || terms.states[state].committedYears[pillar]?.contains(year) ?? false
    }
  }

  private func unmet(of state: Int, in pillar: Pillar) -> Int64 {
    let planned = terms.needs(of: state, in: pillar).reduce(0) { $0 + ledger.work(ofNeed: $1) }
    return terms.cost(of: state, in: pillar) - terms.existing(of: state, in: pillar) - planned
  }

  private func cliffs(of state: Int) -> [PlanWarning] {
    Pillar.allCases.compactMap { pillar in
      guard let last = fundedYears(of: state, in: pillar).last, last + 1 < terms.years.count
      else { return nil }
      let left = unmet(of: state, in: pillar)
      guard left > 0 else { return nil }
      return PlanWarning(
        code: "cliff",
        text: "\(terms.states[state].state.code) \(pillar.rawValue) has money until "
          + "\(terms.years[last]) and none in \(terms.years[last + 1]), with "
          + "\(terms.money(left)) of work left")
    }
  }

  private func runway(of state: Int) -> PlanWarning? {
    let funded = Pillar.allCases.compactMap { fundedYears(of: state, in: $0).last }.max()
    let left = Pillar.allCases.reduce(0) { $0 + max(0, unmet(of: state, in: $1)) }
    guard let funded, left > 0 else { return nil }
    let asOf = terms.scenario.asOf
    let months = (terms.years[funded].number - asOf.year.number) * 12 + 12 - asOf.month
    guard months < 12 else { return nil }
    return PlanWarning(
      code: "runway",
      text: "the money for \(terms.states[state].state.code) ends in \(terms.years[funded]), "
        + "\(months) months after \(asOf), with \(terms.money(left)) of work left")
  }

  private func dependence(of state: Int) -> PlanWarning? {
    var byDonor: [Int: Int64] = [:]
    for (place, grant) in ledger.grants.enumerated() where grant.key.state == state {
      byDonor[terms.offers[grant.key.offer].donor, default: 0] += ledger.converted(ofGrant: place)
    }
    let total = byDonor.values.reduce(0, +)
    guard byDonor.count > 1,
      let largest = byDonor.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      largest.value > total - largest.value
    else { return nil }
    let percent = Int128(largest.value) * 100 / Int128(total)
    return PlanWarning(
      code: "dependence",
      text: "\(terms.scenario.donors[largest.key].id) gives \(percent) % of what "
        + "\(terms.states[state].state.code) receives")
  }
}
