/// A year of the civil calendar, from 1900 to 2199.
public struct Year: Hashable, Sendable {
  /// The number, such as 2018.
  public let number: Int

  /// Creates a year.
  ///
  /// - Precondition: `number` is from 1900 to 2199.
  public init(_ number: Int) {
    precondition(Self.range.contains(number), "\(number) is not a year that is planned for")
    self.number = number
  }

  /// Reads four digits, or gives `nil` where the text is anything else.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 4,
      text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let number = Int(text), Self.range.contains(number)
    else { return nil }
    self.number = number
  }

  /// The years that can be written.
  public static let range = 1900...2199
}

extension Year: Comparable, Strideable {
  /// Orders years.
  public static func < (left: Year, right: Year) -> Bool { left.number < right.number }

  /// How many years later the other one is.
  public func distance(to other: Year) -> Int { other.number - number }

  /// The year so many years later.
  public func advanced(by years: Int) -> Year { Year(number + years) }
}

extension Year: CustomStringConvertible {
  /// Four digits.
  public var description: String { String(number) }
}

/// A day of the Gregorian calendar, without a time or a time zone.
public struct CivilDate: Hashable, Sendable {
  /// The year.
  public let year: Year
  /// The month, from 1.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Creates a date, or `nil` where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard Year.range.contains(year), (1...12).contains(month),
      (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    self.year = Year(year)
    self.month = month
    self.day = day
  }

  /// Reads `2017-09-04`, or gives `nil` where the text has another form or names no day.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ part in
        part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// How many days a month has.
  public static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CivilDate: Comparable {
  /// Orders dates.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CivilDate: CustomStringConvertible {
  /// The date as `2017-09-04`.
  public var description: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
