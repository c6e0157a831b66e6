import CoalitionDomain

/// How a field is read, and what to say where it cannot be.
struct PlanValue<Value> {
  /// Whether JSON has it as a number, `true` or `false`, or a string.
  let kind: Kind
  /// What it should be, after "write": `a year such as 2018`. Made only where it is said.
  let advice: () -> String
  /// Reads it, or gives `nil`.
  let read: (String) -> Value?

  /// What JSON has a field as.
  enum Kind { case word, number, flag }

  init(
    _ advice: @escaping @autoclosure () -> String, as kind: Kind = .word,
    read: @escaping (String) -> Value?
  ) {
    self.kind = kind
    self.advice = advice
    self.read = read
  }
}

extension PlanValue {
  /// An id.
  static func id<Subject>() -> PlanValue where Value == Identifier<Subject> {
    PlanValue("an id of letters, digits, points, hyphens and underscores") { Identifier($0) }
  }

  /// One of an enum's words.
  static func oneOfItsWords() -> PlanValue
  where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    PlanValue("one of \(Value.allCases.map(\.rawValue).joined(separator: ", "))") {
      Value(rawValue: $0)
    }
  }
}

extension PlanValue<CountryCode> {
  /// A state.
  static var state: PlanValue {
    PlanValue("a code of ISO 3166-1 such as LAO") { CountryCode($0) }
  }
}

extension PlanValue<Currency> {
  /// A currency.
  static var currency: PlanValue {
    PlanValue("a code of ISO 4217 such as NOK") { Currency(code: $0) }
  }
}

extension PlanValue<CivilDate> {
  /// A day.
  static var date: PlanValue { PlanValue("a date such as 2017-09-04") { CivilDate($0) } }
}

extension PlanValue<Year> {
  /// A year.
  static var year: PlanValue {
    PlanValue(
      "a year from \(Year.range.lowerBound) to \(Year.range.upperBound)", as: .number
    ) { Year($0) }
  }
}

extension PlanValue<Int> {
  /// How many of something.
  static var count: PlanValue {
    PlanValue("a whole number such as 12", as: .number) { text in
      text.utf8.allSatisfy(\.isDigit) ? Int(text) : nil
    }
  }
}

extension PlanValue<Bool> {
  /// Yes or no.
  static var flag: PlanValue {
    PlanValue("yes or no", as: .flag) { $0 == "yes" ? true : $0 == "no" ? false : nil }
  }
}

extension PlanValue<String> {
  /// Any text, even none.
  static var anything: PlanValue { PlanValue("any text") { $0 } }

  /// The stable name of a rule or a warning.
  static var stableName: PlanValue {
    PlanValue("words of small letters and digits joined by hyphens, such as offer-envelope") {
      let words = $0.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      let isName = words.allSatisfy { word in
        !word.isEmpty && word.allSatisfy { $0.isDigit || $0.isSmallLetter }
      }
      return isName ? $0 : nil
    }
  }
}

extension PlanValue<ExactDecimal> {
  /// A number of zero or more.
  static var decimal: PlanValue {
    PlanValue("a plain decimal such as 2.5 of at most \(ExactDecimal.mostPlaces) decimals") {
      ExactDecimal($0)
    }
  }
}

extension PlanValue<MeasureValue> {
  /// What a stage achieves.
  static var measure: PlanValue {
    // A thousand times more than any measure reaches, so that gaps can be worked out.
    let largest = Int128(MeasureValue("1000000000000000000")?.scaled ?? 0)
    return PlanValue(
      "a plain decimal such as -2.5 of at most \(MeasureValue.places) decimals and below 10¹⁸"
    ) { text in
      MeasureValue(text).flatMap { $0.scaled.magnitude < largest.magnitude ? $0 : nil }
    }
  }
}

extension PlanValue<Int64> {
  /// The most minor units that are read: the sum and the difference of two such amounts fit.
  static let mostMinorUnits: Int64 = 4_000_000_000_000_000_000

  /// An amount in minor units.
  static func amount(_ currency: Currency, signed: Bool = false) -> PlanValue {
    let places = currency.minorUnitDigits
    return PlanValue(
      "an amount in \(currency) without separators, such as "
        + Money(minorUnits: 250_000_000, in: currency).decimal
    ) { text in
      text.decimalDigits(places: places, signed: signed)
        .flatMap { signed || $0 <= Self.mostMinorUnits ? $0 : nil }
    }
  }

  /// A number with at most so many decimals, as a whole number of its last one.
  static func decimal(places: Int, signed: Bool = false) -> PlanValue {
    PlanValue("a plain decimal of at most \(places) decimals, such as 0.375") {
      $0.decimalDigits(places: places, signed: signed)
    }
  }
}

extension String {
  /// The number that a decimal of at most so many places writes, in units of the last of them.
  fileprivate func decimalDigits(places: Int, signed: Bool) -> Int64? {
    let negative = signed && utf8.first == UInt8(ascii: "-")
    let magnitude = utf8.dropFirst(negative ? 1 : 0).decimalDigits(places: places)
    return magnitude.map { negative ? -$0 : $0 }
  }
}

extension Substring.UTF8View {
  /// The number that digits with at most one point among them write, in units of the last of so
  /// many places; `nil` where there are more places, or other characters.
  ///
  /// Most of a plan file is amounts, and this takes a tenth of the time that splitting text does.
  fileprivate func decimalDigits(places: Int) -> Int64? {
    var number: Int64 = 0
    var missing = places
    var isFraction = false
    var last = UInt8(ascii: ".")
    for byte in self {
      if byte == UInt8(ascii: "."), last.isDigit, !isFraction {
        isFraction = true
      } else {
        guard byte.isDigit, number.append(byte - UInt8(ascii: "0")) else { return nil }
        if isFraction { missing -= 1 }
      }
      last = byte
    }
    guard last.isDigit, missing >= 0 else { return nil }
    for _ in 0..<missing where !number.append(0) { return nil }
    return number
  }
}

extension Int64 {
  /// Adds a digit at the end, unless there is no room for it.
  fileprivate mutating func append(_ digit: UInt8) -> Bool {
    let (tenfold, overflows) = multipliedReportingOverflow(by: 10)
    let (sum, overflowsToo) = tenfold.addingReportingOverflow(Int64(digit))
    if overflows || overflowsToo { return false }
    self = sum
    return true
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isSmallLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}
