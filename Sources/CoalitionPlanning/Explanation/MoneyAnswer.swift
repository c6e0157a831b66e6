import CoalitionDomain

/// What one more million would buy, and what an earmark costs.
extension Explainer {
  mutating func answer(million place: Int) -> Answer? {
    let offer = terms.offers[place]
    guard offer.total > 0, offer.standing == nil else { return nil }
    let million = Money(
      minorUnits: 1_000_000 * Int64.powerOfTen(offer.currency.minorUnitDigits), in: offer.currency)
    let change = Counterfactual.moreMoney(offer.offer.id, million)
    let evidence = resolver.best([change], near: states(near: place))
    let standing: Sentence = "one million more of \(offer.offer.id)"
    guard let plan = evidence.plan else {
      return Answer(
        question: .million(offer.offer.id), standing: standing,
        claims: [Claim(OfferEnvelope.id, "what it would buy was not found out", evidence)])
    }
    let used = plan.offers.first { $0.id == offer.offer.id }?.difference
    let took: Sentence =
      used.map {
        $0.minorUnits > 0 ? "\(size(of: $0)) of it would be used" : "none of it would be used"
      }
      ?? "none of it would be used"
    let worth = used.map(terms.exchange.converted)
    let each: Sentence =
      if let worth, worth.isUnitOrMore, worth.minorUnits > 0, isInCurrency, !isNothing(plan.gain) {
        ", \(perUnit(plan.gain, of: worth)) for each \(terms.scenario.currency.code) used"
      } else {
        ""
      }
    return Answer(
      question: .million(offer.offer.id), standing: standing,
      claims: [
        Claim(
          OfferEnvelope.id,
          "if \(change.words), \(took): \(changes(in: plan)); \(aimChange(in: plan))\(each)",
          evidence)
      ])
  }

  mutating func answer(earmark place: Int) -> Answer? {
    let offer = terms.offers[place]
    let id = offer.offer.id
    guard offer.total > 0, offer.standing == nil else { return nil }
    let change = Counterfactual.withoutEarmark(id)
    guard offer.offer.earmark != Earmark() || offer.offer.exclusion != Earmark() else {
      return Answer(
        question: .earmark(id), standing: "what the earmark of \(id) costs",
        claims: [Claim(Earmarks.id, "it has no earmark and excludes nothing")])
    }
    let evidence = resolver.best([change], near: states(afterLifting: place))
    guard let plan = evidence.plan else {
      return Answer(
        question: .earmark(id), standing: "what the earmark of \(id) costs",
        claims: [Claim(Earmarks.id, "what it costs was not found out", evidence)])
    }
    return Answer(
      question: .earmark(id), standing: "what the earmark of \(id) costs",
      claims: [
        Claim(
          Earmarks.id,
          isNothing(plan.gain)
            ? "nothing: without it the first aim is reached no further"
            : "if \(change.words), \(changes(in: plan)); \(aimChange(in: plan))", evidence)
      ])
  }

  /// The states where an offer gives, and those where most needs are open.
  private func states(afterLifting offer: Int) -> [CountryCode] {
    let open = terms.states.indices.map { state in
      let needs = terms.needs(of: state, in: nil)
      return (
        state: terms.states[state].state.code,
        open: needs.reduce(Int64(0)) { $0 + terms.needs[$1].remaining - ledger.work(ofNeed: $1) }
      )
    }.sorted { $0.open > $1.open }.map(\.state)
    return states(near: offer) + open.prefix(2)
  }

  /// A gain for each unit of money, with two decimals, the rest cut off.
  private func perUnit(_ gain: MeasureValue, of money: Money) -> MeasureValue {
    let units = Int128(max(1, money.minorUnits))
    let power = Int128(Int64.powerOfTen(money.currency.minorUnitDigits))
    let exact = gain.scaled / units * power
    let hundredth: Int128 = 10_000_000_000
    return MeasureValue(scaled: exact / hundredth * hundredth)
  }
}
