import CoalitionDomain

/// Why a need is covered as far as it is, and what would change it.
extension Explainer {
  mutating func answer(need place: Int) -> Answer {
    let need = terms.needs[place].need
    let coverage = account.needs[place].coverage
    let question = Question.need(need.id)
    guard coverage.unmet.isUnitOrMore else {
      return Answer(
        question: question, standing: "\(need.id) is covered in full",
        claims: AllocationReasons(reasons).claims(on: place)
          + [existing(coverage)].compactMap { $0 })
    }
    let reason = reasons.reason(forUnmet: place)
    var claims = [Claim(reason.rule, "\(reason.text)")]
    let planned = terms.money(ledger.work(ofNeed: place))
    let open = terms.money(terms.needs[place].remaining) - planned
    if let most = resolver.most(.need(need.id)) {
      claims.append(reach(of: need, most, planned: planned, open: open))
      if (most - planned).isUnitOrMore {
        claims += price(of: need, most - planned, upTo: most)
      }
      if (planned + open - most).isUnitOrMore {
        claims += lifts(for: place, most: most, planned: planned, rule: reason.rule)
      }
    }
    claims += newMoney(for: place, open: open)
    return Answer(
      question: question,
      standing: "\(need.id): \(coverage.unmet) of \(coverage.cost) unmet", claims: claims)
  }

  private func existing(_ coverage: PlanAccount.Coverage) -> Claim? {
    guard coverage.existing.minorUnits > 0 else { return nil }
    return Claim(
      NoDuplication.id,
      "the state and existing programmes cover \(coverage.existing), which is not paid again")
  }

  /// The most that any plan could do for the need.
  private func reach(of need: Need, _ most: Money, planned: Money, open: Money) -> Claim {
    let evidence = Evidence([], .most(.need(need.id), most))
    let missing = planned + open - most
    if !(most - planned).isUnitOrMore {
      let sentence: Sentence =
        most.isUnitOrMore
        ? "no plan under these rules gives it more than the \(planned) that it has, even if it "
          + "came before all others"
        : "no plan under these rules can give it anything"
      return Claim(ruleOfReach, sentence, evidence)
    }
    return missing.isUnitOrMore
      ? Claim(
        ruleOfReach,
        "if it came before all others, \(size(of: most - planned)) more would be possible; \(size(of: missing)) stays "
          + "open in every plan under these rules", evidence)
      : Claim(
        Claim.choice,
        "no rule forbids covering it in full; the money does more for the policy's "
          + "aims elsewhere", evidence)
  }

  private var ruleOfReach: String { "reach" }

  /// What covering more of the need would cost others.
  private mutating func price(of need: Need, _ more: Money, upTo most: Money) -> [Claim] {
    let evidence = resolver.best([.covered(need.id, most)], near: [need.state])
    guard let plan = evidence.plan else { return [] }
    return [
      Claim(
        Claim.choice,
        "giving it \(size(of: more)) more: \(changes(in: plan, besides: need.id)); \(aimChange(in: plan))",
        evidence)
    ]
  }

  /// The changes of one limit that make more possible, or where none does, of two together.
  private mutating func lifts(
    for place: Int, most: Money, planned: Money, rule: String
  ) -> [Claim] {
    let need = terms.needs[place].need
    let candidates = Lifts(reasons).forNeed(place)
    let helping = helping([], candidates, .need(need.id), most, rule)
    if !helping.isEmpty {
      return helping.prefix(3).map { claim(on: need, $0.lifts, from: most, to: $0.most) }
    }
    let pairs = candidates.prefix(8).enumerated().flatMap { number, first in
      allHelping([first], Array(candidates.prefix(8).dropFirst(number + 1)), .need(need.id), most)
    }
    if let pair = pairs.max(by: { $0.most.minorUnits < $1.most.minorUnits }) {
      return [claim(on: need, pair.lifts, from: most, to: pair.most)]
    }
    let step = terms.money(most.minorUnits + Int64.powerOfTen(most.currency.minorUnitDigits + 3))
    let evidence = resolver.best([.covered(need.id, step)], near: [need.state])
    guard case .impossible(let rules) = evidence.outcome, !rules.isEmpty else { return [] }
    return [Claim(rules[0].rule, "no single change helps; \(against(rules))", evidence)]
  }

