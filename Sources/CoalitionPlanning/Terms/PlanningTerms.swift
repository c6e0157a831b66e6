package import CoalitionDomain

/// A scenario in the numbers that rules work with: whole minor units of its currency, and places in
/// lists instead of ids.
///
/// Both faces of every rule start from here, so an amount is converted once and in one way.
package struct PlanningTerms: Sendable {
  package let scenario: Scenario
  package let exchange: ExchangeTable
  package let years: [Year]
  package let states: [StateTerms]
  package let needs: [NeedTerms]
  package let offers: [OfferTerms]
  /// Help in kind, which has nothing to do with money.
  package let inKind: InKindTerms
  /// The needs of one state that every offer treats alike.
  package let baskets: [Basket]
  /// The offers that may be used in a state for the same baskets.
  package let pots: [Pot]
  /// The basket of each need.
  package let basketOfNeed: [Int]
  /// The baskets that each offer may be used for.
  package let basketsOfOffer: [[Int]]
  /// The places of each state's needs.
  package let needsOfState: [[Int]]
  /// What needs take at most, alone and together.
  package private(set) var workLimits: [WorkLimit] = []
  /// Which needs wait for which.
  package private(set) var precedences: [Precedence] = []
  /// How many prerequisites stand before each need, one behind the other.
  package private(set) var precedenceRank: [Int] = []

  package let stateIndex: [CountryCode: Int]
  package let needIndex: [Identifier<Need>: Int]
  package let offerIndex: [Identifier<Offer>: Int]
  package let donorIndex: [Identifier<Donor>: Int]
  package let channelIndex: [Identifier<Channel>: Int]

  /// - Complexity: O(states × (offers + operators) + needs × operators there × years).
  package init(_ checked: CheckedScenario) {
    let scenario = checked.scenario
    self.scenario = scenario
    self.exchange = checked.exchange
    self.years = Array(scenario.years)
    self.stateIndex = index(scenario.states.map(\.code))
    self.needIndex = index(scenario.needs.map(\.id))
    self.offerIndex = index(scenario.offers.map(\.id))
    self.donorIndex = index(scenario.donors.map(\.id))
    self.channelIndex = index(scenario.channels.map(\.id))

    let context = TermsContext(scenario: scenario, exchange: exchange, years: years)
    let needIndex = needIndex
    let stateIndex = stateIndex
    self.needs = scenario.needs.indices.map { place in
      NeedTerms(
        place, state: stateIndex[scenario.needs[place].state] ?? 0, needIndex: needIndex, context)
    }
    self.states = scenario.states.indices.map { StateTerms($0, context) }
    let donorIndex = donorIndex
    self.offers = scenario.offers.indices.map { place in
      OfferTerms(place, donor: donorIndex[scenario.offers[place].donor] ?? 0, context)
    }
    self.inKind = InKindTerms(scenario, offers: offers)
    self.baskets = Basket.baskets(of: needs, offers: offers, in: scenario)
    self.pots = Pot.pots(of: baskets, offers: offers)
    var basketOfNeed = [Int](repeating: 0, count: needs.count)
    var basketsOfOffer = [[Int]](repeating: [], count: offers.count)
    for (place, basket) in baskets.enumerated() {
      for need in basket.needs { basketOfNeed[need] = place }
      for offer in basket.offers { basketsOfOffer[offer].append(place) }
    }
    self.basketOfNeed = basketOfNeed
    self.basketsOfOffer = basketsOfOffer
    var needsOfState = [[Int]](repeating: [], count: states.count)
    for (place, need) in needs.enumerated() { needsOfState[need.state].append(place) }
    self.needsOfState = needsOfState
    self.workLimits = Self.workLimits(of: self)
    self.precedences = Self.precedences(of: self)
    self.precedenceRank = Precedence.ranks(of: precedences, needs: needs.count)
  }
}

/// Where each id stands in its list.
private func index<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
  Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
}

/// What the terms of single things are worked out from.
struct TermsContext {
  let scenario: Scenario
  let exchange: ExchangeTable
  let years: [Year]
  private let commitmentsOfNeed: [Identifier<Need>: [Commitment]]
  private let commitmentsOfState: [CountryCode: [Commitment]]
  private let capacitiesOfWork: [Work: [Int]]

  private struct Work: Hashable {
    let state: CountryCode
    let pillar: Pillar
  }

  init(scenario: Scenario, exchange: ExchangeTable, years: [Year]) {
    self.scenario = scenario
    self.exchange = exchange
    self.years = years
    var ofNeed: [Identifier<Need>: [Commitment]] = [:]
    for commitment in scenario.commitments {
      guard case .need(let need) = commitment.scope else { continue }
      ofNeed[need, default: []].append(commitment)
    }
    self.commitmentsOfNeed = ofNeed
    self.commitmentsOfState = Dictionary(grouping: scenario.commitments, by: \.state)
    var ofWork: [Work: [Int]] = [:]
    for state in scenario.states.map(\.code) {
      for pillar in Pillar.allCases {
        ofWork[Work(state: state, pillar: pillar)] = scenario.capacities.indices.filter {
          scenario.capacities[$0].covers(pillar, in: state)
        }
      }
    }
    self.capacitiesOfWork = ofWork
  }

