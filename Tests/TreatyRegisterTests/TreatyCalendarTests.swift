import CoalitionDomain
import Testing
import TreatyRegister

struct TreatyCalendarTests {
  @Test(arguments: [
    ("2009-03-18", "2010-08-01"), ("2010-02-16", "2010-08-01"), ("2010-03-01", "2010-09-01"),
    ("2010-11-05", "2011-05-01"), ("2012-02-01", "2012-08-01"), ("2013-03-26", "2013-09-01"),
    ("2012-07-17", "2013-01-01"), ("2011-06-27", "2011-12-01"), ("2011-08-31", "2012-02-01"),
    ("2012-02-29", "2012-08-01"), ("2023-12-31", "2024-06-01"),
  ])
  func `the convention enters into force on the first of the sixth month after the deposit`(
    _ deposit: String, _ day: String
  ) {
    #expect(TreatyCalendar.entryIntoForce(consented: date(deposit)) == date(day))
  }

  @Test(arguments: [
    ("2013-05-24", "2013-11-24"), ("2008-08-31", "2009-02-28"), ("1981-04-10", "1983-12-02"),
  ])
  func `the convention on conventional weapons enters into force six months after the deposit`(
    _ deposit: String, _ day: String
  ) {
    #expect(TreatyCalendar.entryIntoForce(consented: date(deposit), in: .ccw) == date(day))
  }

  @Test(arguments: [
    ("2010-08-01", "2018-08-01", "2020-08-01", "2011-01-28"),
    ("2011-05-01", "2019-05-01", "2021-05-01", "2011-10-28"),
    ("2012-08-01", "2020-08-01", "2022-08-01", "2013-01-28"),
    ("2013-09-01", "2021-09-01", "2023-09-01", "2014-02-28"),
    ("2013-01-01", "2021-01-01", "2023-01-01", "2013-06-30"),
  ])
  func `deadlines are eight and ten years and the initial report 180 days after entry into force`(
    _ entry: String, _ stockpiles: String, _ clearance: String, _ report: String
  ) {
    let entry = date(entry)
    #expect(
      TreatyCalendar.deadline(of: .stockpileDestruction, entryIntoForce: entry)
        == date(stockpiles))
    #expect(TreatyCalendar.deadline(of: .clearance, entryIntoForce: entry) == date(clearance))
    #expect(TreatyCalendar.initialReportDue(entryIntoForce: entry) == date(report))
  }

  @Test func `assistance to victims has no deadline`() {
    #expect(
      TreatyCalendar.deadline(of: .victimAssistance, entryIntoForce: date("2010-08-01")) == nil)
    #expect(TreatyCalendar.mostExtensionMonths(of: .victimAssistance) == nil)
  }

  @Test func `hostilities after entry into force start the ten years anew, earlier ones do not`() {
    let entry = date("2011-05-01")
    #expect(
      TreatyCalendar.deadline(
        of: .clearance, entryIntoForce: entry, hostilitiesEnded: date("2024-11-27"))
        == date("2034-11-27"))
    #expect(
      TreatyCalendar.deadline(
        of: .clearance, entryIntoForce: entry, hostilitiesEnded: date("2006-08-14"))
        == date("2021-05-01"))
  }

  @Test(arguments: [
    ("2024-09-06", "2025-03-06"), ("2023-08-31", "2024-02-29"), ("2024-08-31", "2025-02-28"),
    ("2024-07-31", "2025-01-31"),
  ])
  func `a withdrawal takes effect six months after it was received`(
    _ received: String, _ effect: String
  ) {
    #expect(TreatyCalendar.withdrawalEffect(received: date(received)) == date(effect))
  }

  @Test func `a withdrawal from the convention on conventional weapons takes a year`() {
    #expect(
      TreatyCalendar.withdrawalEffect(received: date("2024-02-29"), in: .ccw)
        == date("2025-02-28"))
  }

  @Test(arguments: [
    ("2019-09-02", "2018-12-02"), ("2020-11-30", "2020-02-29"), ("2021-11-30", "2021-02-28"),
    ("2026-09-01", "2025-12-01"),
  ])
  func `a request is filed nine months before the meeting begins`(
    _ meeting: String, _ filing: String
  ) {
    #expect(TreatyCalendar.lastFilingDay(meetingBegins: date(meeting)) == date(filing))
  }

  @Test func `yearly reports are due every 30 April after the initial one`() {
    let entry = date("2012-02-01")
    #expect(TreatyCalendar.initialReportDue(entryIntoForce: entry) == date("2012-07-30"))
    #expect(
      TreatyCalendar.annualReportsDue(entryIntoForce: entry, through: date("2013-04-29")) == [])
    #expect(
      TreatyCalendar.annualReportsDue(entryIntoForce: entry, through: date("2015-04-30")) == [
        date("2013-04-30"), date("2014-04-30"), date("2015-04-30"),
      ])
  }
}

/// A day of a test, written as the tables write it.
func date(_ text: String) -> CivilDate {
  guard let date = CivilDate(text) else { preconditionFailure("\(text) is not a day") }
  return date
}

/// A state of a test.
func state(_ code: String) -> CountryCode {
  guard let state = CountryCode(code) else { preconditionFailure("\(code) is not a state") }
  return state
}
