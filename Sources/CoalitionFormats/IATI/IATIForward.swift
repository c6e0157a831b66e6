internal import CoalitionDomain

extension IATIActivityReader {
  /// The budgets by country, currency and year.
  ///
  /// What lies before the day from which the scenario is seen is not forward money. Of an activity
  /// in the pipeline, nothing is spent yet: a budget that has begun is all ahead.
  mutating func planned() -> [IATIKey: IATIPlanned] {
    let isPipeline = activity.status?.code == "1"
    var planned: [IATIKey: IATIPlanned] = [:]
    if activity.budgets.count > Self.mostPeriods
      || activity.plannedDisbursements.count > Self.mostPeriods
    {
      findings.error(
        "iati-limit", activity.line,
        "it has more than \(Self.mostPeriods) budgets or planned disbursements; none is counted")
      setAside(.unreadable, nil, at: activity.line)
      return [:]
    }
    guard (signals.activity.map { $0 >= selection.leastConfidence } ?? false) else {
      for period in periods() { setAside(.otherWork, period.money, at: period.line) }
      return [:]
    }
    for period in periods() {
      for (country, amount) in placed(period.money, at: period.line) {
        let key = IATIKey(country: country, currency: period.money.currency)
        var own = planned[key] ?? IATIPlanned(line: period.line)
        for (year, part) in spread(amount, over: period.days) {
          own.all[year] = (own.all[year] ?? 0).plus(part)
        }
        for (year, part) in ahead(amount, of: period, isPipeline: isPipeline) {
          if period.isCommitted {
            own.committed[year] = (own.committed[year] ?? 0).plus(part)
          } else {
            own.indicative[year] = (own.indicative[year] ?? 0).plus(part)
          }
        }
        planned[key] = own
      }
    }
    return planned.mapValues { $0.withoutNegatives }
  }

  private func spread(_ amount: Int64, over days: DaySpan) -> [(year: Year, amount: Int64)] {
    let byYear = days.daysByYear
    let parts = shares(of: amount, by: byYear.map { Int64($0.days) })
    return zip(byYear, parts).map { ($0.year, $1) }
  }

  private mutating func ahead(
    _ amount: Int64, of period: IATIPeriod, isPipeline: Bool
  ) -> [(year: Year, amount: Int64)] {
    let currency = period.money.currency
    guard let days = period.days.from(selection.asOf) else {
      setAside(.past, Money(minorUnits: amount, in: currency), at: period.line)
      return []
    }
    if isPipeline { return spread(amount, over: days) }
    let gone = Int64(period.days.count - days.count)
    let parts = shares(of: amount, by: [gone, Int64(days.count)])
    setAside(.past, Money(minorUnits: parts[0], in: currency), at: period.line)
    return spread(parts[1], over: days)
  }
}

extension IATIActivityReader {
  /// The forward money of a country and currency: budgets by year, and what was pledged beyond
  /// them.
  ///
  /// A pledge and a budget of one activity speak of the same money, so the larger of both counts:
  /// as far as the pledge goes, the budget's years are pledged.
  mutating func forwardLines(
    _ budget: IATIPlanned, _ pledged: IATILedger.Column, bound: Int64, _ key: IATIKey
  ) -> [IATIForwardLine] {
    let line = pledged.lines[key] ?? budget.line
    var indicative = budget.indicative.filter { $0.value > 0 }
    var lines: [IATIForwardLine] = []
    func yearly(_ amounts: [Year: Int64], _ status: Offer.Status, _ line: Int) {
      lines.append(
        IATIForwardLine(
          country: key.country, status: status, currency: key.currency, shape: .yearly(amounts),
          line: line))
    }
    yearly(budget.committed.filter { $0.value > 0 }, .committed, budget.line)

    let promise = pledged.total(key)
    let rest = max(0, promise - bound)
    let money = Money(minorUnits: min(promise, bound), in: key.currency)
    if promise > 0 { setAside(.sameMoney, money, at: line) }
    let firm = budget.committed.values.reduce(Int64(0)) { $0.plus(max(0, $1)) }
    let open = max(0, rest - firm)
    let planned = indicative.values.reduce(Int64(0)) { $0.plus($1) }
    if open > planned {
      setAside(
        .samePledge, Money(minorUnits: rest - open + planned, in: key.currency), at: line)
      lines += flexible(open, key, line: line)
      indicative = [:]
    } else if open > 0 {
      setAside(.samePledge, Money(minorUnits: rest, in: key.currency), at: line)
      let years = indicative.keys.sorted()
      let parts = shares(of: open, by: years.map { indicative[$0] ?? 0 })
      for (year, part) in zip(years, parts) { indicative[year, default: 0] -= part }
      yearly(Dictionary(uniqueKeysWithValues: zip(years, parts)), .pledged, line)
    } else {
      setAside(.samePledge, Money(minorUnits: rest, in: key.currency), at: line)
    }
    yearly(indicative.filter { $0.value > 0 }, .indicative, budget.line)
    return lines.compactMap { inPlannedYears($0) }
  }

