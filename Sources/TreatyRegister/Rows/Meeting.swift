public import CoalitionDomain

/// A Meeting of States Parties or a Review Conference.
public struct Meeting: Hashable, Sendable {
  /// Its short name, such as `7MSP` or `1RC`.
  public let code: String
  /// Its name.
  public let title: String
  /// The first day.
  public let first: CivilDate
  /// The last day.
  public let last: CivilDate
  /// Where it is held.
  public let place: String?
  /// What else is to be known.
  public let note: String?
  /// Where the row comes from.
  public let provenance: Provenance
}

extension Meeting: RegisterRow {
  static let format = RegisterTableFormat(
    name: "meetings",
    columns: ["meeting", "title", "first", "last", "place", "note", "source", "confirmed"])

  init?(_ row: inout RegisterRowReader) {
    let code = row.required("meeting", .text)
    let title = row.required("title", .text)
    let first = row.required("first", .date)
    let last = row.required("last", .date)
    let place = row.optional("place", .text)
    let note = row.optional("note", .text)
    row.checkOrder(first, "first", last, "last")
    let provenance = row.provenance()
    guard let code, let title, let first, let last, let provenance else { return nil }
    self.init(
      code: code, title: title, first: first, last: last, place: place, note: note,
      provenance: provenance)
  }

  var key: [String] { [code] }
}
