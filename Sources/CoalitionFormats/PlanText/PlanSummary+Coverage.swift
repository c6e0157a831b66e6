import CoalitionDomain

/// How far needs are covered: by pillar, by state and one by one.
extension PlanSummary {
  var pillars: [String] {
    coverage(by: "pillar", account.pillars.map { Row($0.pillar.rawValue, $0.coverage) })
  }

  var states: [String] {
    coverage(by: "state", account.states.map { Row($0.state.code, $0.coverage, name: $0.name) })
  }

  var needs: [String] {
    coverage(by: "need", account.needs.map { Row($0.need.text, $0.coverage) })
  }

  private func coverage(by kind: String, _ rows: [Row]) -> [String] {
    let all = rows.count > 1 ? [Row("All", account.coverage)] : []
    // Names come last, where long ones may go on below.
    var table = TextTable([
      (capitalized(kind), .left), ("Needed", .decimal), ("Existing", .decimal),
      ("Planned", .decimal), ("Unmet", .decimal), ("Covered", .right), ("", .left),
    ])
    for row in rows + all { table.add([row.key] + cells(of: row.coverage) + [row.name]) }
    return ["Coverage by \(kind)"] + table.lines + undivided(by: kind, rows.map(\.coverage))
  }

  private struct Row {
    let key: String
    let coverage: PlanAccount.Coverage
    let name: String

    init(_ key: String, _ coverage: PlanAccount.Coverage, name: String = "") {
      self.key = key
      self.coverage = coverage
      self.name = name
    }
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
