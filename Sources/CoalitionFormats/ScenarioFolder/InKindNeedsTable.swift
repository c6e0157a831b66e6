import CoalitionDomain

/// `in-kind-needs.csv`: the days of experts, equipment and training seats that the affected states
/// ask for, a need in kind a row.
enum InKindNeedsTable {
  /// The first row and the columns.
  static let format = TableFormat(
    name: "coalition-in-kind-needs",
    required: [
      "id", "state", "pillar", "activity", "title", "unit", "quantity", "first_year", "last_year",
      "priority", "source",
    ],
    optional: ["deadline", "need"])

  /// Reads the table.
  static func read(_ file: ScenarioFile, _ findings: inout Findings) -> [InKindNeed] {
    format.rows(of: file, &findings, read: need)
  }

  private static func need(_ row: inout TableRow) -> InKindNeed? {
    let id = row.newID("id", of: InKindNeed.self, kind: "need in kind")
    let state = row.required("state", .state)
    let capability = NeedsTable.activity(&row)
    let title = row.required("title", .text)
    let unit = row.required("unit", .word(InKindSupport.Unit.self, "a unit of help in kind"))
    let quantity = row.required("quantity", .units)
    let years = row.years("first_year", "last_year")
    let priority = row.required("priority", .word(Priority.self, "a priority"))
    let source = row.required("source", .source)
    let deadline = row.optional(
      "deadline", .date, absent: "taken as that of the need it helps with, where it names one")
    let need = row.optional("need", .id(of: Need.self))
    guard let id, let state, let capability, let title, let unit, let quantity, let years,
      let priority, let source
    else { return nil }

    row.findings.place(.inKindNeed(id), at: row.location)
    return InKindNeed(
      id: id, state: state, capability: capability, unit: unit, quantity: quantity, years: years,
      deadline: deadline, priority: priority, need: need, title: title, source: source)
  }
}

extension Notation where Value == Int64 {
  /// How many units of help in kind are asked for.
  fileprivate static var units: Self {
    Notation(isNumber: true) { text throws(Misreading) in
      let most = InKindNeed.quantities.upperBound
      guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        throw Misreading(
          "number",
          "\(quoted(text)) is not a whole number; write digits only, such as 60, without a sign, "
            + "separators or an exponent")
      }
      guard let quantity = Int64(text), InKindNeed.quantities.contains(quantity) else {
        throw Misreading(
          "range", "\(quoted(text)) is not from 1 to \(most); write how many units are asked for")
      }
      return quantity
    }
  }
}
