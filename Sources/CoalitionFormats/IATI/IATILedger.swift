internal import CoalitionDomain

/// The transactions of an activity, added up.
struct IATILedger {
  /// Committed, out of the activity.
  var committedOut = Column()
  /// Committed to the activity.
  var committedIn = Column()
  /// Paid out.
  var paidOut = Column()
  /// Paid to the activity.
  var paidIn = Column()
  /// Pledged by the activity's donor.
  var pledgedOut = Column()
  /// Pledged to the activity.
  var pledgedIn = Column()
  /// What came in from each activity that was named, and from others under an empty name.
  var incoming: [String: IATISum] = [:]
  /// Whether any of it is help in kind.
  var isInKind = false

  /// A kind of money, by country, currency and year.
  struct Column {
    /// The amounts in minor units.
    var amounts: [IATIKey: [Year: Int64]] = [:]
    /// The first line of each.
    var lines: [IATIKey: Int] = [:]
    /// All of it.
    var sum = IATISum()

    /// Adds an amount.
    mutating func add(_ amount: Int64, _ key: IATIKey, in year: Year, at line: Int) {
      amounts[key, default: [:]][year, default: 0] =
        (amounts[key]?[year] ?? 0).plus(amount)
      if lines[key] == nil { lines[key] = line }
      sum[key.currency] = sum[key.currency].plus(amount)
    }

    /// The currencies in which there is anything.
    var currencies: [Currency] { amounts.keys.map(\.currency) }

    /// All of a country and currency.
    func total(_ key: IATIKey) -> Int64 {
      (amounts[key] ?? [:]).values.reduce(0) { $0.plus($1) }
    }
  }
}

/// A country, or none, and a currency.
struct IATIKey: Hashable, Comparable {
  /// The country, or `nil` where the money is not split by country.
  let country: CountryCode?
  /// The currency.
  let currency: Currency

  /// Orders by country, money without one last, and then by currency.
  static func < (left: IATIKey, right: IATIKey) -> Bool {
    (left.country?.code ?? "~", left.currency) < (right.country?.code ?? "~", right.currency)
  }
}

extension IATIActivityReader {
  /// Adds up the transactions that are mine action.
  mutating func ledger() -> IATILedger {
    var ledger = IATILedger()
    for (place, transaction) in activity.transactions.enumerated() {
      add(transaction, at: place, to: &ledger)
    }
    return ledger
  }

  private mutating func add(
    _ transaction: IATITransaction, at place: Int, to ledger: inout IATILedger
  ) {
    let line = transaction.line
    guard let column = IATILedger.column(of: transaction.type) else {
      let money = Self.quietly(transaction.value, activity)
      let known = ["5", "6", "7", "8", "9", "10"].contains(transaction.type)
      return setAside(
        .otherTransaction, money, at: line, known ? "type \(transaction.type)" : "unknown type")
    }
    guard let money = findings.amount(transaction.value, in: activity, line: line),
      let day = day(of: transaction)
    else { return setAside(.unreadable, nil, at: line) }
    let least = selection.leastConfidence
    let isOurs =
      (signals.transactions[place] ?? .low) >= least && signals.transactions[place] != nil
    guard isOurs || (signals.activity.map { $0 >= least } ?? false) else {
      return setAside(.otherWork, money, at: line)
    }
    guard day <= selection.asOf else {
      findings.tally(
        "iati-future", line,
        "a transaction is dated after \(selection.asOf), the day from which the scenario is seen; "
          + "it is set aside")
      return setAside(.future, money, at: line)
    }
    if transaction.isInKind { ledger.isInKind = true }
    if ["1", "11", "13"].contains(transaction.type) {
      let name = transaction.provider?.activity ?? ""
      let isOwn = name == activity.identifier
      var sum = IATISum()
      sum[money.currency] = money.minorUnits
      ledger.incoming[isOwn ? "" : name, default: IATISum()] += sum
    }
    for (country, amount) in placed(money, at: line, transaction, isOurs: isOurs) {
      let key = IATIKey(country: country, currency: money.currency)
      ledger[keyPath: column].add(amount, key, in: day.year, at: line)
    }
  }

  private mutating func day(of transaction: IATITransaction) -> CivilDate? {
    let value = transaction.value
    guard let text = transaction.day, !text.isEmpty else {
      guard let valueDate = value?.valueDate, !valueDate.isEmpty else {
        findings.error(
          "iati-no-date", transaction.line,
          "the transaction has neither a day nor a value-date; it is not counted")
        return nil
      }
      findings.tally(
        "iati-transaction-date", transaction.line,
        "a transaction has no day; its value-date is taken")
      return findings.day(valueDate, line: value?.line ?? transaction.line)
    }
    if value?.valueDate ?? "" == "" {
      findings.tally(
        "iati-no-value-date", value?.line ?? transaction.line,
        "an amount has no value-date; the day of its transaction is taken")
    }
    return findings.day(text, line: transaction.line)
  }

  private static func quietly(_ money: IATIMoney?, _ activity: IATIActivity) -> Money? {
    var findings = IATIFindings(file: "")
    return findings.amount(money, in: activity, line: 0)
  }
}

extension IATILedger {
  /// Where a type of transaction is added up, or `nil` of those that move no money forward.
  fileprivate static func column(of type: String) -> WritableKeyPath<IATILedger, Column>? {
    switch type {
    case "1": \.paidIn
    case "2": \.committedOut
    case "3", "4": \.paidOut
    case "11": \.committedIn
    case "12": \.pledgedOut
    case "13": \.pledgedIn
    default: nil
    }
  }
}

extension IATITransaction {
  /// Whether it says that help is in kind: disbursement channels 3 and 4, and donor personnel and
  /// other technical assistance (D01, D02) among the types of aid.
  var isInKind: Bool {
    ["3", "4"].contains(disbursementChannel) || aidTypes.contains(where: \.isInKind)
  }
}

extension IATICode {
  /// Whether a type of aid is help in kind.
  var isInKind: Bool { ["1", nil].contains(vocabulary) && ["D01", "D02"].contains(code) }
}
