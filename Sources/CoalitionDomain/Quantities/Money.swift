/// An amount of money in one currency, held as a whole number of minor units.
///
/// Amounts never pass through `Double`: a plan that is a cent out cannot be reconciled with a
/// donor's ledger. What comes from outside lies in ``range``, which leaves room to add up 900,000
/// such amounts.
///
///     Money("2500000", in: .usd)?.description   // "USD 2500000.00"
///     Money("1,250", in: .usd)                  // nil
public struct Money: Hashable, Sendable {
  /// The amount in the currency's smallest unit (cents for ``Currency/usd``).
  public let minorUnits: Int64

  /// The currency the amount is in.
  public let currency: Currency

  /// The amounts that may come from outside, in minor units: none below zero, none above 10¹³.
  public static let range: ClosedRange<Int64> = 0...10_000_000_000_000

  /// Creates an amount.
  public init(minorUnits: Int64, in currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// Reads a plain decimal such as `2500000`, `2500000.5` or `2500000.00`.
  ///
  /// The result is `nil` where the text has another form, more decimals than the currency, or a
  /// value outside ``range``. Nothing is rounded.
  public init?(_ text: some StringProtocol, in currency: Currency) {
    guard let plain = PlainDecimal(text) else { return nil }
    let missing = currency.minorUnitDigits - plain.fraction.utf8.count
    guard missing >= 0,
      let minorUnits = Int64(plain.whole + plain.fraction + String(repeating: "0", count: missing)),
      Self.range.contains(minorUnits)
    else { return nil }
    self.init(minorUnits: minorUnits, in: currency)
  }

  /// Nothing, in the given currency.
  public static func zero(_ currency: Currency) -> Money { Money(minorUnits: 0, in: currency) }

  /// The amount without its currency, with all the currency's decimals, such as `2500000.00`.
  public var decimal: String { decimalText(Int128(minorUnits), places: currency.minorUnitDigits) }
}

extension Money: CustomStringConvertible {
  /// Currency and amount, such as `USD 2500000.00`.
  public var description: String { "\(currency) \(decimal)" }
}

extension Money {
  /// The sum of two amounts in the same currency.
  ///
  /// - Precondition: Both are in the same currency, and the sum fits.
  public static func + (left: Money, right: Money) -> Money {
    precondition(left.currency == right.currency, "\(left) and \(right) cannot be added")
    return Money(minorUnits: left.minorUnits + right.minorUnits, in: left.currency)
  }

  /// The difference of two amounts in the same currency, which may be below zero.
  ///
  /// - Precondition: Both are in the same currency.
  public static func - (left: Money, right: Money) -> Money {
    precondition(left.currency == right.currency, "\(right) cannot be taken from \(left)")
    return Money(minorUnits: left.minorUnits - right.minorUnits, in: left.currency)
  }
}
