public import CoalitionDomain

/// Where a row of the register comes from and how well it is confirmed.
public struct Provenance: Hashable, Sendable {
  /// The document and paragraph, or the page.
  public let source: Source
  /// How well it is confirmed.
  public let confirmation: Confirmation

  /// How well a row is confirmed.
  public enum Confirmation: String, CaseIterable, Sendable {
    /// The depositary's list or the treaty's own document says so.
    case primary
    /// Another published source says so.
    case confirmed
    /// A part of it is confirmed; the note says which.
    case partly
    /// No published source was at hand.
    case unconfirmed
  }
}

/// How exactly the day of something is known.
public enum Dating: String, CaseIterable, Sendable {
  /// It happened on that day.
  case day
  /// It happened in that month, and the day given is its last.
  case month
  /// It happened in that year, and the day given is its last.
  case year
  /// It had happened by that day.
  case by
}

extension Dating {
  /// The first day on which it may have happened, or `nil` where nothing bounds it.
  func earliest(of date: CivilDate) -> CivilDate? {
    switch self {
    case .day: date
    case .month: date.firstDay(monthsLater: 0)
    case .year: CivilDate(year: date.year.number, month: 1, day: 1)
    case .by: nil
    }
  }
}
