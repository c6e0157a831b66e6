public import CoalitionDomain

/// How a state stands with its reports under Article 7 on a day.
public struct ReportReview: Hashable, Sendable {
  /// The state.
  public let state: CountryCode
  /// The day its initial report was or is due.
  public let due: CivilDate
  /// Whether that day has passed.
  public let isDue: Bool
  /// Its initial report, where one is recorded.
  public let report: TransparencyReport?
  /// The last 30 April by the day on which it owed a yearly report.
  public let lastAnnualDue: CivilDate?
  /// The yearly report of that day, where one is recorded.
  public let lastAnnual: TransparencyReport?

  /// Whether the initial report is known to have come late.
  ///
  /// A report of which only the last day is known on which it had come is not: it may have been
  /// early.
  public var isLate: Bool {
    guard let report, let first = report.dating.earliest(of: report.date) else { return false }
    return first > due
  }
}

extension TreatyRegister {
  /// How a State Party stands with its reports on a day.
  ///
  /// - Precondition: The convention has an entry into force for the state.
  func initialReport(of state: CountryCode, on day: CivilDate) -> ReportReview {
    guard let start = entryIntoForce(of: state) else {
      preconditionFailure("\(state) has not consented")
    }
    let known = (reportsByState[state] ?? []).filter { $0.date <= day }
    let due = TreatyCalendar.initialReportDue(entryIntoForce: start)
    let annual = TreatyCalendar.annualReportsDue(entryIntoForce: start, through: day).last
    return ReportReview(
      state: state, due: due, isDue: due < day, report: known.first { $0.kind == .initial },
      lastAnnualDue: annual,
      lastAnnual: annual.flatMap { due in
        known.first { $0.kind == .annual && $0.period?.number == due.year.number - 1 }
      })
  }

  /// How a state stands with its reports on a day, or `nil` where it owes none.
  public func reports(of state: CountryCode, on day: CivilDate) -> ReportReview? {
    guard status(of: state, on: day) == .party else { return nil }
    return initialReport(of: state, on: day)
  }
}
