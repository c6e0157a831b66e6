import CoalitionDomain
import CoalitionTestSupport
import Testing

@testable import CoalitionFormats

struct IATIDaysTests {
  private func read(_ text: String?) -> (CivilDate?, [String]) {
    var findings = IATIFindings(file: "norad.xml")
    let day = findings.day(text, line: 15)
    findings.endActivity()
    return (day, findings.inOrder().map(\.description))
  }

  @Test(arguments: [
    "2016-01-01Z", "2016-01-01+02:00", "2016-01-01-05:00", "2016-01-01T00:00:00",
    "2016-01-01T09:30:00Z", "2016-01-01T09:30:00.5+02:00",
  ])
  func `a time or time zone is left off, with a note`(text: String) {
    let (day, found) = read(text)
    #expect(day == .on("2016-01-01"))
    #expect(
      found == [
        "norad.xml:15: note: '\(text)' has a time or time zone, which is left off [iati-time-zone]"
      ])
  }

  @Test(arguments: [
    "2016-02-30", "01/02/2016", "2016", "2016-01-01X", "2016-01-01T", "2016-01-01T1:2:3",
    "2016-01-01+2", "2016-01-01+aa:bb", "1066-10-14", "２016-01-01",
  ])
  func `what is no day is an error`(text: String) {
    let (day, found) = read(text)
    #expect(day == nil)
    #expect(
      found == [
        "norad.xml:15: error: '\(text)' is not a day, such as 2018-12-31; it is not counted "
          + "[iati-date]"
      ])
  }

  @Test func `no day is no mistake`() {
    #expect(read(nil) == (nil, []))
    #expect(read("") == (nil, []))
    #expect(read("2016-01-01") == (.on("2016-01-01"), []))
  }

  @Test func `days are counted without gaps`() {
    #expect(CivilDate.on("2017-01-01").number - CivilDate.on("2016-01-01").number == 366)
    #expect(CivilDate.on("2016-03-01").number - CivilDate.on("2016-02-28").number == 2)
    #expect(CivilDate.on("2100-03-01").number - CivilDate.on("2100-02-28").number == 1)
    var previous = CivilDate.on("1999-12-31").number
    for year in 2000...2004 {
      for month in 1...12 {
        for day in 1...CivilDate.days(in: month, of: year) {
          let number = CivilDate(year: year, month: month, day: day)?.number ?? 0
          #expect(number == previous + 1)
          previous = number
        }
      }
    }
  }

  @Test func `a span knows its days in each year`() {
    let span = DaySpan(.on("2026-12-30"), .on("2028-01-01"))
    #expect(span?.daysByYear.map(\.days) == [2, 365, 1])
    #expect(span?.count == 368)
    #expect(span?.from(.on("2028-01-01"))?.count == 1)
    #expect(span?.from(.on("2028-01-02")) == nil)
    #expect(DaySpan(.on("2026-01-02"), .on("2026-01-01")) == nil)
  }
}
