import CoalitionDomain

/// `commitments.csv`: what existing programmes already pay, an amount of one year a row.
enum CommitmentsTable {
  /// The first row and the columns.
  static let format = TableFormat(
    name: "coalition-commitments",
    required: ["id", "state", "year", "amount", "currency", "source"],
    optional: ["need", "pillar", "donor", "note"])

  /// Reads the table.
  static func read(_ file: ScenarioFile, _ findings: inout Findings) -> [Commitment] {
    format.rows(of: file, &findings, read: commitment)
  }

  private static func commitment(_ row: inout TableRow) -> Commitment? {
    let id = row.newID("id", of: Commitment.self, kind: "commitment")
    let state = row.required("state", .state)
    let scope = scope(&row)
    let year = row.required("year", .year)
    let currency = row.required("currency", .currency)
    let amount = row.required("amount", .amount(in: currency))
    let donor = row.optional("donor", .id(of: Donor.self))
    let note = row.optional("note", .text)
    let source = row.required("source", .source)
    guard let id, let state, let scope, let year, let amount, let source else { return nil }

    row.findings.place(.commitment(id), at: row.location)
    return Commitment(
      id: id, state: state, scope: scope, year: year, amount: amount, donor: donor, note: note,
      source: source)
  }

  /// What the row pays for: exactly one of a need and a pillar says so.
  private static func scope(_ row: inout TableRow) -> Commitment.Scope? {
    let need = row.optional("need", .id(of: Need.self))
    let pillar = row.optional("pillar", .scope)
    switch (row.isFilled("need"), row.isFilled("pillar")) {
    case (true, false): return need.map(Commitment.Scope.need)
    case (false, true): return pillar
    case (true, true):
      row.findings.error(
        "scope", at: row.location(of: "need"),
        "both need and pillar are filled in; empty the one that the source does not speak of")
    case (false, false):
      row.findings.error(
        "scope", at: row.location,
        "neither need nor pillar is filled in; write one of them, or not-disaggregated as the "
          + "pillar where the source does not split the money")
    }
    return nil
  }
}

extension Notation where Value == Commitment.Scope {
  /// A pillar, or the word for money that is not split.
  fileprivate static var scope: Self {
    Notation { text throws(Misreading) in
      if text == "not-disaggregated" { return .notDisaggregated }
      guard let pillar = Pillar(rawValue: text) else {
        throw Misreading.unknownWord(
          text, "a pillar", known: Pillar.allCases.map(\.rawValue) + ["not-disaggregated"])
      }
      return .pillar(pillar)
    }
  }
}
