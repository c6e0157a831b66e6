import CoalitionDomain

/// `operators.csv`: who can do the work, a capacity a row.
enum OperatorsTable {
  /// The first row and the columns.
  static let format = TableFormat(
    name: "coalition-operators",
    required: [
      "operator", "name", "states", "pillars", "first_year", "last_year", "capacity_per_year",
      "currency", "source",
    ],
    optional: ["cost_factor"])

  /// Reads the table.
  static func read(_ file: ScenarioFile, _ findings: inout Findings) -> [OperatorCapacity] {
    var count = 0
    return format.rows(of: file, &findings) { row in
      let capacity = capacity(&row)
      if capacity != nil {
        row.findings.place(.capacity(count), at: row.location)
        count += 1
      }
      return capacity
    }
  }

  private static func capacity(_ row: inout TableRow) -> OperatorCapacity? {
    let id = row.required("operator", .id(of: Operator.self))
    let name = row.required("name", .text)
    let states = row.listOrAll("states", .state)
    let pillars = row.listOrAll("pillars", .word(Pillar.self, "a pillar"))
    let years = row.years("first_year", "last_year")
    let currency = row.required("currency", .currency)
    let perYear = row.required("capacity_per_year", .amount(in: currency))
    let costFactor = row.optional("cost_factor", .decimal(.factor), absent: "taken as 1")
    let source = row.required("source", .source)
    if let id {
      // An operator may have several rows, so its id is not taken by the first.
      row.findings.spellAlike(
        id.text, kind: "operator", called: "operator", at: row.location(of: "operator"))
    }
    guard let id, let name, let years, let perYear, let source else { return nil }

    return OperatorCapacity(
      id: id, name: name, states: states, pillars: pillars, years: years, perYear: perYear,
      costFactor: costFactor ?? .one, source: source)
  }
}
