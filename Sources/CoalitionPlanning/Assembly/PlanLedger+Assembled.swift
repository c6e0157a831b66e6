package import CoalitionDomain

extension PlanLedger {
  /// The plan with these sums, in the order in which it is shown: states as the scenario lists
  /// them, then donors, offers and channels by id.
  package func plan(proof: Proof) -> Plan {
    let scenario = terms.scenario
    let order = grants.indices.sorted { first, second in
      let (one, other) = (sortKey(ofGrant: first), sortKey(ofGrant: second))
      return one.state == other.state
        ? one.ids.lexicographicallyPrecedes(other.ids)
        : one.state < other.state
    }
    let flowsOfGrant = Dictionary(grouping: flows, by: \.grant)
    return Plan(
      title: scenario.title, asOf: scenario.asOf, years: scenario.years,
      currency: scenario.currency,
      coalitions: leads.enumerated().compactMap { place, lead in
        lead.map {
          let state = terms.states[place].state
          return Coalition(
            state: state.code, lead: scenario.donors[$0].id, isApproved: state.approval != nil)
        }
      },
      grants: order.map { grant($0, flows: flowsOfGrant[$0] ?? []) }, proof: proof)
  }

  private func sortKey(ofGrant place: Int) -> (state: Int, ids: [String]) {
    let key = grants[place].key
    let offer = terms.offers[key.offer].offer
    return (
      key.state, [offer.donor.text, offer.id.text, terms.scenario.channels[key.channel].id.text]
    )
  }

  private func grant(_ place: Int, flows: [Flow]) -> Grant {
    let key = grants[place].key
    let offer = terms.offers[key.offer].offer
    return Grant(
      offer: offer.id, donor: offer.donor, status: offer.status,
      state: terms.states[key.state].state.code, channel: terms.scenario.channels[key.channel].id,
      payments: terms.years.indices.filter { grants[place].gross[$0] > 0 }.map { year in
        payment(ofGrant: place, in: year, flows.filter { $0.year == year })
      })
  }

  private func payment(ofGrant place: Int, in year: Int, _ flows: [Flow]) -> Payment {
    let key = grants[place].key
    let gross = grants[place].gross[year]
    let order = flows.sorted { first, second in
      (first.need, first.capacity ?? -1) < (second.need, second.capacity ?? -1)
    }
    // An allocation's part of the gross amount is in proportion to its part of the net amount.
    let parts = apportioned(gross, exactlyBy: order.map(\.net))
    return Payment(
      year: terms.years[year], gross: terms.money(gross, ofOffer: key.offer),
      converted: terms.converted(gross, from: key.offer),
      net: terms.money(grants[place].net[year]),
      allocations: zip(order, parts).map { flow, part in
        Allocation(
          need: terms.needs[flow.need].need.id,
          operator: flow.capacity.map { terms.scenario.capacities[$0].id },
          gross: terms.money(part, ofOffer: key.offer), net: terms.money(flow.net),
          work: terms.money(work(of: flow)))
      })
  }
}
