internal import CoalitionDomain

/// A budget or planned disbursement that counts.
struct IATIPeriod: Hashable {
  /// Its days.
  let days: DaySpan
  /// How much.
  let money: Money
  /// Whether it is bound.
  let isCommitted: Bool
  /// The line it stands on.
  let line: Int
}

extension IATIActivityReader {
  /// The budgets that count, and the planned disbursements for times that no budget covers.
  mutating func periods() -> [IATIPeriod] {
    let budgets = settled(periods(of: activity.budgets, isBudget: true))
    let breakdown = settled(periods(of: activity.plannedDisbursements, isBudget: false))
    return budgets
      + breakdown.filter { part in
        guard budgets.contains(where: { $0.days.overlaps(part.days) }) else { return true }
        setAside(.withinBudget, part.money, at: part.line)
        return false
      }
  }

  private typealias Read = (period: IATIPeriod, isRevised: Bool)

  private mutating func periods(of budgets: [IATIBudget], isBudget: Bool) -> [Read] {
    budgets.compactMap { budget in
      guard let days = days(of: budget) else {
        setAside(.unreadable, nil, at: budget.line)
        return nil
      }
      guard let money = findings.amount(budget.value, in: activity, line: budget.line) else {
        setAside(.unreadable, nil, at: budget.line)
        return nil
      }
      if let value = budget.value, value.valueDate ?? "" == "" {
        findings.tally(
          "iati-no-value-date", value.line,
          "an amount has no value-date; the first day of its period is taken")
      }
      if isBudget, days.count > 366 {
        findings.tally(
          "iati-long-budget", budget.line,
          "a budget is longer than a year; it is spread over its years by days")
      } else if days.years.count > 1 {
        findings.tally(
          "iati-budget-years", budget.line,
          "a period lies in more than one calendar year; it is spread over them by days")
      }
      let period = IATIPeriod(
        days: days, money: money, isCommitted: budget.status == "2", line: budget.line)
      return (period, budget.type == "2")
    }
  }

  private mutating func days(of budget: IATIBudget) -> DaySpan? {
    let start = findings.day(budget.start, line: budget.line)
    let end = findings.day(budget.end, line: budget.line)
    // A planned disbursement may go without its last day.
    guard let start, let last = budget.end == nil ? start : end else {
      if budget.start == nil {
        findings.error(
          "iati-period", budget.line, "the period has no first day; it is not counted")
      }
      return nil
    }
    guard let days = DaySpan(start, last) else {
      findings.error(
        "iati-period", budget.line, "the period ends on \(last), before \(start); it is not counted"
      )
      return nil
    }
    return days
  }

  /// Leaves out what is revised and what stands twice.
  private mutating func settled(_ read: [Read]) -> [IATIPeriod] {
    let revised = read.filter(\.isRevised).map(\.period)
    var kept: [IATIPeriod] = []
    var seen: Set<IATIPeriod> = []
    for (period, isRevised) in read {
      if !isRevised, let other = revised.first(where: { $0.days.overlaps(period.days) }) {
        setAside(.revised, period.money, at: period.line)
        if other.days != period.days {
          findings.warning(
            "iati-budget-overlap", period.line,
            "the revised one on line \(other.line) is of other days and takes its place all the "
              + "same, so that nothing is counted twice")
        }
        continue
      }
      let key = IATIPeriod(
        days: period.days, money: period.money, isCommitted: period.isCommitted, line: 0)
      guard seen.insert(key).inserted else {
        setAside(.repeated, period.money, at: period.line)
        continue
      }
      if let other = kept.first(where: { $0.days.overlaps(period.days) }) {
        findings.warning(
          "iati-budget-overlap", period.line,
          "it shares days with the one on line \(other.line); both are counted")
      }
      kept.append(period)
    }
    return kept
  }
}
