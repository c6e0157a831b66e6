package import CoalitionDomain

/// How a plan of a changed scenario differs from the plan that is explained.
struct Comparison {
  private let before: PlanLedger
  private let after: PlanLedger
  private let plan: PlanLedger
  private var terms: PlanningTerms { before.terms }

  /// - Precondition: The scenario of the second plan has all states, needs and offers of the first,
  ///   in the same places; it may have more.
  ///
  /// - Parameters:
  ///   - before: What is possible without the change.
  ///   - after: What is possible with it.
  ///   - plan: The plan that is explained, which leads are held against.
  init(_ before: PlanLedger, _ after: PlanLedger, of plan: PlanLedger) {
    self.plan = plan
    self.before = before
    self.after = after
  }

  /// What is known of the second plan.
  func plan(before value: MeasureValue, isBest: Bool) -> ResolvedPlan {
    ResolvedPlan(
      value: after.firstStage, before: value, isBest: isBest, needs: needs, offers: offers,
      leads: leads,
      reports: MeasureValue(
        scaled: ReportingEffort().value(of: after).scaled
          - ReportingEffort().value(of: before).scaled))
  }

  private var needs: [ResolvedPlan.Change<Need>] {
    terms.needs.indices.map { need in
      .init(
        id: terms.needs[need].need.id, before: terms.money(before.work(ofNeed: need)),
        after: terms.money(after.work(ofNeed: need)))
    }.filter { $0.difference.isUnitOrMore }
  }

  private var offers: [ResolvedPlan.Change<Offer>] {
    after.terms.offers.indices.map { offer in
      let given = offer < terms.offers.count ? before.grossByOffer[offer].reduce(0, +) : 0
      return .init(
        id: after.terms.offers[offer].offer.id,
        before: after.terms.money(given, ofOffer: offer),
        after: after.terms.money(after.grossByOffer[offer].reduce(0, +), ofOffer: offer))
    }.filter { $0.difference.isUnitOrMore }
  }

  private var leads: [ResolvedPlan.LeadChange] {
    terms.states.indices.compactMap { state in
      let (old, new) = (plan.leads[state], after.leads[state])
      let names = (
        old.map { terms.scenario.donors[$0].id }, new.map { after.terms.scenario.donors[$0].id }
      )
      return names.0 == names.1
        ? nil : .init(state: terms.states[state].state.code, before: names.0, after: names.1)
    }
  }
}

extension Money {
  /// Whether it is at least one unit of its currency, above or below zero: less is what cutting to
  /// minor units leaves.
  package var isUnitOrMore: Bool {
    minorUnits.magnitude >= Int64.powerOfTen(currency.minorUnitDigits).magnitude
  }
}
