/// What one unit of a currency is worth in the scenario's currency, on a day, and who says so.
public struct ExchangeRate: Hashable, Sendable {
  /// The currency that is converted.
  public let currency: Currency
  /// The day the rate is of.
  public let date: CivilDate
  /// Units of the scenario's currency for one unit of ``currency``.
  public let rate: ExactDecimal
  /// Who says so.
  public let source: Source

  /// Creates a rate.
  public init(currency: Currency, date: CivilDate, rate: ExactDecimal, source: Source) {
    self.currency = currency
    self.date = date
    self.rate = rate
    self.source = source
  }
}

/// Converts amounts into the scenario's currency and back, exactly and always the same way.
public struct ExchangeTable: Hashable, Sendable {
  /// The currency that amounts are converted into.
  public let reporting: Currency
  private let rates: [Currency: ExchangeRate]

  /// Creates a table of the latest rates on or before a day; of two rates of one day, the first
  /// counts.
  public init(into reporting: Currency, rates: [ExchangeRate], asOf: CivilDate) {
    self.reporting = reporting
    var latest: [Currency: ExchangeRate] = [:]
    for rate in rates where rate.date <= asOf && rate.currency != reporting {
      if let known = latest[rate.currency], known.date >= rate.date { continue }
      latest[rate.currency] = rate
    }
    self.rates = latest
  }

  /// The rate that is used for a currency, or `nil` where it is ``reporting`` itself or has none.
  public func rate(of currency: Currency) -> ExchangeRate? { rates[currency] }

  /// Whether amounts in a currency can be converted.
  public func covers(_ currency: Currency) -> Bool {
    currency == reporting || rates[currency] != nil
  }

  /// The ratio of minor units: `numerator` minor units of ``reporting`` are worth `denominator`
  /// minor units of `currency`.
  ///
  /// - Precondition: The table covers the currency.
  package func ratio(of currency: Currency) -> (numerator: Int128, denominator: Int128) {
    if currency == reporting { return (1, 1) }
    guard let rate = rates[currency]?.rate else {
      preconditionFailure("no rate of \(currency) in \(reporting)")
    }
    return (
      Int128(rate.digits) * Int128(Int64.powerOfTen(reporting.minorUnitDigits)),
      Int128(rate.divisor) * Int128(Int64.powerOfTen(currency.minorUnitDigits))
    )
  }

  /// The amount in the scenario's currency, cut to a whole minor unit.
  ///
  /// - Precondition: The table covers the amount's currency.
  public func converted(_ amount: Money) -> Money {
    let (numerator, denominator) = ratio(of: amount.currency)
    return Money(
      minorUnits: Int64(Int128(amount.minorUnits) * numerator / denominator), in: reporting)
  }

  /// The least amount of a currency that converts into at least `amount`.
  ///
  /// - Precondition: The table covers the currency, at a rate above zero.
  public func least(of currency: Currency, convertingInto amount: Money) -> Money {
    let (numerator, denominator) = ratio(of: currency)
    return Money(
      minorUnits: Int64(dividedUp(Int128(amount.minorUnits) * denominator, numerator)),
      in: currency)
  }

  /// The most of a currency that converts into no more than `amount`.
  ///
  /// - Precondition: The table covers the currency, at a rate above zero.
  public func most(of currency: Currency, convertingInto amount: Money) -> Money {
    let (numerator, denominator) = ratio(of: currency)
    return Money(
      minorUnits: Int64(((Int128(amount.minorUnits) + 1) * denominator - 1) / numerator),
      in: currency)
  }
}

/// The quotient of two whole numbers that are not negative, rounded up.
package func dividedUp(_ numerator: Int128, _ denominator: Int128) -> Int128 {
  (numerator + denominator - 1) / denominator
}
