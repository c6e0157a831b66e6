package import CoalitionDomain

extension Money {
  /// Whole US dollars.
  package static func dollars(_ whole: Int64) -> Money { cents(whole * 100) }

  /// US cents.
  package static func cents(_ cents: Int64) -> Money { Money(minorUnits: cents, in: .usd) }

  /// Minor units of a currency.
  package static func minorUnits(_ amount: Int64, _ currency: Currency) -> Money {
    Money(minorUnits: amount, in: currency)
  }
}

extension Currency {
  /// The euro.
  package static let eur = listed("EUR")
  /// The pound sterling.
  package static let gbp = listed("GBP")
  /// The yen, which has no decimals.
  package static let jpy = listed("JPY")
  /// The Kuwaiti dinar, which has three decimals.
  package static let kwd = listed("KWD")
  /// The Norwegian krone.
  package static let nok = listed("NOK")

  private static func listed(_ code: String) -> Currency {
    guard let currency = Currency(code: code) else { preconditionFailure("\(code) is not listed") }
    return currency
  }
}

extension CountryCode {
  /// The Lao People's Democratic Republic.
  package static let lao = listed("LAO")
  /// Lebanon.
  package static let lbn = listed("LBN")
  /// Afghanistan.
  package static let afg = listed("AFG")

  private static func listed(_ code: String) -> CountryCode {
    guard let country = CountryCode(code) else { preconditionFailure("\(code) is not listed") }
    return country
  }
}

extension CivilDate {
  /// A day as `2018-01-01`.
  ///
  /// - Precondition: The calendar has the day.
  package static func on(_ text: String) -> CivilDate {
    guard let date = CivilDate(text) else { preconditionFailure("'\(text)' is not a day") }
    return date
  }
}

extension ClosedRange<Year> {
  /// Years by their numbers.
  package static func from(_ years: ClosedRange<Int>) -> ClosedRange<Year> {
    Year(years.lowerBound)...Year(years.upperBound)
  }
}

extension ExactDecimal {
  /// A decimal as `0.13`.
  ///
  /// - Precondition: The text is a plain decimal.
  package static func of(_ text: String) -> ExactDecimal {
    guard let decimal = ExactDecimal(text) else { preconditionFailure("'\(text)' is no decimal") }
    return decimal
  }
}

extension MeasureValue {
  /// A value as `-12.5`.
  ///
  /// - Precondition: The text is a plain decimal.
  package static func exactly(_ text: String) -> MeasureValue {
    guard let value = MeasureValue(text) else { preconditionFailure("'\(text)' is no value") }
    return value
  }
}

extension Overhead {
  /// A rate on expenditure.
  package static func onExpenditure(_ rate: String) -> Overhead {
    Overhead(rate: .of(rate), base: .expenditure)
  }

  /// A rate on the total.
  package static func onTotal(_ rate: String) -> Overhead {
    Overhead(rate: .of(rate), base: .total)
  }
}

extension Source {
  /// A source of a figure that is not made up.
  package static let study = Source("study, p. 1")
}
