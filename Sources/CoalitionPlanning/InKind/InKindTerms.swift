package import CoalitionDomain

/// Help in kind in the terms that its rule works with: what offers hold, what states ask for, and
/// what stands between the two.
///
/// The plan, its check and its reasons all start from here.
package struct InKindTerms: Sendable {
  /// What offers hold, in the order of the offers.
  package let supplies: [InKindSupply]
  /// What states ask for, in the scenario's order.
  package let asks: [InKindAsk]
  /// Which needs in kind there are.
  package let askIndex: [Identifier<InKindNeed>: Int]
  /// Where what an offer holds of a kind in a year stands in ``supplies``.
  package let supplyIndex: [InKindSupply.Key: Int]
  private let scenario: Scenario

  package init(_ scenario: Scenario, offers: [OfferTerms]) {
    self.scenario = scenario
    var supplies: [InKindSupply] = []
    var supplyIndex: [InKindSupply.Key: Int] = [:]
    for (place, terms) in offers.enumerated() {
      for support in terms.offer.inKind {
        let key = InKindSupply.Key(
          offer: terms.offer.id, help: InKindHelp(support.capability, support.unit),
          year: support.year)
        if let known = supplyIndex[key] {
          supplies[known].quantity += support.quantity
        } else {
          supplyIndex[key] = supplies.count
          supplies.append(
            InKindSupply(key: key, place: place, offer: terms, quantity: support.quantity))
        }
      }
    }
    self.supplies = supplies
    self.supplyIndex = supplyIndex
    let states = Dictionary(
      scenario.states.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let needs = Dictionary(
      scenario.needs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.asks = scenario.inKindNeeds.compactMap { need in
      states[need.state].map { state in
        InKindAsk(
          need: need, state: state,
          deadline: need.deadline ?? need.need.flatMap { needs[$0]?.deadline })
      }
    }
    self.askIndex = Dictionary(
      zip(asks.map(\.need.id), asks.indices), uniquingKeysWith: { first, _ in first })
  }
}

/// A kind of help in kind: only what has the same capability and unit meets it.
package struct InKindHelp: Hashable, Sendable {
  package let capability: Activity
  package let unit: InKindSupport.Unit

  package init(_ capability: Activity, _ unit: InKindSupport.Unit) {
    self.capability = capability
    self.unit = unit
  }
}

/// What one offer holds of one kind of help in one year.
package struct InKindSupply: Sendable {
  package let key: Key
  /// The place of the offer.
  package let place: Int
  package let offer: OfferTerms
  package fileprivate(set) var quantity: Int64

  /// What makes units of help exchangeable.
  package struct Key: Hashable, Sendable {
    package let offer: Identifier<Offer>
    package let help: InKindHelp
    package let year: Year

    package init(offer: Identifier<Offer>, help: InKindHelp, year: Year) {
      self.offer = offer
      self.help = help
      self.year = year
    }
  }

  /// What the whole offer suffers from, whatever is asked for; an offer needs no money here.
  package var standing: Misfit? { offer.standing == .inKindOnly ? nil : offer.standing }
}

/// A need in kind with its state.
package struct InKindAsk: Sendable {
  package let need: InKindNeed
  package let state: AffectedState
  /// Its own deadline, or that of the need it helps with.
  package let deadline: CivilDate?

  package var help: InKindHelp { InKindHelp(need.capability, need.unit) }

  /// Whether the state is known not to be ready, and the help is more than preparation.
  package var isGated: Bool {
    !need.capability.isPreparatory && state.readiness[need.capability.pillar] == Readiness.none
  }

  /// Whether help in a year comes after the deadline. The deadline's own year is on time.
  package func isLate(in year: Year) -> Bool { deadline.map { year > $0.year } ?? false }
}

/// Why units of an offer may not meet a need in kind, by the rule that stands in the way.
package enum InKindObstacle: Hashable, Sendable {
  /// The offer's own terms.
  case misfit(Misfit)
  /// The state is not ready.
  case notReady
  /// People agreed that the offer gives the state nothing.
  case agreed(Identifier<Lock>)
  /// The year is not planned.
  case notPlanned
  /// The need in kind is of other years.
  case otherYears

  /// The id of the rule.
  package var rule: String {
    switch self {
    case .misfit: Earmarks.id
    case .notReady: ReadinessGate.id
    case .agreed: Locks.id
    case .notPlanned, .otherYears: HelpInKind.id
    }
  }
}

extension InKindTerms {
  /// What stands between what an offer holds and a need in kind for such help, or `nil` where
  /// nothing does.
  ///
  /// - Precondition: Both are of one kind of help.
  package func obstacle(from supply: InKindSupply, to ask: InKindAsk) -> InKindObstacle? {
    precondition(supply.key.help == ask.help, "\(supply.key.help) is not \(ask.help)")
    let misfit =
      supply.standing ?? supply.offer.offer.misfit(for: ask.need.capability, in: ask.state)
    if let misfit { return .misfit(misfit) }
    if ask.isGated { return .notReady }
    for lock in scenario.locks {
      if case .noGrant(supply.key.offer, ask.need.state) = lock.agreement {
        return .agreed(lock.id)
      }
    }
    if !isPlanned(supply.key.year) { return .notPlanned }
    return ask.need.years.contains(supply.key.year) ? nil : .otherYears
  }

  /// Whether a year is planned.
  package func isPlanned(_ year: Year) -> Bool { plannedYears.contains(year) }

  var plannedYears: ClosedRange<Year> { scenario.years }

  /// What a unit counts for a need in kind in a year, in millionths: the priority's weight, less
  /// where it is late.
  package func weight(of ask: InKindAsk, in year: Year) -> Int64 {
    let priority = scenario.policy.priorityWeights[ask.need.priority] ?? .zero
    let timely = ask.isLate(in: year) ? scenario.policy.lateWeight : .one
    return Int64(
      Int128(priority.digits) * Int128(timely.digits) * 1_000_000
        / (Int128(priority.divisor) * Int128(timely.divisor)))
  }

  /// What all units of a plan count, in millionths.
  package func weight(of allocations: [InKindAllocation]) -> Int128 {
    allocations.reduce(Int128(0)) { sum, allocation in
      guard let ask = askIndex[allocation.need] else { return sum }
      return sum + Int128(allocation.quantity)
        * Int128(weight(of: asks[ask], in: allocation.year))
    }
  }
}
