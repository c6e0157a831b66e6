public import CoalitionDomain

/// A state's word that it needs help with a pillar.
public struct DeclaredNeed: Hashable, Sendable {
  /// The state.
  public let state: CountryCode
  /// The pillar.
  public let pillar: Pillar
  /// The day from which it is known.
  public let date: CivilDate
  /// How exactly the day is known.
  public let dating: Dating
  /// What else is to be known.
  public let note: String?
  /// Where the row comes from.
  public let provenance: Provenance
}

extension DeclaredNeed: RegisterRow {
  static let format = RegisterTableFormat(
    name: "needs", columns: ["state", "pillar", "date", "dated", "note", "source", "confirmed"])

  init?(_ row: inout RegisterRowReader) {
    let state = row.required("state", .state)
    let pillar = row.required("pillar", .word(Pillar.self, "a pillar"))
    let date = row.date()
    let note = row.optional("note", .text)
    let provenance = row.provenance()
    guard let state, let pillar, let date, let provenance else { return nil }
    self.init(
      state: state, pillar: pillar, date: date.day, dating: date.dating, note: note,
      provenance: provenance)
  }

  var key: [String] { [state.code, pillar.rawValue, date.description] }
}

/// A country coalition that was proposed, formed or ended.
public struct CountryCoalition: Hashable, Sendable {
  /// The affected state.
  public let state: CountryCode
  /// The donor that leads it, where that is recorded.
  public let lead: CountryCode?
  /// The pillar, where it is about one.
  public let pillar: Pillar?
  /// What happened.
  public let kind: Kind
  /// The day it had happened by.
  public let date: CivilDate
  /// How exactly the day is known.
  public let dating: Dating
  /// What else is to be known.
  public let note: String?
  /// Where the row comes from.
  public let provenance: Provenance

  /// What happens to a coalition.
  public enum Kind: String, CaseIterable, Sendable {
    /// A document of the treaty proposes it.
    case proposed
    /// It works.
    case formed
    /// Its work is done or given up.
    case ended
  }
}

extension CountryCoalition: RegisterRow {
  static let format = RegisterTableFormat(
    name: "coalitions",
    columns: [
      "state", "lead", "pillar", "event", "date", "dated", "note", "source", "confirmed",
    ])

  init?(_ row: inout RegisterRowReader) {
    let state = row.required("state", .state)
    let lead = row.optional("lead", .state)
    let pillar = row.optional("pillar", .word(Pillar.self, "a pillar"))
    let kind = row.required("event", .word(Kind.self, "an event"))
    let date = row.date()
    let note = row.optional("note", .text)
    let provenance = row.provenance()
    guard let state, let kind, let date, let provenance else { return nil }
    self.init(
      state: state, lead: lead, pillar: pillar, kind: kind, date: date.day, dating: date.dating,
      note: note, provenance: provenance)
  }

  var key: [String] { [state.code, pillar?.rawValue ?? "", kind.rawValue] }
}
