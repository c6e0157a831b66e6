import CoalitionDomain

/// Where a file's account differs from what the plan adds up to.
enum AccountDifference {
  /// One violation for each part that differs.
  static func between(_ stated: PlanAccount, _ real: PlanAccount) -> [Violation] {
    var parts: [String] = []
    func compare<Value: Equatable>(_ name: String, _ path: KeyPath<PlanAccount, Value>) {
      if stated[keyPath: path] != real[keyPath: path] { parts.append("the \(name) of the plan") }
    }
    func compareItems<Item: Equatable>(
      _ kind: String, several: String? = nil, _ stated: [Item], _ real: [Item],
      _ name: (Item) -> String
    ) {
      if stated.map(name) != real.map(name) {
        parts.append("the list of \(several ?? "\(kind)s")")
      } else {
        for (left, right) in zip(stated, real) where left != right {
          parts.append("\(kind) \(name(right))")
        }
      }
    }
    compare("totals", \.total)
    compare("totals by year", \.years)
    compare("totals by status", \.statuses)
    compare("coverage", \.coverage)
    compare("number of grants", \.grants)
    compare("reporting effort", \.reportingEffort)
    compare("share of made-up figures", \.illustrative)
    compareItems("state", stated.states, real.states) { $0.state.code }
    compareItems("pillar", stated.pillars, real.pillars) { $0.pillar.rawValue }
    compareItems("need", stated.needs, real.needs) { $0.need.text }
    compareItems("deadline", stated.outlook, real.outlook) {
      "\($0.duty.state) article \($0.duty.article)"
    }
    compareItems("donor", stated.donors, real.donors) { "\($0.donor) in \($0.offered.currency)" }
    compareItems("offer", stated.offers, real.offers) { $0.offer.text }
    compareItems("need in kind", several: "needs in kind", stated.inKind.needs, real.inKind.needs) {
      $0.need.text
    }
    compareItems(
      "offer in kind", several: "offers in kind", stated.inKind.offers, real.inKind.offers
    ) {
      "\($0.offer) of \($0.unit.rawValue) for \($0.capability.rawValue) in \($0.year)"
    }
    return parts.map { part in
      Violation(
        rule: "plan-account",
        message: "what the file says about \(part) does not follow from its payments")
    }
  }
}
