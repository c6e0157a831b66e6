internal import CoalitionDomain

/// The budgets of a country and currency, by year.
struct IATIPlanned {
  /// All of them.
  var all: [Year: Int64] = [:]
  /// What of them lies ahead and is bound.
  var committed: [Year: Int64] = [:]
  /// What of them lies ahead and is not bound.
  var indicative: [Year: Int64] = [:]
  /// The first line.
  var line = 0

  /// What of them lies ahead.
  var ahead: [Year: Int64] { committed.merging(indicative) { $0.plus($1) } }
}

extension IATIActivityReader {
  /// Puts everything together: forward money, and what is paid as an existing programme.
  mutating func lines(
    of ledger: IATILedger
  ) -> (forward: [IATIForwardLine], programme: [IATIProgrammeLine]) {
    var committed = larger(ledger.committedOut, ledger.committedIn)
    var paid = larger(ledger.paidOut, ledger.paidIn)
    var pledged = larger(ledger.pledgedOut, ledger.pledgedIn)
    var planned = planned()
    leaveMixed(&paid, besides: committed.currencies)
    leaveMixed(&planned, besides: committed.currencies + paid.currencies)
    leaveMixed(
      &pledged, besides: committed.currencies + paid.currencies + planned.keys.map(\.currency))
    if !isProgramme {
      leave(committed, .otherYears)
      leave(paid, .otherYears)
      (committed, paid) = (IATILedger.Column(), IATILedger.Column())
    }

    var forward: [IATIForwardLine] = []
    var programme: [IATIProgrammeLine] = []
    let keys = Set(committed.amounts.keys).union(paid.amounts.keys).union(planned.keys)
      .union(pledged.amounts.keys)
    for key in keys.sorted() {
      var budget = planned[key] ?? IATIPlanned()
      var years = netted(paid, key)
      let open = open(committed, paid, key, budget)
      for (year, amount) in open { years[year, default: 0] = (years[year] ?? 0).plus(amount) }
      let line = committed.lines[key] ?? paid.lines[key] ?? budget.line
      programme += programmeLines(years, key, line: line)
      budget.leave(open)
      let bound = max(committed.total(key), paid.total(key), 0)
      forward += forwardLines(budget, pledged, bound: bound, key)
    }
    return (forward, programme)
  }

  /// The side, out of the activity or into it, on which there is more of each currency; the other
  /// side is the same money.
  private mutating func larger(
    _ out: IATILedger.Column, _ into: IATILedger.Column
  ) -> IATILedger.Column {
    var kept = IATILedger.Column()
    let keys = out.amounts.keys.map(\.currency) + into.amounts.keys.map(\.currency)
    for currency in Set(keys).sorted() {
      let hasIn = into.amounts.keys.contains { $0.currency == currency }
      let hasOut = out.amounts.keys.contains { $0.currency == currency }
      let isOut = !hasIn || (hasOut && out.sum[currency] >= into.sum[currency])
      let (larger, smaller) = isOut ? (out, into) : (into, out)
      for key in larger.amounts.keys where key.currency == currency {
        kept.amounts[key] = larger.amounts[key]
        kept.lines[key] = larger.lines[key]
      }
      kept.sum[currency] = larger.sum[currency]
      for key in smaller.amounts.keys.sorted() where key.currency == currency {
        let money = Money(minorUnits: smaller.total(key), in: currency)
        setAside(.sameMoney, money, at: smaller.lines[key] ?? 0)
      }
    }
    return kept
  }

  /// Takes money out in currencies in which there is none of what counts before it: without rates
  /// nobody can tell how much of that it is.
  private mutating func leaveMixed(
    _ column: inout IATILedger.Column, besides currencies: [Currency]
  ) {
    let known = Set(currencies)
    guard !known.isEmpty else { return }
    for key in column.amounts.keys.sorted() where !known.contains(key.currency) {
      let money = Money(minorUnits: column.total(key), in: key.currency)
      leaveMixed(money, besides: known, at: column.lines[key] ?? activity.line)
      column.amounts[key] = nil
    }
  }

  private mutating func leaveMixed(
    _ planned: inout [IATIKey: IATIPlanned], besides currencies: [Currency]
  ) {
    let known = Set(currencies)
    guard !known.isEmpty else { return }
    for (key, budget) in planned.sorted(by: { $0.key < $1.key })
    where !known.contains(key.currency) {
      let ahead = budget.ahead.values.reduce(Int64(0)) { $0.plus($1) }
      if ahead > 0 {
        leaveMixed(Money(minorUnits: ahead, in: key.currency), besides: known, at: budget.line)
      }
      planned[key] = nil
    }
  }

