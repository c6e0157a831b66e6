package import CoalitionDomain

/// An offer that matches others gives a state no more than their money allows.
///
/// For every offer *o* with a matching share *m* and every state *s*, gross, over all years:
///
///     Σₖ gross(o, s, k)  ≤  m · Σ_{o′ of other donors} Σₖ gross(o′, s, k)
///
/// The exact check compares amounts converted payment by payment.
package struct MatchingFunds: PlanRule {
  package static let id = "matching-funds"
  package static let title = "An offer that matches others gives no more than their money allows"

  package init() {}

  package func formulate(into formulation: inout Formulation) {
    let terms = formulation.terms
    let matching = formulation.grants.indices.grouped { formulation.grants[$0].key.state }
    for (state, grants) in matching {
      let offers = grants.map { formulation.grants[$0].key.offer }
      // The rows of a state are alike but for their own offer and share.
      for offer in Set(offers).sorted() {
        guard let share = terms.offers[offer].offer.matchingShare.map(ExactRatio.init) else {
          continue
        }
        var balance = PlanExpression()
        var cut = ExactRatio.zero
        for place in grants {
          let other = formulation.grants[place].key.offer
          if other == offer {
            balance += formulation.gross(ofGrant: place, in: 0...)
          } else if terms.offers[other].donor != terms.offers[offer].donor {
            balance += formulation.gross(ofGrant: place, in: 0..., times: -share)
            cut = cut + formulation.grossCut(ofGrant: place)
          }
        }
        formulation.add(
          balance, atMost: 0, for: Self.id,
          "\(terms.offers[offer].offer.id),\(terms.states[state].state.code)",
          cutting: share * cut)
      }
    }
  }

  package func violations(in plan: LedgeredPlan) -> [Violation] {
    plan.terms.offers.enumerated().flatMap { offer, terms -> [Violation] in
      guard let share = terms.offer.matchingShare else { return [] }
      return plan.terms.states.indices.compactMap { state in
        let (own, others) = Self.given(to: state, by: offer, in: plan.ledger)
        guard Int128(own) * Int128(share.divisor) > Int128(others) * Int128(share.digits) else {
          return nil
        }
        return violation(
          "offer \(terms.offer.id) matches \(share) of what others give to "
            + "\(plan.terms.states[state].state.code), \(plan.terms.money(others)), but gives "
            + "\(plan.terms.money(own))")
      }
    }
  }

  package func room(for candidate: Candidate, in ledger: PlanLedger) -> Room {
    let key = candidate.grant
    guard let share = ledger.terms.offers[key.offer].offer.matchingShare else { return .unlimited }
    let (own, others) = Self.given(to: key.state, by: key.offer, in: ledger)
    let left = Int64(Int128(others) * Int128(share.digits) / Int128(share.divisor)) - own
    let grant = ledger.grantIndex[key].map { ledger.grants[$0] }
    let paid = ledger.terms.converted(grant?.gross[candidate.year] ?? 0, from: key.offer)
    // Of a payment that converts into no more than is left, counted as the donor pays it.
    let gross = ledger.terms.exchange.most(
      of: ledger.terms.offers[key.offer].currency,
      convertingInto: ledger.terms.money(max(0, left + paid.minorUnits)))
    let net = ledger.terms.net(ofGross: gross.minorUnits, from: key.offer, through: key.channel)
    return Room(most: net - (grant?.net[candidate.year] ?? 0))
  }

  /// What an offer and other donors' grants bring to a state, gross, in the scenario's currency.
  static func given(
    to state: Int, by offer: Int, in ledger: PlanLedger
  ) -> (own: Int64, others: Int64) {
    let donor = ledger.terms.offers[offer].donor
    var sums: (own: Int64, others: Int64) = (0, 0)
    for (place, grant) in ledger.grants.enumerated() where grant.key.state == state {
      if grant.key.offer == offer {
        sums.own += ledger.converted(ofGrant: place)
      } else if ledger.terms.offers[grant.key.offer].donor != donor {
        sums.others += ledger.converted(ofGrant: place)
      }
    }
    return sums
  }
}
