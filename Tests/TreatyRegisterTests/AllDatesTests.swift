import CoalitionDomain
import Testing

@testable import TreatyRegister

/// What must hold on every day of the years that deposits may fall in.
struct AllDatesTests {
  /// Every day from 2008 to 2060.
  private static let days: [CivilDate] = {
    let first = date("2008-01-01")
    return (0..<first.days(until: date("2061-01-01"))).map { first.adding(days: $0) }
  }()

  @Test func `the days are those of the calendar, without gap or repetition`() {
    #expect(Self.days.count == 53 * 365 + 14)
    for (day, next) in zip(Self.days, Self.days.dropFirst()) {
      let isNext =
        next.day == day.day + 1 && next.month == day.month
        || next.day == 1 && day.day == CivilDate.days(in: day.month, of: day.year.number)
      #expect(isNext && day < next, "\(next) after \(day)")
      #expect(day.adding(days: 1) == next && next.adding(days: -1) == day, "\(day)")
    }
  }

  @Test func `entry into force is a first of a month, more than five and at most six months on`() {
    for day in Self.days {
      let entry = TreatyCalendar.entryIntoForce(consented: day)
      #expect(entry.day == 1 && entry >= date("2010-08-01"), "\(day)")
      guard day > date("2010-02-28") else { continue }
      #expect(entry > day.adding(months: 5) && entry <= day.adding(months: 6), "\(day)")
      let months = (entry.year.number - day.year.number) * 12 + entry.month - day.month
      #expect(months == 6, "\(day)")
    }
  }

  @Test func `a later deposit never enters into force, ends or is withdrawn earlier`() {
    for (day, next) in zip(Self.days, Self.days.dropFirst()) {
      #expect(
        TreatyCalendar.entryIntoForce(consented: day)
          <= TreatyCalendar.entryIntoForce(consented: next), "\(day)")
      #expect(
        TreatyCalendar.withdrawalEffect(received: day)
          <= TreatyCalendar.withdrawalEffect(received: next), "\(day)")
      #expect(
        TreatyCalendar.lastFilingDay(meetingBegins: day)
          <= TreatyCalendar.lastFilingDay(meetingBegins: next), "\(day)")
    }
  }

  @Test func `months are added as the calendar counts them, and never past the month's end`() {
    for day in Self.days {
      for months in [-9, 1, 6, 12, 13, 18, 24, 60, 96, 120] {
        let later = day.adding(months: months)
        let moved = (later.year.number - day.year.number) * 12 + later.month - day.month
        let last = CivilDate.days(in: later.month, of: later.year.number)
        #expect(moved == months && later.day == min(day.day, last), "\(day) and \(months) months")
      }
      #expect(day.months(until: day.adding(months: 18)) == 18 || day.day > 28, "\(day)")
    }
  }

  @Test func `the initial report is due 180 days on and no yearly report before it`() {
    for day in Self.days where day.day == 1 {
      let initial = TreatyCalendar.initialReportDue(entryIntoForce: day)
      #expect(day.days(until: initial) == 180)
      let yearly = TreatyCalendar.annualReportsDue(
        entryIntoForce: day, through: day.adding(months: 36))
      #expect((2...3).contains(yearly.count), "\(day): \(yearly)")
      #expect(yearly.allSatisfy { $0 > initial && $0.month == 4 && $0.day == 30 }, "\(day)")
    }
  }
}
