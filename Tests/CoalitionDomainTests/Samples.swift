import CoalitionDomain

extension Currency {
  /// The yen, which has no minor unit.
  static let jpy = sample("JPY")
  /// The Kuwaiti dinar, of a thousand fils.
  static let kwd = sample("KWD")

  private static func sample(_ code: String) -> Currency {
    guard let currency = Currency(code: code) else { preconditionFailure("\(code) is unknown") }
    return currency
  }
}

extension Source {
  /// A figure made up for a test.
  static let invented = Source("illustrative")
}

extension ExchangeRate {
  /// A rate, from texts.
  static func of(_ currency: Currency, _ date: String, _ rate: String) -> ExchangeRate {
    ExchangeRate(currency: currency, date: day(date), rate: number(rate), source: .invented)
  }
}

/// So many dollars.
func usd(_ text: String) -> Money {
  guard let money = Money(text, in: .usd) else { preconditionFailure("\(text) is no amount") }
  return money
}

/// A number from its text.
func number(_ text: String) -> ExactDecimal {
  guard let number = ExactDecimal(text) else { preconditionFailure("\(text) is no number") }
  return number
}

/// A day from its text.
func day(_ text: String) -> CivilDate {
  guard let day = CivilDate(text) else { preconditionFailure("\(text) is no day") }
  return day
}

/// A country code from its text.
func country(_ code: String) -> CountryCode {
  guard let country = CountryCode(code) else { preconditionFailure("\(code) is unknown") }
  return country
}
