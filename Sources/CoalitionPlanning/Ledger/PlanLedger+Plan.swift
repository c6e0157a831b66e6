package import CoalitionDomain

extension PlanLedger {
  /// Reads a plan into sums.
  ///
  /// - Returns: The sums, or `nil` where the plan names something that the scenario does not have
  ///   or names it twice, with one violation for each such name.
  package static func reading(
    _ plan: Plan, against terms: PlanningTerms
  ) -> (ledger: PlanLedger?, violations: [Violation]) {
    var ledger = PlanLedger(terms)
    var problems: [String] = []
    var seen: Set<CountryCode> = []
    for coalition in plan.coalitions {
      guard let state = terms.stateIndex[coalition.state],
        let lead = terms.donorIndex[coalition.lead]
      else {
        problems.append(
          "coalition \(coalition.state) with \(coalition.lead): not in the scenario")
        continue
      }
      if !seen.insert(coalition.state).inserted {
        problems.append("coalition \(coalition.state) stands twice")
      }
      ledger.leads[state] = lead
    }
    for grant in plan.grants { ledger.read(grant, &problems) }
    let violations = problems.map { Violation(rule: "plan-references", message: $0) }
    return (violations.isEmpty ? ledger : nil, violations)
  }

  private mutating func read(_ grant: Grant, _ problems: inout [String]) {
    guard let offer = terms.offerIndex[grant.offer], let state = terms.stateIndex[grant.state],
      let channel = terms.channelIndex[grant.channel]
    else {
      problems.append("\(grant.name): not in the scenario")
      return
    }
    let key = GrantKey(offer: offer, state: state, channel: channel)
    if grantIndex[key] != nil { problems.append("\(grant.name) stands twice") }
    let place = open(key)
    var paid: Set<Year> = []
    for payment in grant.payments {
      guard let year = terms.years.firstIndex(of: payment.year),
        paid.insert(payment.year).inserted
      else {
        problems.append("\(grant.name): year \(payment.year) is not planned or stands twice")
        continue
      }
      guard payment.gross.minorUnits > 0, Money.range.contains(payment.gross.minorUnits) else {
        problems.append("\(grant.name) in \(payment.year): pays \(payment.gross)")
        continue
      }
      setGross(payment.gross.minorUnits, ofGrant: place, year: year)
      read(payment, year: year, of: key, named: grant.name, &problems)
    }
  }

  private mutating func read(
    _ payment: Payment, year: Int, of key: GrantKey, named name: String,
    _ problems: inout [String]
  ) {
    struct Target: Hashable {
      let need: Identifier<Need>
      let provider: Identifier<Operator>?
    }
    var seen: Set<Target> = []
    for allocation in payment.allocations {
      let provider = allocation.operator
      guard let need = terms.needIndex[allocation.need],
        seen.insert(Target(need: allocation.need, provider: provider)).inserted
      else {
        problems.append(
          "\(name) in \(payment.year): need \(allocation.need) is not in the scenario or stands "
            + "twice")
        continue
      }
      guard let capacity = terms.capacity(named: provider, for: need, in: year) else {
        problems.append(
          "\(name) in \(payment.year): \(provider?.text ?? "the state's own services") cannot do "
            + "need \(allocation.need)")
        continue
      }
      guard Money.range.contains(allocation.net.minorUnits), allocation.net.minorUnits > 0 else {
        problems.append(
          "\(name) in \(payment.year): need \(allocation.need) gets \(allocation.net)")
        continue
      }
      guard Money.range.contains(allocation.gross.minorUnits) else {
        problems.append(
          "\(name) in \(payment.year): need \(allocation.need) takes \(allocation.gross)")
        continue
      }
      add(
        allocation.net.minorUnits,
        to: Candidate(grant: key, need: need, capacity: capacity.place, year: year))
    }
  }
}

extension PlanningTerms {
  /// The capacity by which an operator does a need's work in a year; `nil` where there is none.
  func capacity(
    named name: Identifier<Operator>?, for need: Int, in year: Int
  ) -> (place: Int?, Void)? {
    let provider = needs[need].providers.first { provider in
      provider.years.contains(year)
        && provider.capacity.map { scenario.capacities[$0].id } == name
    }
    return provider.map { ($0.capacity, ()) }
  }
}

extension Grant {
  /// How messages name the grant.
  package var name: String { "grant of \(offer) to \(state) by \(channel)" }
}
