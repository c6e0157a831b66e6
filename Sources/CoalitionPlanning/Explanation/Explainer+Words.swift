import CoalitionDomain

/// How claims speak of plans that were made for them.
extension Explainer {
  /// Who loses and who gains, such as `a loses 1 and b gains 2`.
  ///
  /// - Parameters:
  ///   - plan: The other plan.
  ///   - need: A need that the sentence speaks of already.
  /// - Returns: The words.
  func changes(in plan: ResolvedPlan, besides need: Identifier<Need>? = nil) -> Sentence {
    let others = plan.needs.filter { $0.id != need }
    let losses = sorted(others.filter { $0.difference.minorUnits < 0 })
    let gains = sorted(others.filter { $0.difference.minorUnits > 0 })
    if losses.isEmpty, gains.isEmpty {
      return need == nil ? "no need loses or gains" : "no other need loses or gains"
    }
    return (sum("loses", losses) + sum("gains", gains)).listed()
  }

  /// What needs lose, such as `a loses 1, b 2 and 3 more needs 4`; empty where none does.
  private func sum(_ verb: String, _ changes: [ResolvedPlan.Change<Need>]) -> [Sentence] {
    let shown = changes.prefix(3).map { change -> Sentence in
      "\(change.id) \(verb) \(size(of: change.difference))"
    }
    let others = changes.dropFirst(3).reduce(terms.money(0)) { $0 + $1.difference }
    guard changes.count > 3 else { return shown }
    let noun = changes.count == 4 ? "need \(verb)" : "needs \(verb == "loses" ? "lose" : "gain")"
    return shown + ["\(changes.count - 3) more \(noun) \(size(of: others))"]
  }

  private func sorted(
    _ changes: [ResolvedPlan.Change<Need>]
  ) -> [ResolvedPlan.Change<Need>] {
    changes.enumerated().sorted {
      ($1.element.difference.minorUnits.magnitude, $0.offset)
        < ($0.element.difference.minorUnits.magnitude, $1.offset)
    }.map(\.element)
  }

  /// What other offers give more or less, such as `a gives 1 less`; empty where none does.
  func offerChanges(in plan: ResolvedPlan, besides offer: Identifier<Offer>) -> Sentence {
    let others = plan.offers.filter { $0.id != offer && terms.offerIndex[$0.id] != nil }
    let words = others.map { change -> Sentence in
      let difference = change.difference
      return
        "\(change.id) gives \(size(of: difference)) \(difference.minorUnits < 0 ? "less" : "more")"
    }
    return words.isEmpty ? "" : "\(words.listed(3)); "
  }

  /// What becomes of the first aim, such as `the first aim falls by 5`.
  func aimChange(in plan: ResolvedPlan) -> Sentence {
    let gain = plan.gain
    if isNothing(gain) { return "the first aim is reached as far" }
    let size = MeasureValue(scaled: abs(gain.scaled))
    let reports = plan.needs.isEmpty ? reports(in: plan) : ""
    let hedge = plan.isBest ? "" : gain.scaled < 0 ? "at most " : "at least "
    return
      "the first aim \(gain.scaled < 0 ? "falls" : "rises") by \(hedge)\(rounded(size))\(reports)"
  }

  /// How many more or fewer reports a plan takes; empty where as many.
  private func reports(in plan: ResolvedPlan) -> String {
    guard plan.reports.scaled != 0 else { return "" }
    let count = "\(MeasureValue(scaled: abs(plan.reports.scaled)))"
    return ": it takes \(count) standard report\(count == "1" ? "" : "s") "
      + (plan.reports.scaled > 0 ? "more" : "less")
  }

  /// Whether a difference is no more than cutting to minor units leaves.
  func isNothing(_ gain: MeasureValue) -> Bool {
    abs(gain.scaled) < (isInCurrency ? 5_000_000_000_000 : 100_000_000)
  }

  /// A value without decimals where it is of amounts, for nobody reads more.
  private func rounded(_ value: MeasureValue) -> MeasureValue {
    let one: Int128 = 1_000_000_000_000
    return isInCurrency ? MeasureValue(scaled: (value.scaled + one / 2) / one * one) : value
  }

  /// What a plan changes for one need.
  func gain(of need: Identifier<Need>, in plan: ResolvedPlan) -> Money {
    plan.needs.first { $0.id == need }?.difference ?? terms.money(0)
  }

  /// How large a difference is, to the nearest unit: cents in it come from cutting.
  func size(of difference: Money) -> Money {
    let unit = UInt64(Int64.powerOfTen(difference.currency.minorUnitDigits))
    let units = (difference.minorUnits.magnitude + unit / 2) / unit
    return Money(minorUnits: Int64(units * unit), in: difference.currency)
  }

  /// The rules that stand against an assumption, as the end of a sentence.
  func against(_ rules: [Reason]) -> Sentence {
    rules.isEmpty
      ? "rules stand against it"
      : "these rules stand against it together: \(rules.map { "\($0.text)" }.listed())"
  }

  /// The states where an offer gives or may be used, those with most money first.
  func states(near offer: Int) -> [CountryCode] {
    let given = ledger.grants.filter { $0.key.offer == offer }.map(\.key.state)
    let open = terms.needs.indices.filter { reasons.misfit(of: offer, for: $0) == nil }
      .map {
        (state: terms.needs[$0].state, open: terms.needs[$0].remaining - ledger.work(ofNeed: $0))
      }
      .sorted { $0.open > $1.open }.map(\.state)
    return (given + open).uniqued(by: \.self).prefix(3).map { terms.states[$0].state.code }
  }
}
