public import CoalitionDomain

/// What the treaties say of days, as functions of nothing but days.
///
/// Articles are those of the Convention on Cluster Munitions where no other treaty is named.
public enum TreatyCalendar {
  /// When a treaty enters into force for a state (Article 17 of the two conventions, Article 5 of
  /// the Convention on Certain Conventional Weapons).
  ///
  /// - Parameters:
  ///   - consented: The day the state deposited its consent.
  ///   - treaty: The treaty.
  /// - Returns: For the Convention on Cluster Munitions, the first day of the sixth month after the
  ///   month of the deposit, and 1 August 2010 for the first thirty states.
  public static func entryIntoForce(consented: CivilDate, in treaty: Treaty = .ccm) -> CivilDate {
    let own =
      switch treaty.rule {
      case .firstOfSixthMonth: consented.firstDay(monthsLater: 6)
      case .sixMonths: consented.adding(months: 6)
      }
    return max(own, treaty.entryIntoForce)
  }

  /// When a withdrawal takes effect: six months after it was received (Article 20), a year for the
  /// Convention on Certain Conventional Weapons (its Article 9).
  ///
  /// A state that is in an armed conflict on that day stays bound until it ends, which no date of
  /// the deposit tells: the register's own column says so then.
  public static func withdrawalEffect(received: CivilDate, in treaty: Treaty = .ccm) -> CivilDate {
    received.adding(months: treaty.withdrawalMonths)
  }

  /// The last day for a state to have done what an article asks, before any extension.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - entryIntoForce: The day the convention entered into force for the state.
  ///   - hostilitiesEnded: The end of active hostilities that left the remnants, which counts where
  ///     it is after entry into force (Article 4, paragraph 1 (b)).
  /// - Returns: Eight years for stockpiles (Article 3, paragraph 2), ten for clearance (Article 4,
  ///   paragraph 1), and `nil` for assistance to victims (Article 5), which has no end.
  public static func deadline(
    of article: ObligationArticle, entryIntoForce: CivilDate, hostilitiesEnded: CivilDate? = nil
  ) -> CivilDate? {
    switch article {
    case .stockpileDestruction: entryIntoForce.adding(months: 8 * 12)
    case .clearance:
      max(entryIntoForce, hostilitiesEnded ?? entryIntoForce).adding(months: 10 * 12)
    case .victimAssistance: nil
    }
  }

  /// The most months of one extension: 48 for stockpiles (Article 3, paragraph 3), 60 for clearance
  /// (Article 4, paragraph 5); `nil` where there is nothing to extend.
  public static func mostExtensionMonths(of article: ObligationArticle) -> Int? {
    switch article {
    case .stockpileDestruction: 48
    case .clearance: 60
    case .victimAssistance: nil
    }
  }

  /// The last day to file a request with the meeting that decides it: nine months before it begins
  /// (Article 4, paragraph 6; the same is asked for Article 3).
  public static func lastFilingDay(meetingBegins: CivilDate) -> CivilDate {
    meetingBegins.adding(months: -9)
  }

  /// The last day for the initial report: 180 days after entry into force (Article 7, paragraph 1).
  public static func initialReportDue(entryIntoForce: CivilDate) -> CivilDate {
    entryIntoForce.adding(days: 180)
  }

  /// The days for the yearly reports up to a day: every 30 April (Article 7, paragraph 2) after the
  /// initial report is due.
  public static func annualReportsDue(
    entryIntoForce: CivilDate, through day: CivilDate
  ) -> [CivilDate] {
    let initial = initialReportDue(entryIntoForce: entryIntoForce)
    guard initial.year <= day.year else { return [] }
    return (initial.year...day.year).compactMap { year in
      CivilDate(year: year.number, month: 4, day: 30)
    }.filter { $0 > initial && $0 <= day }
  }
}
