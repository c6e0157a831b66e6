public import CoalitionDomain

/// A state that a country coalition could form around, and why.
public struct Candidate: Hashable, Sendable {
  /// The state.
  public let state: CountryCode
  /// How it stands to the convention, which ranks nobody lower by itself.
  public let status: MembershipStatus
  /// What there is to do, by article.
  public let obligations: [Obligation]
  /// The first deadline of an obligation that is open, passed or not.
  public let deadline: CivilDate?
  /// How many days are left to it; below zero where it has passed.
  public let daysLeft: Int?
  /// How ready the state is, by pillar of what there is to do.
  public let readiness: [ReadinessReview]
  /// The pillars that it said it needs help with.
  public let needs: [Pillar]
  /// The coalition around it that is recorded last.
  public let coalition: CountryCoalition?
  /// What stands behind its rank, in words.
  public let reasons: [String]

  /// How many obligations bind the state and are not done.
  public var openCount: Int { obligations.count(where: \.condition.isOpen) }

  /// The best grade of any pillar.
  public var bestReadiness: Readiness { readiness.map(\.grade).max() ?? .none }
}

extension TreatyRegister {
  /// States that a country coalition could form around on a day, the first candidate first.
  ///
  /// Ranked by the number of open obligations, then the time left to the first deadline, then
  /// readiness, then the number of pillars with a declared need, then the work that does not bind
  /// the state, then the code. Nothing is weighed against anything else, so that anybody can follow
  /// the order from the reasons. States without work to do are not candidates.
  public func candidates(on day: CivilDate) -> [Candidate] {
    let all = states.filter { events[$0] != nil }.compactMap { candidate($0, on: day) }
    return all.sorted(by: Self.ranksBefore)
  }

  private static func ranksBefore(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.openCount != right.openCount { return left.openCount > right.openCount }
    if left.daysLeft != right.daysLeft {
      return (left.daysLeft ?? .max) < (right.daysLeft ?? .max)
    }
    if left.bestReadiness != right.bestReadiness {
      return left.bestReadiness > right.bestReadiness
    }
    if left.needs.count != right.needs.count { return left.needs.count > right.needs.count }
    if left.obligations.count != right.obligations.count {
      return left.obligations.count > right.obligations.count
    }
    return left.state < right.state
  }

  private func candidate(_ state: CountryCode, on day: CivilDate) -> Candidate? {
    let work = obligations(of: state, on: day).filter {
      $0.condition != .absent && $0.condition != .completed
    }
    guard !work.isEmpty else { return nil }
    let deadline = work.filter(\.condition.isOpen).compactMap(\.deadline).min()
    let pillars = work.flatMap(\.article.pillars)
    let declared = Set(
      (needsByState[state] ?? []).filter { $0.date <= day && pillars.contains($0.pillar) }
        .map(\.pillar))
    let readiness = pillars.map { self.readiness(of: state, in: $0, on: day) }
    let coalition = tables.coalitions.last { $0.state == state && $0.date <= day }
    let status = status(of: state, on: day)
    var reasons = work.map { reason(for: $0, on: day) }
    reasons += readiness.compactMap(\.inWords)
    if !declared.isEmpty {
      let words = declared.sorted().map(\.rawValue).joined(separator: ", ")
      reasons.append("needs declared: \(words)")
    }
    if let coalition { reasons.append(coalition.inWords) }
    if !status.hasConsented {
      reasons.append("not a State Party: no treaty deadline, and some donors may exclude it")
    }
    return Candidate(
      state: state, status: status, obligations: work, deadline: deadline,
      daysLeft: deadline.map { day.days(until: $0) }, readiness: readiness,
      needs: declared.sorted(), coalition: coalition, reasons: reasons)
  }

  private func reason(for obligation: Obligation, on day: CivilDate) -> String {
    let work = obligation.article.inWords
    switch obligation.condition {
    case .absent: return "\(work): no obligation"
    case .completed: return "\(work): completed"
    case .notBound: return "\(work): work to do, not bound on this day"
    case .overdue, .unclear:
      return "\(work): \(obligation.condition.rawValue); \(obligation.reason ?? "")"
    case .active, .reopened:
      let opening = obligation.condition == .active ? "open" : "completed and reopened"
      guard let deadline = obligation.deadline else { return "\(work): \(opening), no deadline" }
      return "\(work): \(opening), \(timeLeft(to: deadline, on: day))"
    }
  }

  private func timeLeft(to deadline: CivilDate, on day: CivilDate) -> String {
    let months = day.months(until: deadline)
    let left = "\(months) \(months == 1 ? "month" : "months") left to \(deadline)"
    guard let filing = lastFilingDay(for: deadline) else { return left }
    return filing.day < day
      ? "\(left), too late to file for \(filing.meeting.code) since \(filing.day)"
      : "\(left), last day to file for \(filing.meeting.code) \(filing.day)"
  }
}

extension ReadinessReview {
  /// The grade and the gaps in words, or `nil` where nothing is in place.
  var inWords: String? {
    guard let pillar, grade != .none else { return nil }
    if grade == .all { return "\(pillar.rawValue): all steps to seek help taken" }
    return "\(pillar.rawValue): some steps to seek help taken; missing: "
      + gaps.map(\.title).joined(separator: ", ")
  }
}

extension CountryCoalition {
  /// What happened in words.
  var inWords: String {
    "a coalition was \(kind.rawValue) by \(date) (\(provenance.source.text))"
  }
}
