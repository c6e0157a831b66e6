package import CoalitionDomain
import CoalitionPlanning

extension InKindNeed {
  /// A need for planners in LAO in 2018 and 2019.
  package static func sample(
    _ id: Identifier<InKindNeed>, in state: CountryCode = .lao, _ quantity: Int64,
    _ capability: Activity = .planning, _ unit: InKindSupport.Unit = .expertDays,
    years: ClosedRange<Int> = 2018...2019, deadline: CivilDate? = nil,
    priority: Priority = .medium, need: Identifier<Need>? = nil, source: Source = .study
  ) -> InKindNeed {
    InKindNeed(
      id: id, state: state, capability: capability, unit: unit, quantity: quantity,
      years: .from(years), deadline: deadline, priority: priority, need: need,
      title: "Need in kind \(id)", source: source)
  }
}

extension InKindSupport {
  /// Days of planners in 2018.
  package static func sample(
    _ quantity: Int64, _ capability: Activity = .planning, _ unit: Unit = .expertDays,
    in year: Int = 2018
  ) -> InKindSupport {
    InKindSupport(
      capability: capability, unit: unit, quantity: quantity, year: Year(year),
      description: "Help")
  }
}

extension Offer {
  /// An offer of help in kind alone.
  package static func sample(
    _ id: Identifier<Offer>, inKind: [InKindSupport], status: Status = .pledged,
    expiry: CivilDate? = nil, for earmark: Earmark = Earmark(), not exclusion: Earmark = Earmark(),
    conditions: [Condition] = [], source: Source = .study
  ) -> Offer {
    Offer(
      id: id, donor: Identifier(stringLiteral: id.text), title: "Offer \(id)", status: status,
      expiry: expiry, envelope: nil, earmark: earmark, exclusion: exclusion,
      conditions: conditions, inKind: inKind, source: source)
  }
}

extension Scenario {
  /// A scenario of help in kind alone.
  package static func inKind(
    states: [AffectedState] = [.sample(.lao)], policy: Policy = .standard, locks: [Lock] = [],
    needs: [Need] = [], asks: [InKindNeed], offers: [Offer]
  ) -> Scenario {
    var scenario = Scenario.sample(
      states: states, policy: policy, locks: locks, needs: needs, offers: offers)
    scenario.inKindNeeds = asks
    return scenario
  }

  /// An allocation as the scenario has its parts.
  ///
  /// - Precondition: The scenario has the offer and the need.
  package func helping(
    _ quantity: Int64, from offer: Identifier<Offer>, for need: Identifier<InKindNeed>,
    in year: Int = 2018
  ) -> InKindAllocation {
    guard let offer = offers.first(where: { $0.id == offer }),
      let ask = inKindNeeds.first(where: { $0.id == need })
    else { preconditionFailure("the scenario has no \(offer) or \(need)") }
    return InKindAllocation(
      offer: offer.id, donor: offer.donor, status: offer.status, state: ask.state, need: ask.id,
      capability: ask.capability, unit: ask.unit, year: Year(year), quantity: quantity)
  }

  /// A plan without money and with this help.
  package func plan(helping allocations: [InKindAllocation]) -> Plan {
    var plan = PlanLedger.sample(self, []).ledgered.plan
    plan.inKind = allocations
    return plan
  }
}
