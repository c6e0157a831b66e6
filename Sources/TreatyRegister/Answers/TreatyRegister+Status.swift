public import CoalitionDomain

extension TreatyRegister {
  /// What the register has of a state and a treaty.
  public func membership(of state: CountryCode, in treaty: Treaty = .ccm) -> Membership? {
    memberships[treaty]?[state]
  }

  /// How a state stands to a treaty on a day.
  ///
  /// Where the register has no row, the state has neither signed nor consented, as far as the
  /// register goes: ``limit(of:part:on:)`` says how far that is.
  public func status(
    of state: CountryCode, on day: CivilDate, in treaty: Treaty = .ccm
  ) -> MembershipStatus {
    membership(of: state, in: treaty)?.status(on: day) ?? .none
  }

  /// The day a treaty entered or enters into force for a state.
  public func entryIntoForce(of state: CountryCode, in treaty: Treaty = .ccm) -> CivilDate? {
    membership(of: state, in: treaty)?.entryIntoForce
  }

  /// The states of a status on a day, by code.
  public func states(
    with status: MembershipStatus, on day: CivilDate, in treaty: Treaty = .ccm
  ) -> [CountryCode] {
    (memberships[treaty] ?? [:]).values.filter { $0.status(on: day) == status }.map(\.state)
      .sorted()
  }
}

/// That a day lies beyond what a table knows.
public struct RegisterLimit: Hashable, Sendable {
  /// The table, such as `membership`.
  public let table: String
  /// The part of it, such as the treaty, or `nil` for all of it.
  public let part: String?
  /// The last day it knows.
  public let until: CivilDate
  /// What the table has of later days.
  public let note: String?
}

extension RegisterLimit: CustomStringConvertible {
  /// The limit in words, such as `the register of membership (CCM) ends on 2025-12-31`.
  public var description: String {
    let part = self.part.map { " (\($0))" } ?? ""
    let note = self.note.map { "; \($0)" } ?? ""
    return "the register of \(table)\(part) ends on \(until)\(note)"
  }
}

extension TreatyRegister {
  /// The last day that a table knows, or `nil` where nothing says so.
  public func knows(_ table: String, part: String? = nil) -> CivilDate? {
    tables.knowledge.first { $0.table == table && $0.part == part }?.until
  }

  /// That a day lies beyond what a table knows, or `nil` where it does not.
  public func limit(of table: String, part: String? = nil, on day: CivilDate) -> RegisterLimit? {
    tables.knowledge.first { $0.table == table && $0.part == part && $0.until < day }.map {
      RegisterLimit(table: $0.table, part: $0.part, until: $0.until, note: $0.note)
    }
  }

  /// All tables that a day lies beyond, in the order of the table of knowledge.
  public func limits(on day: CivilDate) -> [RegisterLimit] {
    tables.knowledge.filter { $0.until < day }.map {
      RegisterLimit(table: $0.table, part: $0.part, until: $0.until, note: $0.note)
    }
  }
}
