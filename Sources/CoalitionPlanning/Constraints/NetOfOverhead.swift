package import CoalitionDomain

/// What reaches the field is what was given less what the channel keeps.
///
/// For every pot *p*, basket *b* and year *t*, what is paid in is spent, and what is spent is
/// delivered:
///
///     Σ_{o of p} Σₖ payment(o, s, k, t)  =  Σ_b spending(p, b, t)
///     Σₚ spending(p, b, t)               =  Σ_{n in b} Σⱼ delivery(n, j, t)
///
/// and a payment's gross is its net times (1 + rate) where the channel's rate is on expenditure,
/// divided by (1 − rate) where it is on the total.
///
/// Exactly: gross is converted and cut to a minor unit; what the channel lets through of it is cut
/// again; a payment's net is that amount, or less where not even one minor unit less of gross would
/// have yielded it. Its allocations add up to its net and to its gross.
package struct NetOfOverhead: PlanRule {
  package static let id = "net-of-overhead"
  package static let title = "What reaches the field is what was given less the channel's overhead"

  package init() {}

  package func formulate(into formulation: inout Formulation) {
    let (terms, years) = (formulation.terms, formulation.terms.years.count)
    let none = Array(repeating: PlanExpression(), count: years)
    var paid = Array(repeating: none, count: terms.pots.count)
    var spent = Array(repeating: none, count: terms.baskets.count)
    var cuts = Array(
      repeating: Array(repeating: ExactRatio.zero, count: years), count: terms.baskets.count)
    for payment in formulation.payments {
      paid[formulation.grants[payment.grant].pot][payment.year].add(1, payment.variable)
    }
    for spending in formulation.spendings {
      paid[spending.pot][spending.year].add(-1, spending.variable)
      spent[spending.basket][spending.year].add(1, spending.variable)
    }
    for delivery in formulation.deliveries {
      let basket = formulation.terms.basketOfNeed[delivery.need]
      spent[basket][delivery.year].add(-1, delivery.variable)
      cuts[basket][delivery.year] = cuts[basket][delivery.year] + formulation.workCut(of: delivery)
    }
    for year in terms.years.indices {
      for (pot, paid) in paid.enumerated() where !paid[year].terms.isEmpty {
        formulation.add(paid[year], equals: 0, for: Self.id, "pot \(pot),\(terms.years[year])")
      }
      for (basket, spent) in spent.enumerated() where !spent[year].terms.isEmpty {
        formulation.add(
          spent[year], equals: 0, for: Self.id, "\(basket),\(terms.years[year])",
          above: cuts[basket][year])
      }
    }
  }

  package func violations(in plan: LedgeredPlan) -> [Violation] {
    zip(plan.plan.grants, plan.ledger.grants).flatMap { grant, totals in
      grant.payments.compactMap { payment in
        flaw(of: payment, by: totals.key, in: plan.terms).map {
          violation("\(grant.name) in \(payment.year): \($0)")
        }
      }
    }
  }

  private func flaw(
    of payment: Payment, by key: GrantKey, in terms: PlanningTerms
  ) -> String? {
    let currency = terms.offers[key.offer].currency
    guard payment.gross.currency == currency else {
      return "gross is in \(payment.gross.currency), but the offer is in \(currency)"
    }
    let converted = terms.converted(payment.gross.minorUnits, from: key.offer)
    guard payment.converted == converted else {
      return "\(payment.gross) is \(converted), but the plan says \(payment.converted)"
    }
    let reaching = terms.net(
      ofGross: payment.gross.minorUnits, from: key.offer, through: key.channel)
    // What a file says may be larger than any offer's currency can say.
    guard payment.net.currency == terms.scenario.currency,
      payment.net.minorUnits == reaching
        || (0..<reaching).contains(payment.net.minorUnits)
          && payment.gross.minorUnits
            == terms.leastGross(
              yielding: payment.net.minorUnits, from: key.offer, through: key.channel)
    else {
      return "of \(payment.gross), \(terms.money(reaching)) reaches the field, but the plan says "
        + "\(payment.net)"
    }
    if let other = payment.allocations.first(where: { $0.net.currency != payment.net.currency }) {
      return "need \(other.need) gets \(other.net), but the plan is in \(payment.net.currency)"
    }
    let net = payment.allocations.reduce(0) { $0 + $1.net.minorUnits }
    guard net == payment.net.minorUnits else {
      return "allocations add up to \(terms.money(net)) net, but the payment is \(payment.net)"
    }
    let gross = payment.allocations.reduce(0) { $0 + $1.gross.minorUnits }
    guard gross == payment.gross.minorUnits,
      payment.allocations.allSatisfy({ $0.gross.currency == currency })
    else {
      return "allocations add up to \(Money(minorUnits: gross, in: currency)) gross, but the "
        + "payment is \(payment.gross)"
    }
    return disproportion(in: payment)
  }

  /// The first allocation whose part of the gross amount is not in proportion to its net amount.
  private func disproportion(in payment: Payment) -> String? {
    let parts = apportioned(
      payment.gross.minorUnits, exactlyBy: payment.allocations.map(\.net.minorUnits))
    return zip(payment.allocations, parts).first { $0.gross.minorUnits != $1 }.map {
      "need \($0.need)'s part of \(payment.gross) is "
        + "\(Money(minorUnits: $1, in: payment.gross.currency)), but the plan says \($0.gross)"
    }
  }
}
