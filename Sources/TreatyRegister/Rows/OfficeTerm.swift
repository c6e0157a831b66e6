public import CoalitionDomain

/// An office that a state holds for a time.
public struct OfficeTerm: Hashable, Sendable {
  /// The office.
  public let office: Office
  /// The theme of a coordinator or a friend of the president, where it is named.
  public let theme: String?
  /// The state.
  public let state: CountryCode
  /// The person, where the document names one.
  public let person: String?
  /// The first day that is recorded.
  public let first: CivilDate
  /// The last day.
  public let last: CivilDate
  /// The meeting that chose it or at which it served.
  public let meeting: String?
  /// What else is to be known.
  public let note: String?
  /// Where the row comes from.
  public let provenance: Provenance

  /// The offices.
  public enum Office: String, CaseIterable, Sendable {
    /// President of a meeting, until the next begins.
    case president
    /// Vice-president of a meeting.
    case vicePresident = "vice-president"
    /// Friend of the president for a theme, before there were coordinators.
    case friendOfPresident = "friend-of-president"
    /// Coordinator of a thematic working group.
    case coordinator
  }

  /// Whether the office is held on a day.
  public func isHeld(on day: CivilDate) -> Bool { first <= day && day <= last }
}

extension OfficeTerm: RegisterRow {
  static let format = RegisterTableFormat(
    name: "offices",
    columns: [
      "office", "theme", "state", "person", "first", "last", "meeting", "note", "source",
      "confirmed",
    ])

  init?(_ row: inout RegisterRowReader) {
    let office = row.required("office", .word(Office.self, "an office"))
    let theme = row.optional("theme", .text)
    let state = row.required("state", .state)
    let person = row.optional("person", .text)
    let first = row.required("first", .date)
    let last = row.required("last", .date)
    let meeting = row.optional("meeting", .text)
    let note = row.optional("note", .text)
    row.checkOrder(first, "first", last, "last")
    let provenance = row.provenance()
    guard let office, let state, let first, let last, let provenance else { return nil }
    self.init(
      office: office, theme: theme, state: state, person: person, first: first, last: last,
      meeting: meeting, note: note, provenance: provenance)
  }

  var key: [String] { [office.rawValue, theme ?? "", state.code, first.description] }
}