  private mutating func claim(
    on need: Need, _ lifts: [Lifts.Lift], from: Money, to most: Money
  ) -> Claim {
    let changes = lifts.map(\.change)
    let evidence = resolver.best(changes, near: [need.state])
    let condition = changes.map(\.words).listed()
    guard let plan = evidence.plan else {
      return Claim(
        lifts[0].rule, "if \(condition), \(size(of: most - from)) more would be possible",
        Evidence(changes, .most(.need(need.id), most)))
    }
    let gain = gain(of: need.id, in: plan)
    let words: Sentence =
      gain.minorUnits > 0 && gain.isUnitOrMore
      ? "the plan would give it \(size(of: gain)) more"
      : "\(size(of: most - from)) more would be possible, but the money would still go elsewhere"
    return Claim(
      lifts[0].rule,
      "if \(condition), \(words); \(self.changes(in: plan, besides: need.id)); "
        + "\(aimChange(in: plan))", evidence)
  }

  /// What new money would do that goes to the need, at field prices and with any channel's
  /// overhead.
  private mutating func newMoney(for place: Int, open: Money) -> [Claim] {
    let need = terms.needs[place].need
    guard let amount = price(ofWork: open.minorUnits, on: [place]) else { return [] }
    let change = Counterfactual.newMoney(amount, need.state, [need.activity])
    let planned = terms.money(ledger.work(ofNeed: place))
    guard let most = resolver.most(.need(need.id), [change]) else { return [] }
    guard (most - planned).isUnitOrMore else {
      return [
        Claim(
          OfferEnvelope.id, "if \(change.words), it could have no more all the same",
          Evidence([change], .most(.need(need.id), most)))
      ]
    }
    let evidence = resolver.best([change, .covered(need.id, most)], near: [need.state])
    guard let plan = evidence.plan else { return [] }
    let rest = planned + open - most
    let what: Sentence =
      rest.isUnitOrMore
      ? "it could have \(size(of: most - planned)) more" : "it could be covered in full"
    return [
      Claim(
        OfferEnvelope.id,
        "if \(change.words), \(what); \(changes(in: plan, besides: need.id)); "
          + "\(aimChange(in: plan))", evidence)
    ]
  }

  /// What so much work on needs of one state costs a donor at most, through the channel that keeps
  /// most; `nil` where no channel serves the state or nobody can do the work.
  func price(ofWork work: Int64, on needs: [Int]) -> Money? {
    guard let first = needs.first else { return nil }
    let state = terms.states[terms.needs[first].state]
    let dearest = needs.flatMap { need in
      terms.needs[need].providers.flatMap { provider in
        provider.years.map {
          state.state.net(buying: work, factor: provider.costFactor, in: terms.years[$0])
        }
      }
    }.max()
    guard let dearest else { return nil }
    return state.channels.map {
      terms.scenario.channels[$0].overhead.leastGross(yielding: terms.money(dearest))
    }.max { $0.minorUnits < $1.minorUnits }
  }
}

extension Explainer {
  /// The lifts that make more of something possible, that of a rule first, then by how much.
  func helping(
    _ assumed: [Lifts.Lift], _ candidates: [Lifts.Lift], _ measured: Evidence.Measured,
    _ most: Money, _ rule: String
  ) -> [(lifts: [Lifts.Lift], most: Money)] {
    allHelping(assumed, candidates, measured, most).enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      let order = [first, second].map { $0.lifts.last?.rule == rule ? 0 : 1 }
      if order[0] != order[1] { return order[0] < order[1] }
      return (second.most.minorUnits, left.offset) < (first.most.minorUnits, right.offset)
    }.map(\.element)
  }

  /// The lifts that make more of something possible together with others.
  func allHelping(
    _ assumed: [Lifts.Lift], _ candidates: [Lifts.Lift], _ measured: Evidence.Measured,
    _ most: Money
  ) -> [(lifts: [Lifts.Lift], most: Money)] {
    candidates.compactMap { candidate in
      let lifts = assumed + [candidate]
      guard let reached = resolver.most(measured, lifts.map(\.change)),
        reached.minorUnits > most.minorUnits, (reached - most).isUnitOrMore
      else { return nil }
      return (lifts, reached)
    }
  }
}
