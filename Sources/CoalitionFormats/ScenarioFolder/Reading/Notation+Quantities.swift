import CoalitionDomain

extension Notation where Value == ExactDecimal {
  /// A decimal number.
  static func decimal(_ limits: DecimalLimits) -> Self {
    Notation(isNumber: true) { text throws(Misreading) in
      guard let plain = PlainDecimal(text) else {
        throw .notPlain(text, "a number", within: limits.description)
      }
      let places = plain.fraction.utf8.count
      guard places <= limits.mostPlaces else {
        throw Misreading(
          "decimals",
          "\(quoted(text)) has \(counted(places, "decimal", "decimals")); "
            + "write at most \(limits.mostPlaces)")
      }
      guard let number = ExactDecimal(text), number <= limits.most else {
        throw Misreading(
          "range", "\(quoted(text)) is above \(limits.most); write \(limits.description)")
      }
      if let least = limits.least, number < least {
        throw Misreading("range", "\(quoted(text)) is below \(least); write \(limits.description)")
      }
      guard limits.least != nil || number > .zero else {
        throw Misreading("range", "\(quoted(text)) is not above 0; write \(limits.description)")
      }
      return number
    }
  }
}

/// Between what bounds a decimal number lies, and how finely it is given.
struct DecimalLimits {
  /// The least it may be, or `nil` where it may be anything above zero.
  var least: ExactDecimal? = nil
  /// The most it may be.
  let most: ExactDecimal
  /// The most decimals it may have.
  let mostPlaces: Int

  /// What one unit counts: above 0.
  static let weight = DecimalLimits(
    most: ExactDecimal(1_000_000_000), mostPlaces: Policy.mostWeightPlaces)
  /// What a unit of work on a need counts: above 0.
  static let priorityWeight = DecimalLimits(
    most: ExactDecimal(1_000), mostPlaces: Policy.mostWeightPlaces)
  /// A share, with the decimals of a weight.
  static let share = DecimalLimits(
    least: .zero, most: .one, mostPlaces: Policy.mostWeightPlaces)
  /// What a channel keeps.
  static let overhead = DecimalLimits(least: .zero, most: .one, mostPlaces: 6)
  /// Reports that a grant costs.
  static let reports = DecimalLimits(least: .zero, most: ExactDecimal(1_000), mostPlaces: 6)
  /// What a unit of work costs against the estimate. A hundred times dearer or cheaper is a slip
  /// such as `105` for 1.05, and within these bounds no product of two overflows an amount.
  static let factor = DecimalLimits(
    least: ExactDecimal(digits: 1, places: 2), most: ExactDecimal(100), mostPlaces: 6)
  /// What a unit of a currency is worth: above 0.
  static let rate = DecimalLimits(most: ExactDecimal(1_000_000), mostPlaces: 12)
}

extension DecimalLimits: CustomStringConvertible {
  /// The bounds in words.
  var description: String { "a number \(least.map { "from \($0)" } ?? "above 0") up to \(most)" }
}

extension Notation where Value == Money {
  /// An amount of a currency.
  ///
  /// - Parameters:
  ///   - currency: The currency, or `nil` where it is at fault itself: then the notation is checked
  ///     and there is no value.
  ///   - zero: Whether nothing is an amount here.
  /// - Returns: The notation.
  static func amount(in currency: Currency?, zero: Bool = true) -> Self {
    Notation(isNumber: true) { text throws(Misreading) in
      guard let plain = PlainDecimal(text) else {
        throw .notPlain(text, "an amount", within: "an amount \(zero ? "of 0 or more" : "above 0")")
      }
      guard let currency else { return nil }
      let places = plain.fraction.utf8.count
      guard places <= currency.minorUnitDigits else {
        throw .tooManyDecimals(text, places, currency)
      }
      guard let amount = Money(text, in: currency) else {
        let most = Money(minorUnits: Money.range.upperBound, in: currency)
        throw Misreading(
          "range",
          "\(quoted(text)) is above \(most), the most that is read; check currency and zeros")
      }
      guard zero || amount.minorUnits > 0 else {
        throw Misreading("range", "\(quoted(text)) is not above 0; write what it costs")
      }
      return amount
    }
  }
}

extension Notation where Value == Year {
  /// A year that can be planned.
  static var year: Self {
    Notation(isNumber: true) { text throws(Misreading) in
      guard let year = Year(text), (2000...2100).contains(year.number) else {
        throw Misreading(
          "year", "\(quoted(text)) is not a year; write four digits from 2000 to 2100")
      }
      return year
    }
  }
}

extension Notation where Value == CivilDate {
  /// A day.
  static var date: Self {
    Notation { text throws(Misreading) in
      if let date = CivilDate(text) { return date }
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]),
        let month = Int(parts[1]), Int(parts[2]) != nil
      else {
        throw Misreading(
          "date",
          "\(quoted(text)) is not a date; write year, month and day, such as 2017-09-04")
      }
      guard (1...12).contains(month), Year.range.contains(year) else {
        throw Misreading(
          "date",
          "\(quoted(text)) is not a day that is planned for; write the year from "
            + "\(Year.range.lowerBound) to \(Year.range.upperBound) and the month from 01 to 12")
      }
      let days = CivilDate.days(in: month, of: year)
      throw Misreading("date", "\(quoted(text)) does not exist; that month has \(days) days")
    }
  }
}

extension Misreading {
  fileprivate static func tooManyDecimals(
    _ text: String, _ places: Int, _ currency: Currency
  ) -> Misreading {
    let digits = currency.minorUnitDigits
    let advice = digits == 0 ? "a whole number" : "at most \(digits)"
    return Misreading(
      "decimals",
      "\(quoted(text)) has \(counted(places, "decimal", "decimals")), but \(currency) has "
        + "\(digits == 0 ? "none" : "\(digits)"); write \(advice)")
  }
}