  /// A pledge that no budget puts in a year: it is for the activity's years.
  private mutating func flexible(
    _ amount: Int64, _ key: IATIKey, line: Int
  ) -> [IATIForwardLine] {
    let first = max(selection.asOf.year, start?.year ?? selection.asOf.year)
    // The format of offers ends in 2100.
    let last = min(end?.year ?? max(first, selection.years.upperBound), Year(2100))
    if let end, end < selection.asOf {
      setAside(.past, Money(minorUnits: amount, in: key.currency), at: line)
      return []
    }
    if end == nil {
      findings.note(
        "iati-pledge-years", line,
        "nothing says until when the pledge stands; it is taken to be for \(first) to \(last)")
    }
    return [
      IATIForwardLine(
        country: key.country, status: .pledged, currency: key.currency,
        shape: .flexible(amount, first...max(first, last)), line: line)
    ]
  }

  /// The line with what lies in the planned years, or `nil` where nothing does or it is beyond what
  /// is reckoned with.
  private mutating func inPlannedYears(_ line: IATIForwardLine) -> IATIForwardLine? {
    var line = line
    switch line.shape {
    case .flexible(let amount, let years):
      if !years.overlaps(selection.years) {
        setAside(.otherYears, Money(minorUnits: amount, in: line.currency), at: line.line)
        return nil
      }
    case .yearly(let amounts):
      for (year, amount) in amounts.sorted(by: { $0.key < $1.key })
      where !selection.years.contains(year) {
        setAside(.otherYears, Money(minorUnits: amount, in: line.currency), at: line.line)
      }
      line.shape = .yearly(amounts.filter { selection.years.contains($0.key) && $0.value > 0 })
    }
    return isInRange(line.total, line.currency, line: line.line) ? line : nil
  }

  /// What is paid as an existing programme in the planned years.
  mutating func programmeLines(
    _ years: [Year: Int64], _ key: IATIKey, line: Int
  ) -> [IATIProgrammeLine] {
    years.sorted { $0.key < $1.key }.compactMap { year, amount in
      guard amount > 0 else { return nil }
      let money = Money(minorUnits: amount, in: key.currency)
      guard let country = key.country else {
        setAside(.noCountry, money, at: line)
        return nil
      }
      guard selection.years.contains(year) else {
        setAside(.otherYears, money, at: line)
        return nil
      }
      guard isInRange(amount, key.currency, line: line) else { return nil }
      return IATIProgrammeLine(
        country: country, year: year, currency: key.currency, amount: amount, line: line)
    }
  }

  /// Whether a sum is something, and not beyond the most that is reckoned with.
  private mutating func isInRange(_ amount: Int64, _ currency: Currency, line: Int) -> Bool {
    if Money.range.contains(amount) { return amount > 0 }
    let most = Money(minorUnits: Money.range.upperBound, in: currency)
    findings.error(
      "iati-amount", line,
      "its amounts add up to \(Money(minorUnits: amount, in: currency)), beyond \(most), the most "
        + "that is reckoned with; they are not counted")
    setAside(.unreadable, Money(minorUnits: amount, in: currency), at: line)
    return false
  }
}

extension IATIPlanned {
  /// The budgets without years in which they come to less than nothing.
  fileprivate var withoutNegatives: IATIPlanned {
    var planned = self
    planned.all = all.filter { $0.value > 0 }
    planned.committed = committed.filter { $0.value > 0 }
    planned.indicative = indicative.filter { $0.value > 0 }
    return planned
  }
}
