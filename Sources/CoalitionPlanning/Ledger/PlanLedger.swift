import CoalitionDomain

/// Which offer pays to which state through which channel: what makes a grant one grant. Places in
/// the lists of ``PlanningTerms``.
package struct GrantKey: Hashable, Sendable {
  package let offer: Int
  package let state: Int
  package let channel: Int

  package init(offer: Int, state: Int, channel: Int) {
    self.offer = offer
    self.state = state
    self.channel = channel
  }
}

/// Net money that could go one more step: from a grant, in a year, to a need, by a provider.
package struct Candidate: Hashable, Sendable {
  package let grant: GrantKey
  /// The place of the need.
  package let need: Int
  /// The place of the operator's capacity, or `nil` for the state's own services.
  package let capacity: Int?
  /// The place of the year.
  package let year: Int

  package init(grant: GrantKey, need: Int, capacity: Int?, year: Int) {
    self.grant = grant
    self.need = need
    self.capacity = capacity
    self.year = year
  }
}

/// The sums of a plan that rules speak of, exact, and kept up to date as money is added.
///
/// Amounts are whole minor units: of the offer's currency where they are gross, of the scenario's
/// otherwise. Nothing here comes from a solver.
package struct PlanLedger: Sendable {
  package let terms: PlanningTerms

  /// The grants in the order in which they were opened.
  package private(set) var grants: [GrantTotals] = []
  package private(set) var grantIndex: [GrantKey: Int] = [:]
  /// Every flow of net money, in the order in which it was added.
  package private(set) var flows: [Flow] = []
  private var flowIndex: [Candidate: Int] = [:]
  /// The place of the lead donor of each state, if it has one.
  package var leads: [Int?]
  /// Net money by need and year.
  package private(set) var netByNeed: [[Int64]]
  /// Work by need and year.
  package private(set) var workByNeed: [[Int64]]
  /// Net money by capacity and year.
  package private(set) var netByCapacity: [[Int64]]
  /// Net money by state and year.
  package private(set) var netByState: [[Int64]]
  /// Gross money by offer and year.
  package private(set) var grossByOffer: [[Int64]]
  /// How many grants each donor gives.
  package private(set) var grantsByDonor: [Int]

  /// The sums of a grant.
  package struct GrantTotals: Hashable, Sendable {
    package let key: GrantKey
    /// By year, in the offer's currency.
    package fileprivate(set) var gross: [Int64]
    /// By year.
    package fileprivate(set) var net: [Int64]
    /// Over all years, in the offer's currency.
    package var totalGross: Int64 { gross.reduce(0, +) }
  }

  /// Net money on its way.
  package struct Flow: Hashable, Sendable {
    /// The place of the grant in ``PlanLedger/grants``.
    package let grant: Int
    package let need: Int
    package let capacity: Int?
    package let year: Int
    package var net: Int64
  }

  /// Starts with nothing.
  package init(_ terms: PlanningTerms) {
    let years = [Int64](repeating: 0, count: terms.years.count)
    self.terms = terms
    self.leads = Array(repeating: nil, count: terms.states.count)
    self.netByNeed = Array(repeating: years, count: terms.needs.count)
    self.workByNeed = netByNeed
    self.netByCapacity = Array(repeating: years, count: terms.scenario.capacities.count)
    self.netByState = Array(repeating: years, count: terms.states.count)
    self.grossByOffer = Array(repeating: years, count: terms.offers.count)
    self.grantsByDonor = Array(repeating: 0, count: terms.scenario.donors.count)
  }
}

extension PlanLedger {
  /// The place of a grant, which is opened where it was not.
  @discardableResult
  package mutating func open(_ key: GrantKey) -> Int {
    if let place = grantIndex[key] { return place }
    let years = [Int64](repeating: 0, count: terms.years.count)
    grantIndex[key] = grants.count
    grants.append(GrantTotals(key: key, gross: years, net: years))
    grantsByDonor[terms.offers[key.offer].donor] += 1
    return grants.count - 1
  }

