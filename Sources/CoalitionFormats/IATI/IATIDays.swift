internal import CoalitionDomain

extension IATIFindings {
  /// Reads a day, or gives `nil` where there is none or it cannot be read, which is an error.
  ///
  /// A time zone (`2016-01-01Z`, `2016-01-01+02:00`) and a time of day are left off, with a note.
  mutating func day(_ text: String?, line: Int) -> CivilDate? {
    guard let text, !text.isEmpty else { return nil }
    if let day = CivilDate(text) { return day }
    if let day = CivilDate(text.prefix(10)), Self.isTimeOrZone(text.dropFirst(10)) {
      tally("iati-time-zone", line, "\(quoted(text)) has a time or time zone, which is left off")
      return day
    }
    error("iati-date", line, "\(quoted(text)) is not a day, such as 2018-12-31; it is not counted")
    return nil
  }

  /// Whether a text is what XML Schema allows after a day: a time, a time zone, or both.
  private static func isTimeOrZone(_ text: Substring) -> Bool {
    var rest = text
    if rest.first == "T" {
      let time = rest.dropFirst().prefix { $0.isNumber || $0 == ":" || $0 == "." }
      let parts = time.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0].utf8.count == 2, parts[1].utf8.count == 2,
        PlainDecimal(parts[2]) != nil, parts[0...1].allSatisfy({ UInt8($0) != nil })
      else { return false }
      rest = rest.dropFirst(1 + time.count)
    }
    if rest.isEmpty || rest == "Z" { return true }
    guard let sign = rest.first, "+-".contains(sign) else { return false }
    let parts = rest.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy {
        $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
  }
}

/// The days from one to another, both among them.
struct DaySpan: Hashable {
  /// The first day.
  let first: CivilDate
  /// The last day.
  let last: CivilDate

  /// Creates a span, or `nil` where the last day is before the first.
  init?(_ first: CivilDate, _ last: CivilDate) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// How many days there are.
  var count: Int { last.number - first.number + 1 }

  /// The years, from the first to the last.
  var years: ClosedRange<Year> { first.year...last.year }

  /// How many of the days lie in each year, in order.
  var daysByYear: [(year: Year, days: Int)] {
    years.compactMap { year in
      guard let start = CivilDate(year: year.number, month: 1, day: 1),
        let end = CivilDate(year: year.number, month: 12, day: 31)
      else { return nil }
      return (year, min(end, last).number - max(start, first).number + 1)
    }
  }

  /// Whether the spans have a day in common.
  func overlaps(_ other: DaySpan) -> Bool { first <= other.last && other.first <= last }

  /// The days from a day on, or `nil` where there are none.
  func from(_ day: CivilDate) -> DaySpan? { DaySpan(max(first, day), last) }
}

extension CivilDate {
  /// The day's place in a count of days without gaps.
  var number: Int {
    // March is the first month here, so that a leap day is the last of its year.
    let shifted = month > 2 ? year.number : year.number - 1
    let months = (month + 9) % 12
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * months + 2) / 5
      + day
  }
}
