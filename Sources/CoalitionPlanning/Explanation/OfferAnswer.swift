import CoalitionDomain

/// Why an offer is used as far as it is, and what would change it.
extension Explainer {
  mutating func answer(offer place: Int) -> Answer {
    let offer = terms.offers[place].offer
    let question = Question.offer(offer.id)
    // Offers in kind alone have no account.
    guard let account = account.offers.first(where: { $0.offer == offer.id }) else {
      return Answer(
        question: question, standing: "offer \(offer.id) holds no money",
        claims: [Claim(Earmarks.id, "help in kind is listed, not planned")])
    }
    guard account.reason != nil, account.offered.minorUnits == 0 || account.unused.isUnitOrMore
    else {
      return Answer(
        question: question, standing: "offer \(offer.id) is used in full",
        claims: [
          Claim(OfferEnvelope.id, "the plan takes \(account.granted) of \(account.offered)")
        ] + AllocationReasons(reasons).claims(onOffer: place))
    }
    let reason = reasons.reason(forUnused: place)
    var claims = [Claim(reason.rule, "\(reason.text)")]
    let most =
      terms.offers[place].standing == nil
      ? resolver.most(.offer(offer.id)) : Money.zero(terms.offers[place].currency)
    if let most {
      if terms.offers[place].standing == nil {
        claims.append(reach(of: offer, most, account))
      }
      if (most - account.granted).isUnitOrMore { claims += price(of: offer, most, near: place) }
      if (account.offered - most).isUnitOrMore || terms.offers[place].standing != nil {
        claims += lifts(for: place, most: most, rule: reason.rule)
      }
    }
    let standing: Sentence =
      account.offered.minorUnits == 0
      ? "offer \(offer.id) is not used"
      : "offer \(offer.id): \(account.unused) of \(account.offered) unused"
    return Answer(question: question, standing: standing, claims: claims)
  }

  private func reach(of offer: Offer, _ most: Money, _ account: OfferAccount) -> Claim {
    let evidence = Evidence([], .most(.offer(offer.id), most))
    if !(most - account.granted).isUnitOrMore {
      return Claim("reach", "no plan under these rules uses more of it", evidence)
    }
    return Claim(
      Claim.choice,
      "no rule keeps \(most) of it from being used, but the policy's aims are served as well or "
        + "better without", evidence)
  }

  private mutating func price(of offer: Offer, _ most: Money, near place: Int) -> [Claim] {
    let evidence = resolver.best([.used(offer.id, most)], near: states(near: place))
    guard let plan = evidence.plan else { return [] }
    return [
      Claim(
        Claim.choice,
        "using \(most) of it: \(offerChanges(in: plan, besides: offer.id))\(changes(in: plan)); "
          + "\(aimChange(in: plan))", evidence)
    ]
  }

  private mutating func lifts(for place: Int, most: Money, rule: String) -> [Claim] {
    let offer = terms.offers[place].offer
    let candidates = Lifts(reasons).forOffer(place)
    let helping = helping([], candidates, .offer(offer.id), most, rule)
    if !helping.isEmpty {
      return helping.prefix(3).map { claim(on: place, $0.lifts, to: $0.most) }
    }
    let pairs = candidates.prefix(8).enumerated().flatMap { number, first in
      allHelping([first], Array(candidates.prefix(8).dropFirst(number + 1)), .offer(offer.id), most)
    }
    if let pair = pairs.max(by: { $0.most.minorUnits < $1.most.minorUnits }) {
      return [claim(on: place, pair.lifts, to: pair.most)]
    }
    guard most.minorUnits < terms.offers[place].total else { return [] }
    let step = Money(
      minorUnits: min(terms.offers[place].total, most.minorUnits + most.minorUnits / 10 + 100_000),
      in: most.currency)
    let evidence = resolver.best([.used(offer.id, step)], near: states(near: place))
    guard case .impossible(let rules) = evidence.outcome, !rules.isEmpty else { return [] }
    return [Claim(rules[0].rule, "no single change helps; \(against(rules))", evidence)]
  }

  private mutating func claim(
    on place: Int, _ lifts: [Lifts.Lift], to most: Money
  ) -> Claim {
    let offer = terms.offers[place].offer
    let changes = lifts.map(\.change)
    let evidence = resolver.best(changes, near: states(near: place))
    let condition = changes.map(\.words).listed()
    guard let plan = evidence.plan else {
      return Claim(
        lifts[0].rule, "if \(condition), \(most) of it could be used",
        Evidence(changes, .most(.offer(offer.id), most)))
    }
    let change = plan.offers.first { $0.id == offer.id }
    let more = change?.difference ?? Money.zero(most.currency)
    let words: Sentence =
      more.minorUnits > 0
      ? "the plan would use \(size(of: more)) more of it"
      : "\(most) of it could be used, but the plan would not"
    return Claim(
      lifts[0].rule,
      "if \(condition), \(words); \(self.changes(in: plan)); \(aimChange(in: plan))", evidence)
  }
}