  /// Adds net money, without its gross.
  package mutating func add(_ net: Int64, to candidate: Candidate) {
    let grant = open(candidate.grant)
    let (need, year) = (candidate.need, candidate.year)
    grants[grant].net[year] += net
    netByNeed[need][year] += net
    netByState[candidate.grant.state][year] += net
    if let capacity = candidate.capacity { netByCapacity[capacity][year] += net }
    // Work is cut to whole minor units flow by flow, as a plan shows it.
    if let place = flowIndex[candidate] {
      workByNeed[need][year] -= work(of: flows[place])
      flows[place].net += net
      workByNeed[need][year] += work(of: flows[place])
    } else {
      let flow = Flow(
        grant: grant, need: need, capacity: candidate.capacity, year: year, net: net)
      flowIndex[candidate] = flows.count
      flows.append(flow)
      workByNeed[need][year] += work(of: flow)
    }
  }

  /// Says what a grant costs its donor in a year.
  package mutating func setGross(_ gross: Int64, ofGrant grant: Int, year: Int) {
    let offer = grants[grant].key.offer
    grossByOffer[offer][year] += gross - grants[grant].gross[year]
    grants[grant].gross[year] = gross
  }

  /// The work that a flow pays for.
  package func work(of flow: Flow) -> Int64 {
    terms.work(
      boughtBy: flow.net,
      by: Candidate(
        grant: grants[flow.grant].key, need: flow.need, capacity: flow.capacity, year: flow.year))
  }

  /// The most net money that may take a step before it pays for more than so much more work.
  ///
  /// Work is cut flow by flow, so what the flow has left over from earlier steps counts.
  package func net(buyingAtMost work: Int64, by step: Candidate) -> Int64 {
    let flow = flowIndex[step].map { flows[$0] }
    let most = terms.net(buyingAtMost: work + (flow.map(self.work) ?? 0), by: step)
    return max(0, most - (flow?.net ?? 0))
  }

  /// The work that the plan does for a need, over all years.
  package func work(ofNeed need: Int) -> Int64 { workByNeed[need].reduce(0, +) }

  /// What a grant's gross amounts are worth in the scenario's currency, year by year.
  package func converted(ofGrant grant: Int) -> Int64 {
    let totals = grants[grant]
    return totals.gross.reduce(0) { sum, gross in
      sum + terms.converted(gross, from: totals.key.offer).minorUnits
    }
  }

  /// Whether a need has money in a year, new or from existing programmes.
  package func isFunded(_ need: Int, in year: Int) -> Bool {
    netByNeed[need][year] > 0 || terms.needs[need].committed[year] > 0
  }
}

extension PlanLedger {
  /// The same plan with only some of its flows and grants; each payment costs its donor the least
  /// that yields what is left, unless nothing of it was taken away.
  ///
  /// - Parameter isKept: Whether a flow stays.
  /// - Returns: The smaller plan; states that keep a grant keep their lead.
  package func keeping(_ isKept: (Flow) -> Bool) -> PlanLedger {
    var kept = PlanLedger(terms)
    for flow in flows where isKept(flow) {
      kept.add(
        flow.net,
        to: Candidate(
          grant: grants[flow.grant].key, need: flow.need, capacity: flow.capacity, year: flow.year))
    }
    for (place, grant) in kept.grants.enumerated() {
      guard let before = grantIndex[grant.key] else { continue }
      for year in terms.years.indices where grant.net[year] > 0 {
        let isWhole = grants[before].net[year] == grant.net[year]
        kept.setGross(
          isWhole
            ? grants[before].gross[year]
            : terms.leastGross(
              yielding: grant.net[year], from: grant.key.offer, through: grant.key.channel),
          ofGrant: place, year: year)
      }
    }
    for (state, lead) in leads.enumerated()
    where kept.grants.contains(where: { $0.key.state == state }) {
      kept.leads[state] = lead
    }
    return kept
  }
}
