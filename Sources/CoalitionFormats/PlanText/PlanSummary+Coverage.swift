import CoalitionDomain

/// How far needs are covered: by pillar, by state and one by one.
extension PlanSummary {
  var pillars: [String] {
    coverage(by: "pillar", account.pillars.map { ($0.pillar.rawValue, $0.coverage) })
  }

  var states: [String] {
    coverage(by: "state", account.states.map { ("\($0.state) \($0.name)", $0.coverage) })
  }

  var needs: [String] {
    coverage(by: "need", account.needs.map { ($0.need.text, $0.coverage) })
  }

  private func coverage(
    by kind: String, _ rows: [(name: String, coverage: PlanAccount.Coverage)]
  ) -> [String] {
    var table = TextTable([
      (capitalized(kind), .left), ("Needed", .decimal), ("Existing", .decimal),
      ("Planned", .decimal), ("Unmet", .decimal), ("Covered", .right),
    ])
    for row in rows { table.add([row.name] + cells(of: row.coverage)) }
    if rows.count > 1 { table.add(["All"] + cells(of: account.coverage)) }
    return ["Coverage by \(kind)"] + table.lines + undivided(by: kind, rows.map(\.coverage))
  }

  private func cells(of coverage: PlanAccount.Coverage) -> [String] {
    [coverage.cost, coverage.existing, coverage.planned, coverage.unmet].map(grouped)
      + [percent(coverage.thousandths)]
  }

  /// Says what keeps the rows from adding up to the plan's own sum.
  private func undivided(by kind: String, _ rows: [PlanAccount.Coverage]) -> [String] {
    let rest = rows.reduce(account.coverage.existing) { $0 - $1.existing }
    guard rest.minorUnits > 0 else { return [] }
    return wrapped(
      "All counts \(grouped(rest)) more of existing money, which is not split by \(kind).",
      indent: 2)
  }
}
