public import CoalitionDomain

extension CivilDate {
  /// The day so many months later, or earlier where the number is below zero.
  ///
  /// Where that month is too short, its last day: six months after 31 August is 28 or 29 February.
  ///
  /// - Precondition: The result lies in ``CoalitionDomain/Year/range``.
  package func adding(months: Int) -> CivilDate {
    let count = year.number * 12 + (self.month - 1) + months
    let (year, month) = (count / 12, count % 12 + 1)
    let day = min(self.day, Self.days(in: month, of: year))
    guard let date = CivilDate(year: year, month: month, day: day) else {
      preconditionFailure("\(months) months from \(self) is outside the calendar")
    }
    return date
  }

  /// The day so many days later, or earlier where the number is below zero.
  ///
  /// - Precondition: The result lies in ``CoalitionDomain/Year/range``.
  package func adding(days: Int) -> CivilDate {
    guard let date = CivilDate(dayNumber: dayNumber + days) else {
      preconditionFailure("\(days) days from \(self) is outside the calendar")
    }
    return date
  }

  /// The first day of the month so many months after the one this day is in.
  package func firstDay(monthsLater months: Int) -> CivilDate {
    let shifted = adding(months: months)
    return CivilDate(year: shifted.year.number, month: shifted.month, day: 1) ?? shifted
  }

  /// How many days later another day is; below zero where it is earlier.
  public func days(until other: CivilDate) -> Int { other.dayNumber - dayNumber }

  /// How many whole months later another day is; below zero where it is earlier.
  public func months(until other: CivilDate) -> Int {
    guard self <= other else { return -other.months(until: self) }
    let months = (other.year.number - year.number) * 12 + other.month - month
    return adding(months: months) <= other ? months : months - 1
  }

  /// A count of days that grows by one a day.
  ///
  /// Years are counted from March, so that the day that is not always there is the last of the
  /// year. After H. Hinnant, *chrono-Compatible Low-Level Date Algorithms*,
  /// https://howardhinnant.github.io/date_algorithms.html.
  var dayNumber: Int {
    let year = month <= 2 ? self.year.number - 1 : self.year.number
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear
  }

  /// The day of a count as ``dayNumber`` gives it, or `nil` where the calendar has no such year.
  init?(dayNumber: Int) {
    let era = dayNumber / 146_097
    let dayOfEra = dayNumber % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}
