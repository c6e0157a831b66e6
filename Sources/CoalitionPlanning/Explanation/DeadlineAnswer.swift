import CoalitionDomain

/// What it takes to meet the deadline of a duty.
extension Explainer {
  mutating func answer(deadlineOf state: CountryCode, _ pillar: Pillar) -> Answer? {
    let line = account.outlook.first { $0.duty.state == state && $0.duty.pillar == pillar }
    guard let line, let deadline = line.duty.deadline, let place = terms.stateIndex[state] else {
      return nil
    }
    let question = Question.deadline(state, pillar)
    guard let first = terms.years.first, let last = terms.years.last else { return nil }
    let finish: Sentence =
      line.finish.map { "at funded speed done by \($0)" } ?? "nothing is paid for it"
    let standing: Sentence = "\(state) \(pillar.rawValue), due by \(deadline): \(finish)"
    guard line.unmet.isUnitOrMore || (line.slipMonths ?? 0) > 0 else {
      return Answer(
        question: question, standing: standing,
        claims: [Claim("deadline", "the plan meets it")])
    }
    guard deadline.year >= first else {
      return Answer(
        question: question, standing: standing,
        claims: [Claim("deadline", "it passed before \(first), the first year that is planned")])
    }
    let year = min(deadline.year, last)
    let needs = terms.needs(of: place, in: pillar)
    let work = required(by: deadline, in: place, pillar)
    let asked = Counterfactual.done(state, pillar, year, terms.money(work))
    let planned = needs.reduce(Int64(0)) { sum, need in
      sum
        + terms.years.indices.filter { terms.years[$0] <= year }
        .reduce(0) { $0 + ledger.workByNeed[need][$1] }
    }
    var claims = [
      Claim(
        "deadline",
        "it asks for \(terms.money(work)) of work by the end of \(year); the plan does "
          + "\(terms.money(planned)) by then")
    ]
    let most = resolver.most(.pillar(state, pillar, year))
    if let most, isReached(terms.money(work), by: most) {
      claims += within(asked, state)
    } else {
      if let most {
        claims.append(
          Claim(
            "reach",
            "with all offers and nothing else to pay for, \(most) by then is the most",
            Evidence([], .most(.pillar(state, pillar, year), most))))
      }
      claims += withNewMoney(asked, state, pillar, needs, work)
    }
    return Answer(question: question, standing: standing, claims: claims)
  }

  /// Whether an amount is reached but for what cutting to minor units leaves.
  private func isReached(_ amount: Money, by most: Money) -> Bool {
    most.minorUnits >= amount.minorUnits || !(amount - most).isUnitOrMore
  }

  /// The work that must be done in the planned years for the deadline to be met: all of it where
  /// the deadline is one of them; else so much that the rest is done in time at the same speed.
  private func required(by deadline: CivilDate, in state: Int, _ pillar: Pillar) -> Int64 {
    let all = terms.cost(of: state, in: pillar) - terms.existing(of: state, in: pillar)
    guard let last = terms.years.last, deadline.year > last else { return all }
    let committed = terms.needs(of: state, in: pillar).reduce(
      terms.states[state].committedWork[pillar] ?? 0
    ) { $0 + terms.needs[$1].committedWork }
    let months = Int128((deadline.year.number - last.number - 1) * 12 + deadline.month)
    let span = Int128(terms.years.count * 12)
    let least = Int128(all) * span - months * Int128(committed)
    return Int64(clamping: max(0, dividedUp(max(0, least), span + months)))
  }

  /// What it costs others to meet it with what is offered.
  private mutating func within(_ asked: Counterfactual, _ state: CountryCode) -> [Claim] {
    let evidence = resolver.best([asked], near: [state])
    guard let plan = evidence.plan else { return [] }
    return [
      Claim(
        Claim.choice,
        "the offers suffice: if \(asked.words), \(changes(in: plan)); \(aimChange(in: plan))",
        evidence)
    ]
  }

  /// What new money it takes, and what stands in its way.
  private mutating func withNewMoney(
    _ asked: Counterfactual, _ state: CountryCode, _ pillar: Pillar, _ needs: [Int], _ work: Int64
  ) -> [Claim] {
    guard case .done(_, _, let year, let amount) = asked,
      let plenty = price(ofWork: work, on: needs)
    else { return [] }
    let activities = needs.map { terms.needs[$0].need.activity }.uniqued(by: \.self)
    let money = Counterfactual.newMoney(
      Money(minorUnits: plenty.minorUnits * 2, in: plenty.currency), state, activities)
    let measured = Evidence.Measured.pillar(state, pillar, year)
    func isEnough(_ changes: [Counterfactual]) -> Bool {
      resolver.most(measured, changes).map { isReached(amount, by: $0) } ?? false
    }
    var lifts: [Counterfactual] = []
    var claims: [Claim] = []
    if !isEnough([money]) {
      let most = resolver.most(measured, [money]) ?? terms.money(0)
      lifts = needs.flatMap { Lifts(reasons).forNeed($0) }.map(\.change).uniqued(by: \.self)
        .filter(\.isAboutWork)
      guard isEnough([money] + lifts) else {
        return [
          Claim(
            "reach", "with any amount of new money \(most) by then is the most",
            Evidence([money], .most(measured, most)))
        ]
      }
      // What is not needed goes, the limits of single needs last.
      for lift in lifts.reversed() {
        let rest = lifts.filter { $0 != lift }
        if isEnough([money] + rest) { lifts = rest }
      }
      claims.append(
        Claim(
          "reach",
          "with any amount of new money \(most) by then is the most; it takes all of this too: "
            + "\(lifts.map(\.words).listed())", Evidence([money], .most(measured, most))))
    }
    let all = lifts + [asked, .othersKeep(state, pillar)]
    guard let needed = resolver.leastNewMoney(all, for: activities, in: state) else {
      return claims
    }
    let change = Counterfactual.newMoney(needed, state, activities)
    let evidence = resolver.best(all + [change], near: [state])
    guard let plan = evidence.plan else { return claims }
    let condition: Sentence = lifts.isEmpty ? "" : "with these, "
    return claims + [
      Claim(
        OfferEnvelope.id,
        "\(condition)\(needed) of new money meets it and takes nothing from other work; "
          + "\(changes(in: plan)); \(aimChange(in: plan))", evidence)
    ]
  }
}

extension Counterfactual {
  /// Whether it is about how work is done, not about who pays for it.
  fileprivate var isAboutWork: Bool {
    switch self {
    case .ready, .anyCapacity, .anyOperator, .anyAbsorption, .noYearlyMaximum, .noYearlyMinimum,
      .gapsAllowed, .noPrerequisites, .anyYear:
      true
    default: false
    }
  }
}
