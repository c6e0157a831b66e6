internal import CoalitionDomain

extension IATIFindings {
  /// Reads an amount, or gives `nil` where it cannot be read, which is an error.
  ///
  /// Amounts below zero are refunds. Where an amount names no currency, it is in the activity's.
  mutating func amount(_ money: IATIMoney?, in activity: IATIActivity, line: Int) -> Money? {
    guard let money else {
      error("iati-amount", line, "there is no value; it is not counted")
      return nil
    }
    guard let code = money.currency ?? activity.defaultCurrency, !code.isEmpty else {
      error(
        "iati-no-currency", money.line,
        "\(quoted(money.amount)) has no currency, and the activity has no default-currency; it is "
          + "not counted")
      return nil
    }
    guard let currency = Currency(code: code.uppercased()) else {
      error(
        "iati-currency", money.line,
        "\(quoted(code)) is not a currency of ISO 4217; the amount is not counted")
      return nil
    }
    if Currency.withdrawn.contains(currency.code) {
      tally(
        "iati-withdrawn-currency", money.line,
        "\(currency) is no longer in use; it is kept, and rates.csv needs a rate of its time",
        of: currency.code)
    }
    return signed(money.amount, in: currency, line: money.line)
  }

  private mutating func signed(_ text: String, in currency: Currency, line: Int) -> Money? {
    let isNegative = text.hasPrefix("-")
    let digits = isNegative || text.hasPrefix("+") ? String(text.dropFirst()) : text
    guard let plain = Self.plain(digits) else {
      error(
        "iati-amount", line,
        "\(quoted(text)) is not an amount: it may have digits and one point, and no separators of "
          + "thousands, exponent or currency; it is not counted")
      return nil
    }
    let places = currency.minorUnitDigits
    let fraction = plain.fraction.prefix(places)
    let lost = plain.fraction.dropFirst(places)
    let zeros = String(repeating: "0", count: places - fraction.utf8.count)
    guard let units = Int64(plain.whole + fraction + zeros), Money.range.contains(units) else {
      let most = Money(minorUnits: Money.range.upperBound, in: currency)
      error(
        "iati-amount", line,
        "\(quoted(text)) is beyond \(most), the most that is reckoned with; it is not counted")
      return nil
    }
    let money = Money(minorUnits: isNegative ? -units : units, in: currency)
    if lost.contains(where: { $0 != "0" }) {
      note(
        "iati-decimals", line,
        "\(quoted(text)) has more decimals than \(currency) has; it is counted as \(money)")
    }
    if units > 0, isNegative {
      tally("iati-refund", line, "an amount is below zero, a refund, and makes its sum less")
    }
    return money
  }

  /// Digits before and after the point, either of which a decimal of XML Schema may go without.
  private static func plain(_ text: String) -> PlainDecimal? {
    if text.hasSuffix("."), text != "." { return PlainDecimal(text + "0") }
    if text.hasPrefix("."), text != "." { return PlainDecimal("0" + text) }
    return PlainDecimal(text)
  }
}

extension Currency {
  /// Currencies that left ISO 4217 since 2010, as its list of historic denominations (table A.3)
  /// has them, of those that published files still name.
  static let withdrawn: Set = [
    "BYR", "CUC", "EEK", "HRK", "LTL", "LVL", "MRO", "SLL", "STD", "VEF", "ZMK", "ZWL",
  ]
}
