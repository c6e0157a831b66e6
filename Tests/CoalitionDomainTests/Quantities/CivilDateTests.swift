import CoalitionDomain
import Testing

struct YearTests {
  @Test(arguments: ["1900", "2018", "2199"])
  func `four digits are read and written`(text: String) throws {
    #expect(try #require(Year(text)).description == text)
  }

  @Test(arguments: ["", "18", "02018", "1899", "2200", "-201", "+201", "20 8", "２０１８", "201８"])
  func `any other text is refused`(text: String) {
    #expect(Year(text) == nil)
  }

  @Test func `years are counted up to the last that can be written`() {
    #expect((Year(2197)...Year(2199)).map(\.number) == [2197, 2198, 2199])
    #expect((Year(2017)...Year(2021)).count == 5)
    #expect(Year(2017).distance(to: Year(2021)) == 4)
    #expect(Year(2017) < Year(2018))
  }

  @Test func `a year out of range is not made`() async {
    await #expect(processExitsWith: .failure) { _ = Year(1899) }
  }
}

struct CivilDateTests {
  @Test(arguments: ["2017-09-04", "2016-02-29", "2000-02-29", "1900-01-01", "2199-12-31"])
  func `a day is read and written as year, month and day`(text: String) throws {
    #expect(try #require(CivilDate(text)).description == text)
  }

  @Test(arguments: [
    "", "2017", "2017-9-4", "2017-09", "2017-09-04-01", "04-09-2017", "2017/09/04", "20170904",
    "2017-09-04T00:00", "2017-09-+4", " 2017-09-04", "-017-09-04", "2017-0９-4",
  ])
  func `another form is refused`(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test(arguments: [
    "2017-00-01", "2017-13-01", "2017-01-00", "2017-01-32", "2017-04-31", "2017-02-29",
    "1900-02-29", "2100-02-29", "2000-02-30", "1899-12-31", "2200-01-01",
  ])
  func `a day that the calendar does not have is refused`(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test(arguments: [
    (1900, 28), (2000, 29), (2016, 29), (2017, 28), (2100, 28), (2104, 29), (2200, 28), (2400, 29),
  ])
  func `centuries are leap years where 400 divides them`(year: Int, days: Int) {
    #expect(CivilDate.days(in: 2, of: year) == days)
  }

  @Test func `months have the days that the calendar gives them`() {
    #expect(
      (1...12).map { CivilDate.days(in: $0, of: 2017) }
        == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  }

  @Test func `every day from 1900 to 2199 exists, in order, and no other`() {
    var wrong: [String] = []
    var before: CivilDate?
    for number in Self.firstDay...Self.lastDay {
      let (year, month, day) = Self.civilDay(number)
      guard let date = CivilDate(year: year, month: month, day: day),
        CivilDate(date.description) == date, before.map({ $0 < date }) ?? true
      else {
        wrong.append("\(year)-\(month)-\(day)")
        continue
      }
      before = date
    }
    #expect(wrong == [])
    #expect(before?.description == "2199-12-31")
    let accepted = (1899...2200).reduce(0) { sum, year in
      (0...13).reduce(sum) { sum, month in
        sum + (0...32).count { CivilDate(year: year, month: month, day: $0) != nil }
      }
    }
    #expect(accepted == 109_573)
  }

  /// 1 January 1900 and 31 December 2199, in days from 1 January 1970.
  private static let (firstDay, lastDay) = (-25_567, 84_005)

  /// The day of the Gregorian calendar so many days after 1 January 1970, counted in eras of 400
  /// years that begin in March. Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2021.
  private static func civilDay(_ number: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * marchMonth + 2) / 5 + 1
    )
  }
}
