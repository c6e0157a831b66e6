package import CoalitionDomain

/// Help in kind meets what states ask for in kind, for that capability, in whole units and never in
/// money.
///
/// For everything *i* that an offer holds (capability, unit, year) and every need in kind *n*:
///
///     Σₙ units(i, n)  ≤  quantity(i)
///     Σᵢ units(i, n)  ≤  quantity(n)
///
/// with units only where capability and unit are the same, the year is planned and one of the
/// need's, and nothing else stands between: the offer's earmark, exclusions, conditions, status and
/// expiry, the state's readiness, an agreement that the offer gives the state nothing. Channels,
/// leads, grants, operators and matching are matters of money.
///
/// No row of the model of money has to do with it: a transportation problem of its own is solved in
/// whole numbers.
package struct HelpInKind: PlanRule {
  package static let id = "in-kind"
  package static let title = "Help in kind meets needs for that capability, in whole units"

  package init() {}

  package func formulate(into formulation: inout Formulation) {}

  package func violations(in plan: LedgeredPlan) -> [Violation] {
    let terms = plan.terms.inKind
    var given = [Int128](repeating: 0, count: terms.supplies.count)
    var met = [Int128](repeating: 0, count: terms.asks.count)
    var seen: Set<Delivery> = []
    var violations: [Violation] = []
    for allocation in plan.plan.inKind {
      let flaw = flaw(of: allocation, in: terms)
      if let flaw { violations.append(flaw) }
      guard let places = allocation.places(in: terms), allocation.quantity > 0 else { continue }
      if !seen.insert(Delivery(supply: places.supply, ask: places.ask)).inserted {
        violations.append(violation("\(allocation.name) stands twice"))
      }
      given[places.supply] += Int128(allocation.quantity)
      met[places.ask] += Int128(allocation.quantity)
    }
    for (supply, units) in zip(terms.supplies, given) where units > Int128(supply.quantity) {
      violations.append(
        violation(
          "offer \(supply.key.offer) holds \(supply.words(supply.quantity)) in \(supply.key.year), "
            + "but gives \(units)"))
    }
    for (ask, units) in zip(terms.asks, met) where units > Int128(ask.need.quantity) {
      violations.append(
        violation(
          "need in kind \(ask.need.id) asks for \(ask.need.quantity) \(ask.need.unit.words), but "
            + "gets \(units)"))
    }
    return violations
  }

  private struct Delivery: Hashable {
    let supply: Int
    let ask: Int
  }

  /// What is wrong with an allocation alone.
  private func flaw(of allocation: InKindAllocation, in terms: InKindTerms) -> Violation? {
    guard let place = terms.askIndex[allocation.need] else {
      return violation("\(allocation.name): the scenario has no such need in kind")
    }
    let (need, ask) = (terms.asks[place].need, terms.asks[place])
    guard allocation.state == need.state, allocation.capability == need.capability,
      allocation.unit == need.unit
    else {
      return violation(
        "\(allocation.name) is said to be \(allocation.unit.words) for "
          + "\(allocation.capability.rawValue) in \(allocation.state); the need asks for "
          + "\(need.unit.words) for \(need.capability.rawValue) in \(need.state)")
    }
    guard let places = allocation.places(in: terms) else {
      return violation(
        "\(allocation.name): the offer holds no \(need.unit.words) for "
          + "\(need.capability.rawValue) in that year")
    }
    let supply = terms.supplies[places.supply]
    let offer = supply.offer.offer
    guard allocation.donor == offer.donor, allocation.status == offer.status else {
      return violation(
        "\(allocation.name) is said to be \(allocation.status.rawValue) of \(allocation.donor), not "
          + "\(offer.status.rawValue) of \(offer.donor)")
    }
    guard allocation.quantity > 0 else {
      return violation("\(allocation.name) is of \(allocation.quantity) units; none are no line")
    }
    return terms.obstacle(from: supply, to: ask).map { obstacle in
      Violation(
        rule: obstacle.rule, message: "\(allocation.name): \(obstacle.words(ask, supply.key.year))")
    }
  }
}

extension InKindAllocation {
  /// How messages name the allocation.
  fileprivate var name: String { "help in kind of \(offer) for \(need) in \(year)" }

  /// Where what it takes and what it meets stand, if there are such.
  fileprivate func places(in terms: InKindTerms) -> (supply: Int, ask: Int)? {
    let key = InKindSupply.Key(offer: offer, help: InKindHelp(capability, unit), year: year)
    guard let supply = terms.supplyIndex[key], let ask = terms.askIndex[need],
      terms.asks[ask].help == key.help
    else { return nil }
    return (supply, ask)
  }
}

extension InKindSupply {
  /// So many units of this help in words.
  package func words(_ quantity: Int64) -> String {
    "\(quantity) \(key.help.unit.words) for \(key.help.capability.rawValue)"
  }
}

extension InKindObstacle {
  /// The obstacle as the end of a sentence about an offer and a need in kind.
  package func words(_ ask: InKindAsk, _ year: Year) -> String {
    switch self {
    case .misfit(let misfit): misfit.words
    case .notReady:
      "\(ask.need.state) is not ready for \(ask.need.capability.pillar.rawValue), so only "
        + "preparatory work can be given"
    case .agreed(let lock):
      "lock \(lock) says that the offer gives \(ask.need.state) nothing"
    case .notPlanned: "\(year) is not planned"
    case .otherYears:
      "the need asks for it from \(ask.need.years.lowerBound) to \(ask.need.years.upperBound)"
    }
  }
}
