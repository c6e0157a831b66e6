import CoalitionDomain

/// `rates.csv`: what currencies are worth in the scenario's own, a rate of one day a row.
enum RatesTable {
  /// The first row and the columns.
  static let format = TableFormat(
    name: "coalition-rates", required: ["currency", "date", "rate", "source"], optional: [])

  /// Reads the table.
  static func read(_ file: ScenarioFile, _ findings: inout Findings) -> [ExchangeRate] {
    var count = 0
    var known: [Day: SourceLocation] = [:]
    return format.rows(of: file, &findings) { row in
      guard let rate = rate(&row) else { return nil }
      if let earlier = known.updateValue(
        row.location, forKey: Day(currency: rate.currency, date: rate.date))
      {
        row.findings.error(
          "duplicate-rate", at: row.location,
          "there are two rates of \(rate.currency) on \(rate.date), the other on line "
            + "\(earlier.line ?? 0); keep one of them")
      }
      row.findings.place(.rate(count), at: row.location)
      count += 1
      return rate
    }
  }

  private struct Day: Hashable {
    let currency: Currency
    let date: CivilDate
  }

  private static func rate(_ row: inout TableRow) -> ExchangeRate? {
    let currency = row.required("currency", .currency)
    let date = row.required("date", .date)
    let rate = row.required("rate", .decimal(.rate))
    let source = row.required("source", .source)
    guard let currency, let date, let rate, let source else { return nil }

    return ExchangeRate(currency: currency, date: date, rate: rate, source: source)
  }
}
