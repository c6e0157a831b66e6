public import CoalitionDomain

/// The last day up to which a table, or a part of one, is kept.
public struct RegisterKnowledge: Hashable, Sendable {
  /// The table, such as `membership`.
  public let table: String
  /// The part of it, such as the treaty or article, or `nil` for all of it.
  public let part: String?
  /// The last day.
  public let until: CivilDate
  /// What the table has of later days.
  public let note: String?
  /// Where the rows up to that day come from.
  public let source: Source
}

extension RegisterKnowledge: RegisterRow {
  static let format = RegisterTableFormat(
    name: "knowledge", columns: ["table", "part", "until", "note", "source"])

  init?(_ row: inout RegisterRowReader) {
    let table = row.required("table", .registerTable)
    let part = row.optional("part", .text)
    let until = row.required("until", .date)
    let note = row.optional("note", .text)
    let source = row.required("source", .source)
    guard let table, let until, let source else { return nil }
    self.init(table: table, part: part, until: until, note: note, source: source)
  }

  var key: [String] { [table, part ?? ""] }
}

/// The name of a state or area as the treaties' depositary writes it.
///
/// It says which entry is meant and nothing about legal status.
public struct StateName: Hashable, Sendable {
  /// The code.
  public let state: CountryCode
  /// The name.
  public let name: String
  /// Where the row comes from.
  public let provenance: Provenance
}

extension StateName: RegisterRow {
  static let format = RegisterTableFormat(
    name: "states", columns: ["state", "name", "source", "confirmed"])

  init?(_ row: inout RegisterRowReader) {
    let state = row.required("state", .state)
    let name = row.required("name", .text)
    let provenance = row.provenance()
    guard let state, let name, let provenance else { return nil }
    self.init(state: state, name: name, provenance: provenance)
  }

  var key: [String] { [state.code] }
}