  private mutating func leaveMixed(_ money: Money, besides known: Set<Currency>, at line: Int) {
    findings.warning(
      "iati-mixed-currencies", line,
      "\(money) may be the same money as what it has in "
        + "\(alternatives(known.sorted().map(\.code), "and")), and cannot be compared with it; it is "
        + "set aside")
    setAside(.sameMoney, money, at: line)
  }

  private mutating func leave(_ column: IATILedger.Column, _ reason: IATISetAside.Reason) {
    for key in column.amounts.keys.sorted() {
      let money = Money(minorUnits: column.total(key), in: key.currency)
      setAside(reason, money, at: column.lines[key] ?? activity.line)
    }
  }

  /// Whether its transactions are of an existing programme: it is under way, or it is in the
  /// pipeline or being ended and its days are not all outside the planned years.
  private var isProgramme: Bool {
    if activity.status?.code == "2" { return true }
    let (first, last) = (selection.years.lowerBound, selection.years.upperBound)
    return (end.map { $0.year >= first } ?? true) && (start.map { $0.year <= last } ?? true)
  }

  /// What is paid a year; a year in which more came back than was paid makes the years before it
  /// less, and then those after it.
  private func netted(_ paid: IATILedger.Column, _ key: IATIKey) -> [Year: Int64] {
    var years = paid.amounts[key] ?? [:]
    let order = years.keys.sorted()
    for year in order {
      var open = min(0, years[year] ?? 0)
      guard open < 0 else { continue }
      years[year] = 0
      for other in order.filter({ $0 < year }).reversed() + order.filter({ $0 > year }) {
        let taken = max(0, min(years[other] ?? 0, -open))
        years[other, default: 0] -= taken
        open += taken
      }
    }
    return years
  }

  /// What is committed and not yet paid, by the years in which it will be.
  private mutating func open(
    _ committed: IATILedger.Column, _ paid: IATILedger.Column, _ key: IATIKey,
    _ budget: IATIPlanned
  ) -> [Year: Int64] {
    let isPaid = paid.total(key) > 0
    let amount = committed.total(key) - max(0, paid.total(key))
    let line = committed.lines[key] ?? paid.lines[key] ?? activity.line
    guard amount > 0, committed.amounts[key] != nil else {
      if committed.total(key) <= 0, paid.total(key) < 0 || committed.total(key) < 0 {
        let less = min(committed.total(key), paid.total(key))
        setAside(.refunded, Money(minorUnits: less, in: key.currency), at: line)
      }
      return [:]
    }
    if isPaid, let end, end < selection.asOf {
      setAside(.past, Money(minorUnits: amount, in: key.currency), at: line, "not paid at its end")
      return [:]
    }
    let weights = weights(of: committed, key, isPaid ? budget.ahead : budget.all, isPaid: isPaid)
    let parts = shares(of: amount, by: weights.map(\.weight))
    let years = weights.map(\.year.description)
    if isPaid || years.count > 1 {
      findings.note(
        "iati-spread", line,
        "\(Money(minorUnits: amount, in: key.currency)) committed and not yet paid "
          + (years.count > 1
            ? "is spread over \(years[0]) to \(years[years.count - 1])" : "is put in \(years[0])"))
    }
    return Dictionary(uniqueKeysWithValues: zip(weights.map(\.year), parts))
  }

  /// How what is not yet paid lies over the years: as the budgets do, else evenly over the days
  /// that are left, or over all days where nothing says what was paid.
  private func weights(
    of committed: IATILedger.Column, _ key: IATIKey, _ budget: [Year: Int64], isPaid: Bool
  ) -> [(year: Year, weight: Int64)] {
    let planned = budget.filter { $0.value > 0 }.sorted { $0.key < $1.key }
    if !planned.isEmpty { return planned.map { ($0.key, $0.value) } }
    let signed = committed.amounts[key]?.keys.min() ?? selection.asOf.year
    let first = isPaid ? max(selection.asOf, start ?? selection.asOf) : start
    if let end, let first, let days = DaySpan(first, end) {
      return days.daysByYear.map { ($0.year, Int64($0.days)) }
    }
    return [(isPaid ? selection.asOf.year : signed, 1)]
  }
}

extension IATIPlanned {
  /// Takes away what is committed already, from what is bound first.
  mutating func leave(_ amounts: [Year: Int64]) {
    for (year, amount) in amounts {
      let bound = min(amount, committed[year] ?? 0)
      committed[year, default: 0] -= bound
      indicative[year] = max(0, (indicative[year] ?? 0) - (amount - bound))
    }
  }
}
