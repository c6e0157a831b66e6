package import CoalitionDomain
import LinearOptimization

extension InKindTerms {
  /// The help in kind that counts most: units weighted by the priority of what they meet, late ones
  /// less.
  ///
  ///     max Σₙₒₜ weight(n) · timely(n, t) · units(o, n, t)
  ///
  /// Of all divisions that count as much, one that gives the most units; of those, one that takes
  /// the firmest offers, and then the earliest years.
  ///
  /// A transportation problem for each kind of help, solved exactly: no other division counts more.
  /// No money depends on it and it depends on no money, so it is a stage of its own.
  ///
  /// - Returns: The allocations, in the order of ``Plan/inKind``.
  package func bestAllocations() -> [InKindAllocation] {
    var asksOf: [InKindHelp: [Int]] = [:]
    for (place, ask) in asks.enumerated() { asksOf[ask.help, default: []].append(place) }
    var kinds: [InKindHelp] = []
    var suppliesOf: [InKindHelp: [Int]] = [:]
    for (place, supply) in supplies.enumerated() {
      if suppliesOf[supply.key.help] == nil { kinds.append(supply.key.help) }
      suppliesOf[supply.key.help, default: []].append(place)
    }
    let shipped = kinds.flatMap { kind in
      shipments(from: suppliesOf[kind] ?? [], to: asksOf[kind] ?? [])
    }
    return inOrder(shipped).map(allocation)
  }

  /// Units on their way, by places in the lists.
  private struct Shipped {
    let supply: Int
    let ask: Int
    let quantity: Int64
  }

  private func shipments(from sources: [Int], to sinks: [Int]) -> [Shipped] {
    let demand = sinks.reduce(Int64(0)) { $0 + asks[$1].need.quantity }
    let arcs = sources.indices.flatMap { source in
      sinks.indices.compactMap { sink -> TransportProblem.Arc? in
        let (supply, ask) = (supplies[sources[source]], asks[sinks[sink]])
        guard obstacle(from: supply, to: ask) == nil else { return nil }
        return TransportProblem.Arc(
          from: source, to: sink, worth: worth(of: supply, for: ask, ofAtMost: demand))
      }
    }
    let problem = TransportProblem(
      supplies: sources.map { supplies[$0].quantity },
      demands: sinks.map { asks[$0].need.quantity },
      arcs: arcs)
    return zip(arcs, problem.bestShipment()).filter { $1 > 0 }.map { arc, units in
      Shipped(supply: sources[arc.source], ask: sinks[arc.sink], quantity: units)
    }
  }

  /// What a unit is worth: its weight; where the weights of all units are equal, that it is one;
  /// where their number is too, how firm and how early it is. The least of each counts more than
  /// all of the next together.
  private func worth(
    of supply: InKindSupply, for ask: InKindAsk, ofAtMost units: Int64
  ) -> Int128 {
    let firmness = Offer.Status.allCases.firstIndex(of: supply.offer.offer.status) ?? 0
    let preference = Int128(firmness * plannedYears.count + earliness(of: supply.key.year))
    let unit = Int128(units) * Int128(Offer.Status.allCases.count * plannedYears.count) + 1
    let weight = Int128(weight(of: ask, in: supply.key.year))
    return weight * (Int128(units) * 2 * unit + 1) + unit + preference
  }

  /// How many planned years come after a planned year.
  private func earliness(of year: Year) -> Int { plannedYears.upperBound.number - year.number }

  private func inOrder(_ shipped: [Shipped]) -> [Shipped] {
    shipped.sorted { left, right in
      let (one, other) = (supplies[left.supply], supplies[right.supply])
      return (left.ask, one.place, one.key.year) < (right.ask, other.place, other.key.year)
    }
  }

  private func allocation(_ shipped: Shipped) -> InKindAllocation {
    let (supply, need) = (supplies[shipped.supply], asks[shipped.ask].need)
    return InKindAllocation(
      offer: supply.key.offer, donor: supply.offer.offer.donor, status: supply.offer.offer.status,
      state: need.state, need: need.id, capability: need.capability, unit: need.unit,
      year: supply.key.year, quantity: shipped.quantity)
  }
}

extension Plan {
  /// The plan with the help in kind that counts most.
  package func addingHelpInKind(_ terms: InKindTerms) -> Plan {
    var plan = self
    plan.inKind = terms.bestAllocations()
    return plan
  }
}
