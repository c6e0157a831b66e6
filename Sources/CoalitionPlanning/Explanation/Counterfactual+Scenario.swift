package import CoalitionDomain

extension Counterfactual {
  /// Changes a scenario. What is asked of the plan alone, such as ``covered(_:_:)``, changes
  /// nothing here: ``Resolver`` adds it as a row.
  ///
  /// What the change names and the scenario does not have stays as it is.
  package func apply(to scenario: inout Scenario) {
    switch self {
    case .moreMoney(let offer, let amount):
      scenario.change(offer) { $0.envelope = $0.envelope?.raised(by: amount) }
    case .newMoney(let amount, let state, let activities):
      scenario.addMoney(amount, to: state, for: activities)
    case .withoutEarmark(let offer):
      scenario.change(offer) {
        $0.earmark = Earmark()
        $0.exclusion = Earmark()
      }
    case .withoutConditions(let offer): scenario.change(offer) { $0.conditions = [] }
    case .anyChannel(let offer): scenario.change(offer) { $0.channels = nil }
    case .anyGrantSize(let offer):
      scenario.change(offer) {
        // What is not said is taken for a least amount, so the least is said.
        $0.smallestGrant = $0.envelope.map { Money(minorUnits: 1, in: $0.currency) }
        $0.largestGrant = nil
      }
    case .counted(let offer):
      let status = scenario.policy.counts.first ?? .pledged
      let counts = scenario.policy.counts
      scenario.change(offer) {
        if !counts.contains($0.status) { $0.status = status }
        $0.expiry = nil
      }
    case .anyNumberOfGrants(let donor): scenario.change(donor) { $0.grantLimit = nil }
    case .willLead(let donor, let state): scenario.change(donor) { $0.takeUpLead(of: state) }
    case .doesNotLead(let donor, let state):
      let others = scenario.states.map(\.code).filter { $0 != state }
      scenario.change(donor) { donor in
        let states = donor.leadership?.states ?? others
        donor.leadership?.states = states.filter { $0 != state }
      }
    case .leads(let donor, let state):
      scenario.locks.append(
        Lock(
          id: scenario.freeID("assumed-lead"), agreement: .lead(state, donor), source: .assumption))
    case .ready(let state, let pillar):
      for place in scenario.states.indices where scenario.states[place].code == state {
        scenario.states[place].readiness[pillar] = .all
      }
    case .anyCapacity(let state, let pillar): scenario.liftCapacities(in: state, on: pillar)
    case .anyAbsorption(let state):
      for place in scenario.states.indices where scenario.states[place].code == state {
        scenario.states[place].absorption = nil
      }
    case .withoutLock(let lock): scenario.locks.removeAll { $0.id == lock }
    case .lockAmount(let lock, let amount): scenario.relock(lock, at: amount)
    case .anyOperator, .noYearlyMinimum, .noYearlyMaximum, .gapsAllowed, .noPrerequisites,
      .anyYear:
      applyToNeed(in: &scenario)
    case .covered, .used, .done, .othersKeep: break
    }
  }

  private func applyToNeed(in scenario: inout Scenario) {
    switch self {
    case .anyOperator(let need): scenario.change(need) { $0.operators = [] }
    case .noYearlyMinimum(let need): scenario.change(need) { $0.minimumPerYear = nil }
    case .noYearlyMaximum(let need): scenario.change(need) { $0.maximumPerYear = nil }
    case .gapsAllowed(let need): scenario.change(need) { $0.isContinuous = false }
    case .noPrerequisites(let need): scenario.change(need) { $0.prerequisites = [] }
    case .anyYear(let need):
      let years = scenario.years
      scenario.change(need) { $0.years = years }
    default: break
    }
  }
}

extension Scenario {
  /// The scenario with some changes, one after the other.
  package func with(_ changes: [Counterfactual]) -> Scenario {
    changes.reduce(into: self) { $1.apply(to: &$0) }
  }

  fileprivate mutating func change(
    _ id: Identifier<Offer>, _ body: (inout Offer) -> Void
  ) {
    if let place = offers.firstIndex(where: { $0.id == id }) { body(&offers[place]) }
  }

  fileprivate mutating func change(_ id: Identifier<Need>, _ body: (inout Need) -> Void) {
    if let place = needs.firstIndex(where: { $0.id == id }) { body(&needs[place]) }
  }

  fileprivate mutating func change(_ id: Identifier<Donor>, _ body: (inout Donor) -> Void) {
    if let place = donors.firstIndex(where: { $0.id == id }) { body(&donors[place]) }
  }

  /// An id that nothing of the scenario has.
  fileprivate func freeID<Subject>(_ text: String) -> Identifier<Subject> {
    let taken = Set(offers.map(\.id.text) + donors.map(\.id.text) + locks.map(\.id.text))
    var number = 1
    while taken.contains("\(text)-\(number)") { number += 1 }
    return Identifier("\(text)-\(number)") ?? "assumed"
  }

  fileprivate mutating func addMoney(
    _ amount: Money, to state: CountryCode, for activities: [Activity]
  ) {
    let donor: Identifier<Donor> = freeID("new-donor")
    donors.append(
      Donor(id: donor, name: "A new donor", leadership: Leadership(most: 1, states: [state])))
    offers.append(
      Offer(
        id: freeID("new-money"), donor: donor, title: "New money",
        status: policy.counts.first ?? .pledged,
        envelope: Envelope(currency: amount.currency, shape: .flexible(amount, years)),
        earmark: Earmark(states: [state], activities: activities), source: .assumption))
  }

  fileprivate mutating func liftCapacities(in state: CountryCode, on pillar: Pillar) {
    let most = Int64.powerOfTen(12)
    for place in capacities.indices where capacities[place].covers(pillar, in: state) {
      capacities[place].perYear = Money(
        minorUnits: most, in: capacities[place].perYear.currency)
    }
  }

  fileprivate mutating func relock(_ id: Identifier<Lock>, at amount: Money) {
    for place in locks.indices where locks[place].id == id {
      guard case .grant(let offer, let state, let channel, let year, _) = locks[place].agreement
      else { continue }
      locks[place].agreement = .grant(offer, state, channel, year, amount)
    }
  }
}

extension Donor {
  fileprivate mutating func takeUpLead(of state: CountryCode) {
    let known = leadership
    let states = known.map { $0.states.map { $0 + [state] } } ?? [state]
    leadership = Leadership(most: (known?.most ?? 0) + 1, states: states)
  }
}

extension Envelope {
  /// The envelope with so much more, in proportion to what each year holds.
  fileprivate func raised(by amount: Money) -> Envelope {
    switch shape {
    case .flexible(let total, let years):
      return Envelope(currency: currency, shape: .flexible(total + amount, years))
    case .yearly(let amounts, let carryOver):
      let all = amounts.values.reduce(Int128(0)) { $0 + Int128($1.minorUnits) }
      guard all > 0 else { return self }
      var raised = amounts
      var (given, seen) = (Int128(0), Int128(0))
      for (year, held) in amounts.sorted(by: { $0.key < $1.key }) {
        seen += Int128(held.minorUnits)
        let due = Int128(amount.minorUnits) * seen / all
        raised[year] = Money(minorUnits: held.minorUnits + Int64(due - given), in: currency)
        given = due
      }
      return Envelope(currency: currency, shape: .yearly(raised, carryOver: carryOver))
    }
  }
}

extension Source {
  /// Where the figures of an assumption come from.
  fileprivate static let assumption = Source("illustrative: an assumption of an explanation")
}