  /// What existing programmes pay for a need, in the scenario's order.
  func commitments(to need: Need) -> [Commitment] { commitmentsOfNeed[need.id] ?? [] }

  /// What existing programmes pay in a state, in the scenario's order.
  func commitments(in state: AffectedState) -> [Commitment] { commitmentsOfState[state.code] ?? [] }

  /// The places of the capacities that cover a need's state and pillar.
  func capacities(for need: Need) -> [Int] {
    capacitiesOfWork[Work(state: need.state, pillar: need.pillar)] ?? []
  }

  func minorUnits(_ amount: Money) -> Int64 { exchange.converted(amount).minorUnits }

  /// ``OfferTerms/leastGrant`` in minor units.
  var leastAmount: Int64 {
    OfferTerms.leastGrant * Int64.powerOfTen(scenario.currency.minorUnitDigits)
  }

  /// The places in ``years`` of those years that lie in a range; empty where none does.
  func places(of range: ClosedRange<Year>) -> Range<Int> {
    let first = years.firstIndex { range.contains($0) } ?? 0
    let count = years.count { range.contains($0) }
    return first..<(first + count)
  }
}

/// What a state can take up, and what existing programmes pay there that is not split by need.
package struct StateTerms: Sendable {
  package let state: AffectedState
  /// The most net money by year, less what existing programmes pay, or `nil` where there is no
  /// limit. Never below zero.
  package let absorption: [Int64]?
  /// Work that existing programmes do in a pillar, not split by need.
  package let committedWork: [Pillar: Int64]
  /// The places of the years in which existing programmes pay in a pillar, not split by need.
  package let committedYears: [Pillar: Set<Int>]
  /// Work that existing programmes do in the state, not split by pillar.
  package let undividedWork: Int64
  /// The channels that serve it.
  package let channels: [Int]

  init(_ place: Int, _ context: TermsContext) {
    let scenario = context.scenario
    let state = scenario.states[place]
    self.state = state
    self.channels = scenario.channels.indices.filter { scenario.channels[$0].serves(state.code) }
    var paid = [Int64](repeating: 0, count: context.years.count)
    var byPillar: [Pillar: Int64] = [:]
    var years: [Pillar: Set<Int>] = [:]
    var undivided: Int64 = 0
    for commitment in context.commitments(in: state) {
      guard let year = context.years.firstIndex(of: commitment.year) else { continue }
      let amount = context.minorUnits(commitment.amount)
      paid[year] += amount
      let work = state.work(boughtBy: amount, factor: .one, in: commitment.year)
      switch commitment.scope {
      case .need: break
      case .pillar(let pillar):
        byPillar[pillar, default: 0] += work
        if amount > 0 { years[pillar, default: []].insert(year) }
      case .notDisaggregated: undivided += work
      }
    }
    self.absorption = state.absorption.map { limit in
      paid.map { max(0, context.minorUnits(limit) - $0) }
    }
    self.committedWork = byPillar
    self.committedYears = years
    self.undividedWork = undivided
  }
}

extension AffectedState {
  /// The work that net money buys in a year.
  ///
  /// - Parameters:
  ///   - net: Minor units that reach the field.
  ///   - factor: The operator's cost factor.
  ///   - year: The year, whose cost index counts.
  /// - Returns: Minor units at the prices of the need's cost, cut to whole ones.
  package func work(boughtBy net: Int64, factor: ExactDecimal, in year: Year) -> Int64 {
    let index = costIndex(in: year)
    return Int64(
      Int128(net) * Int128(factor.divisor) * Int128(index.divisor)
        / (Int128(factor.digits) * Int128(index.digits)))
  }

  /// What to spend on so much work in a year: the least net money that buys it, or what comes
  /// closest without buying more, where a minor unit buys several of work.
  package func net(buyingAtMost work: Int64, factor: ExactDecimal, in year: Year) -> Int64 {
    let index = costIndex(in: year)
    let cost = Int128(factor.digits) * Int128(index.digits)
    let divisor = Int128(factor.divisor) * Int128(index.divisor)
    return Int64(
      min(dividedUp(Int128(work) * cost, divisor), ((Int128(work) + 1) * cost - 1) / divisor))
  }

  /// The least net money that buys so much work in a year.
  package func net(buying work: Int64, factor: ExactDecimal, in year: Year) -> Int64 {
    let index = costIndex(in: year)
    return Int64(
      dividedUp(
        Int128(work) * Int128(factor.digits) * Int128(index.digits),
        Int128(factor.divisor) * Int128(index.divisor)))
  }
}
