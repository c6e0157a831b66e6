import CoalitionDomain

/// What breaks no rule and should be talked about before a plan goes to a meeting.
enum PlanWarnings {
  /// The warnings of a plan, in a fixed order.
  static func of(_ ledgered: LedgeredPlan) -> [PlanWarning] {
    cutShort(ledgered) + drafts(ledgered) + unchecked(ledgered)
      + InKindWarnings.of(ledgered)
      + softMoney(ledgered) + FundingWarnings(ledgered.ledger).all()
  }

  private static func cutShort(_ ledgered: LedgeredPlan) -> [PlanWarning] {
    guard ledgered.plan.proof.wasCutShort else { return [] }
    return [
      PlanWarning(
        code: "cut-short",
        text: "the time was up before the search ended; another run may find another plan")
    ]
  }

  private static func drafts(_ ledgered: LedgeredPlan) -> [PlanWarning] {
    ledgered.plan.coalitions.filter { !$0.isApproved }.map { coalition in
      PlanWarning(
        code: "draft",
        text: "\(coalition.state) has not approved its coalition: this part is a draft")
    }
  }

  private static func unchecked(_ ledgered: LedgeredPlan) -> [PlanWarning] {
    ledgered.terms.offers.indices.flatMap { place -> [PlanWarning] in
      guard ledgered.uses(offer: place) else { return [] }
      let offer = ledgered.terms.offers[place].offer
      return offer.conditions.compactMap { condition in
        guard case .other(let text) = condition else { return nil }
        return PlanWarning(
          code: "condition",
          text: "offer \(offer.id) asks for something a person must check: \(text)")
      }
    }
  }

  private static func softMoney(_ ledgered: LedgeredPlan) -> [PlanWarning] {
    let offers = ledgered.terms.offers.indices.filter {
      ledgered.terms.offers[$0].offer.status == .indicative && ledgered.uses(offer: $0)
    }
    guard !offers.isEmpty else { return [] }
    return [
      PlanWarning(
        code: "indicative",
        text: "\(offers.count) of the offers in the plan \(offers.count == 1 ? "is" : "are") "
          + "indicative only")
    ]
  }
}

extension LedgeredPlan {
  /// Whether the plan takes anything of an offer, money or help in kind.
  fileprivate func uses(offer place: Int) -> Bool {
    ledger.grossByOffer[place].contains { $0 > 0 }
      || plan.inKind.contains { $0.offer == terms.offers[place].offer.id }
  }
}
