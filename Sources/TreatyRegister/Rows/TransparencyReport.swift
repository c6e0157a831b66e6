public import CoalitionDomain

/// A report under Article 7 that was received.
public struct TransparencyReport: Hashable, Sendable {
  /// The state.
  public let state: CountryCode
  /// The kind of report.
  public let kind: Kind
  /// The calendar year that a yearly report is about.
  public let period: Year?
  /// The day it was received, or the last on which it may have been.
  public let date: CivilDate
  /// How exactly the day is known.
  public let dating: Dating
  /// What else is to be known.
  public let note: String?
  /// Where the row comes from.
  public let provenance: Provenance

  /// The kinds of report.
  public enum Kind: String, CaseIterable, Sendable {
    /// The first, due 180 days after entry into force.
    case initial
    /// One of those due every 30 April.
    case annual
    /// One by a state that owes none.
    case voluntary
  }
}

extension TransparencyReport: RegisterRow {
  static let format = RegisterTableFormat(
    name: "reports",
    columns: ["state", "kind", "period", "date", "dated", "note", "source", "confirmed"])

  init?(_ row: inout RegisterRowReader) {
    let state = row.required("state", .state)
    let kind = row.required("kind", .word(Kind.self, "a kind of report"))
    let period = row.optional("period", .number(1990...2100))
    let date = row.date()
    let note = row.optional("note", .text)
    if let kind, (kind == .annual) != row.isFilled("period") {
      row.error(
        "period", in: "period",
        kind == .annual
          ? "the cell is empty; write the year that the report is about"
          : "only an annual report has a period; empty the cell")
    }
    let provenance = row.provenance()
    guard let state, let kind, let date, let provenance else { return nil }
    self.init(
      state: state, kind: kind, period: period.map { Year($0) }, date: date.day,
      dating: date.dating, note: note, provenance: provenance)
  }

  var key: [String] { [state.code, kind.rawValue, period?.description ?? ""] }
}
