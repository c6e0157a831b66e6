import CoalitionDomain

/// What the plan leaves open, and what people should talk about.
extension PlanSummary {
  var unmetNeeds: [String] {
    let unmet = account.needs.filter { $0.status != .met }
    guard !unmet.isEmpty else { return ["Unmet needs: none."] }
    let open = unmet.filter { isWholeUnit($0.coverage.unmet) }
    return ["Unmet needs, and the rule that binds"]
      + open.flatMap { need in
        item(
          "\(need.need): \(grouped(need.coverage.unmet)) of \(grouped(need.coverage.cost)) unmet.",
          need.reason)
      } + belowOneUnit(unmet.count - open.count, "need has", "needs have")
  }

  /// Whether an amount is at least one unit of its currency.
  private func isWholeUnit(_ amount: Money) -> Bool {
    amount.minorUnits >= Int64.powerOfTen(amount.currency.minorUnitDigits)
  }

  /// Says how many are short of less than a unit, which cutting amounts to minor units leaves.
  private func belowOneUnit(_ count: Int, _ one: String, _ many: String) -> [String] {
    guard count > 0 else { return [] }
    return wrapped(
      "\(count) more \(count == 1 ? one : many) less than one unit open, left by cutting to cents.",
      indent: 2)
  }

  var unusedOffers: [String] {
    let open = account.offers.filter { $0.reason != nil }
    guard !open.isEmpty else { return ["Unused offers: none."] }
    let unused = open.filter { $0.offered.minorUnits == 0 || isWholeUnit($0.unused) }
    return ["Unused offers, and the rule that binds"]
      + unused.flatMap { offer in
        item(
          offer.offered.minorUnits == 0
            ? "\(offer.offer):"
            : "\(offer.offer): \(offer.unused.currency) \(grouped(offer.unused)) of "
              + "\(grouped(offer.offered)) unused.",
          offer.reason)
      } + belowOneUnit(open.count - unused.count, "offer has", "offers have")
  }

  var illustrative: [String] {
    let figures = account.illustrative
    guard figures.cost.minorUnits > 0 || figures.gross.minorUnits > 0 else {
      return ["Made-up figures: none is marked as such."]
    }
    return wrapped(
      "Made-up figures: \(share(figures.cost, of: account.coverage.cost)) of the cost of needs and "
        + "\(share(figures.gross, of: account.total.gross)) of what is given rest on figures that "
        + "are marked as illustrative.", hanging: 2)
  }

  var warnings: [String] {
    guard !verified.warnings.isEmpty else { return [] }
    return ["Before this goes to a meeting"]
      + verified.warnings.flatMap {
        wrapped(capitalized(spelledOut($0.text)) + ".", indent: 2, hanging: 4)
      }
  }

  func item(_ amount: String, _ reason: Reason?) -> [String] {
    let sentence = reason.map { " \(capitalized(spelledOut($0.text))) [\($0.rule)]" } ?? ""
    return wrapped(amount + sentence, indent: 2, hanging: 4)
  }
}
