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

  /// What makes needs in kind of one kind of help equal to every offer and in what they count.
  private struct Likeness: Hashable {
    let state: CountryCode
    let years: ClosedRange<Year>
    let deadline: Year?
    let priority: Priority
  }

  private func shipments(from sources: [Int], to places: [Int]) -> [Shipped] {
    let demand = places.reduce(Int64(0)) { $0 + asks[$1].need.quantity }
    let sinks = places.grouped { place in
      let ask = asks[place]
      return Likeness(
        state: ask.need.state, years: ask.need.years, deadline: ask.deadline?.year,
        priority: ask.need.priority)
    }.map(\.1)
    let arcs = sources.indices.flatMap { source in
      sinks.indices.compactMap { sink -> TransportProblem.Arc? in
        let (supply, ask) = (supplies[sources[source]], asks[sinks[sink][0]])
        guard obstacle(from: supply, to: ask) == nil else { return nil }
        return TransportProblem.Arc(
          from: source, to: sink, worth: worth(of: supply, for: ask, ofAtMost: demand))
      }
    }
    let problem = TransportProblem(
      supplies: sources.map { supplies[$0].quantity },
      demands: sinks.map { $0.reduce(0) { $0 + asks[$1].need.quantity } }, arcs: arcs)
    return handedOut(
      zip(arcs, problem.bestShipment()).map { (sources[$0.source], $0.sink, $1) }, among: sinks)
  }

  /// Splits what needs that are alike get together among them, the first of the table first.
  private func handedOut(
    _ shipments: [(supply: Int, sink: Int, units: Int64)], among sinks: [[Int]]
  ) -> [Shipped] {
    var open = asks.map(\.need.quantity)
    var next = sinks.map { _ in 0 }
    var shipped: [Shipped] = []
    for shipment in shipments {
      var left = shipment.units
      while left > 0 {
        let ask = sinks[shipment.sink][next[shipment.sink]]
        let units = min(left, open[ask])
        if units > 0 { shipped.append(Shipped(supply: shipment.supply, ask: ask, quantity: units)) }
        left -= units
        open[ask] -= units
        if open[ask] == 0 { next[shipment.sink] += 1 }
      }
    }
    return shipped
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
