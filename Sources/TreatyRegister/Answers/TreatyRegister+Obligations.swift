public import CoalitionDomain

extension TreatyRegister {
  /// What Articles 3, 4 and 5 ask of a state on a day, by article; absent ones are among them.
  public func obligations(of state: CountryCode, on day: CivilDate) -> [Obligation] {
    ObligationArticle.allCases.map { obligation(of: state, article: $0, on: day) }
  }

  /// What one article asks of a state on a day.
  public func obligation(
    of state: CountryCode, article: ObligationArticle, on day: CivilDate
  ) -> Obligation {
    let all = (events[state] ?? []).filter { $0.article == article }
    let course = deadlineCourse(of: state, article: article, on: day)
    let (condition, reason) = condition(of: all, course, status: status(of: state, on: day), day)
    return Obligation(
      state: state, article: article, condition: condition, deadline: course.deadline,
      originalDeadline: course.original, extensions: course.inForce, pending: course.pending,
      reason: reason, events: all.filter { $0.date <= day })
  }

  /// The last day for a state to have done what an article asks, extensions in force on a day
  /// included, whether or not the state has work to do; `nil` where there is no such day.
  ///
  /// An extension counts from the day it was granted, else from the end of the meeting that
  /// decided. Where neither is recorded, it counts from the day the deadline before it passed,
  /// since nobody can tell whether it was known earlier. Where hostilities ended after entry into
  /// force, the ten years run from their end, and what was granted before it extends them no more.
  public func deadline(
    of state: CountryCode, article: ObligationArticle, on day: CivilDate
  ) -> CivilDate? {
    deadlineCourse(of: state, article: article, on: day).deadline
  }

  /// The last day to file a request for an extension, and the meeting that would decide it.
  ///
  /// - Returns: Nine months before the last recorded meeting that ends by the deadline, or `nil`
  ///   where the register has no meeting within eighteen months before it: then the calendar is not
  ///   known yet.
  public func lastFilingDay(for deadline: CivilDate) -> (day: CivilDate, meeting: Meeting)? {
    let earliest = deadline.adding(months: -18)
    guard let meeting = meetings.last(where: { $0.last <= deadline && $0.first >= earliest })
    else { return nil }
    return (TreatyCalendar.lastFilingDay(meetingBegins: meeting.first), meeting)
  }
}

/// How a deadline moved up to a day.
struct DeadlineCourse {
  var original: CivilDate?
  var deadline: CivilDate?
  var inForce: [DeadlineExtension] = []
  var pending: [DeadlineExtension] = []
}

extension TreatyRegister {
  /// Follows a deadline through its extensions.
  func deadlineCourse(
    of state: CountryCode, article: ObligationArticle, on day: CivilDate
  ) -> DeadlineCourse {
    guard let start = entryIntoForce(of: state) else { return DeadlineCourse() }
    let hostilities = (events[state] ?? []).last {
      $0.article == article && $0.kind == .hostilitiesEnded && $0.date > start && $0.date <= day
    }
    var course = DeadlineCourse()
    course.original = TreatyCalendar.deadline(
      of: article, entryIntoForce: start, hostilitiesEnded: hostilities?.date)
    course.deadline = course.original
    for row in extensionsByState[state] ?? [] where row.article == article {
      guard let current = course.deadline else { break }
      switch row.status {
      case .granted:
        guard let months = row.months, effectiveDay(of: row, after: current) <= day else {
          continue
        }
        course.deadline = current.adding(months: months)
        course.inForce.append(row)
        course.pending = []
      case .requested where filingDay(of: row).map({ $0 <= day }) ?? true:
        course.pending.append(row)
      case .requested, .refused: continue
      }
    }
    return course
  }

  /// The day from which a request is known: where that is not recorded, the last on which it can
  /// have been filed with the meeting that decides it.
  private func filingDay(of row: DeadlineExtension) -> CivilDate? {
    if let filed = row.filed { return filed }
    let meeting = tables.meetings.first { $0.code == row.meeting }
    return meeting.map { TreatyCalendar.lastFilingDay(meetingBegins: $0.first) }
  }

  /// The day from which a granted extension counts.
  private func effectiveDay(of row: DeadlineExtension, after deadline: CivilDate) -> CivilDate {
    decisionDay(of: row) ?? deadline
  }

  /// The day an extension was granted, where that is recorded.
  private func decisionDay(of row: DeadlineExtension) -> CivilDate? {
    row.decided ?? tables.meetings.first { $0.code == row.meeting }?.last
  }

  /// How an obligation stands, and why where that needs saying.
  private func condition(
    of all: [ObligationEvent], _ course: DeadlineCourse, status: MembershipStatus, _ day: CivilDate
  ) -> (Obligation.Condition, String?) {
    let known = all.filter { $0.date <= day }
    let completed = known.last { $0.kind == .completed }
    let reopened = known.last { event in
      event.kind == .reopened && completed.map { $0.date <= event.date } ?? true
    }
    if let completed, reopened == nil { return (.completed, completed.note) }
    guard known.contains(where: \.kind.isOpening) else { return (.absent, nil) }
    guard status == .party else { return (.notBound, nil) }
    let open = completed == nil ? Obligation.Condition.active : .reopened
    guard let deadline = course.deadline, deadline < day else { return (open, nil) }
    return afterDeadline(deadline, course, all, day)
  }

  /// What became of an obligation whose deadline has passed with work left.
  private func afterDeadline(
    _ deadline: CivilDate, _ course: DeadlineCourse, _ all: [ObligationEvent], _ day: CivilDate
  ) -> (Obligation.Condition, String?) {
    if let missed = all.first(where: { $0.kind == .missed && $0.date <= day }) {
      return (.overdue, "the deadline \(deadline) was missed; \(missed.provenance.source.text)")
    }
    let later = all.first { event in
      event.kind == .completed && event.date > day
        && event.dating.earliest(of: event.date).map { $0 <= day } ?? true
    }
    if let later {
      return (
        .unclear,
        "the deadline was \(deadline); it was done by \(later.date), the day is not recorded"
      )
    }
    if let request = course.pending.last {
      let asked = request.deadline.map { " to \($0)" } ?? ""
      return (
        .unclear,
        "the deadline was \(deadline); more time\(asked) was asked for, and the decision is not "
          + "recorded"
      )
    }
    if let until = knows("extensions"), until < deadline {
      return (.unclear, "the deadline was \(deadline); the register of extensions ends on \(until)")
    }
    return (.overdue, "the deadline was \(deadline), and no extension is recorded")
  }
}
