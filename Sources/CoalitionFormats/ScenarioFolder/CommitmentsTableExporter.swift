internal import CSVTable
public import CoalitionDomain

/// Writes `commitments.csv`, or new rows into one that a person keeps.
///
/// A new cell that a spreadsheet would run as a formula is written with an apostrophe before it.
/// Rows that are not replaced keep their cells, their order and their columns.
public struct CommitmentsTableExporter: Sendable {
  /// Creates an exporter.
  public init() {}

  /// Writes a new table.
  public func bytes(for commitments: [Commitment]) -> [UInt8] {
    var writer = CSVWriter(neutralisesFormulas: true)
    let format = CommitmentsTable.format
    writer.row([format.name, TableFormat.version])
    let columns = [
      "id", "state", "need", "pillar", "year", "amount", "currency", "donor", "note", "source",
    ]
    writer.row(columns)
    for commitment in commitments { writer.row(columns.map { commitment.cell($0) }) }
    return writer.finish()
  }

  /// Adds rows to a table.
  ///
  /// Rows that were made from the same IATI activities before, known by their ids, are replaced:
  /// the first of the new rows stand where the first of the old ones stood.
  ///
  /// - Parameters:
  ///   - commitments: The new rows.
  ///   - table: The table as it is, or `nil` where there is none.
  ///   - file: What to call the table in messages.
  /// - Returns: The table as it is to be, or no value where it cannot be read.
  /// - Complexity: O(*n*) in the size of both.
  public func adding(
    _ commitments: [Commitment], to table: [UInt8]?, file: String
  ) -> Imported<[UInt8]> {
    guard let table, !table.isEmpty else {
      return Imported(bytes(for: commitments), [])
    }
    let rows: [CSVRow]
    do throws(CSVTableError) {
      rows = try CSVTable.read(table)
    } catch {
      let location = SourceLocation(file: file, line: error.line)
      return Imported(nil, [Diagnostic(.error, error.code, at: location, error.reason)])
    }
    var findings = Findings()
    guard let body = CommitmentsTable.format.body(of: rows, in: file, &findings),
      let id = body.places["id"], let heading = heading(of: rows)
    else { return Imported(nil, findings.inOrder()) }
    let missing = CommitmentsTable.columns(for: commitments).filter { body.places[$0] == nil }
    let columns = heading.prefix(body.width) + missing
    let new = Dictionary(grouping: commitments) { Self.activity(of: $0.id.text) ?? "" }
    let replaced = Set(new.keys).subtracting([""])

    var lines = Self.kept([CommitmentsTable.format.name, TableFormat.version])
    lines += Self.kept(Array(columns))
    var written: Set<String> = []
    func made(of activity: String) -> [UInt8] {
      guard written.insert(activity).inserted else { return [] }
      return Self.protected((new[activity] ?? []).map { row in columns.map { row.cell($0) } })
    }
    for row in body.rows {
      let cells = row.fields.map(\.text)
      if cells.indices.contains(id), let activity = Self.activity(of: cells[id]),
        replaced.contains(activity)
      {
        lines += made(of: activity)
      } else {
        lines += Self.kept(Self.filled(cells, from: body.width, to: columns.count))
      }
    }
    for commitment in commitments {
      lines += made(of: Self.activity(of: commitment.id.text) ?? "")
    }
    return Imported(lines, findings.inOrder())
  }

  /// A row with empty cells for the columns that the table did not have. A row of another length
  /// than the heading is a mistake that stays to be seen.
  private static func filled(_ cells: [String], from width: Int, to columns: Int) -> [String] {
    guard cells.count >= width, cells.dropFirst(width).allSatisfy(\.isEmpty) else { return cells }
    return cells.prefix(width) + Array(repeating: "", count: columns - width)
  }

  /// A row that a person wrote, as it is.
  private static func kept(_ cells: [String]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(cells)
    return writer.finish()
  }

  /// Rows with texts from outside.
  private static func protected(_ rows: [[String]]) -> [UInt8] {
    var writer = CSVWriter(neutralisesFormulas: true)
    for row in rows { writer.row(row) }
    return writer.finish()
  }

  /// The names of the columns: the second row in which any cell is filled.
  private func heading(of rows: [CSVRow]) -> [String]? {
    rows.filter { $0.fields.contains { !$0.text.isEmpty } }.dropFirst().first?.fields.map(\.text)
  }

  /// What the id of a row begins with that was made from an IATI activity: all its rows share it.
  private static func activity(of id: String) -> String? {
    IATIIdentity.base(of: id, without: IATIIdentity.commitmentSuffix)
  }
}

extension CommitmentsTable {
  /// The columns that some rows need: those that every table has, and the others that are filled.
  fileprivate static func columns(for commitments: [Commitment]) -> [String] {
    format.required
      + format.optional.filter { column in commitments.contains { !$0.cell(column).isEmpty } }
  }
}

extension Commitment {
  /// What a column says of the commitment; nothing where the format has no such column.
  fileprivate func cell(_ column: String) -> String {
    switch column {
    case "id": id.text
    case "state": state.code
    case "need": if case .need(let need) = scope { need.text } else { "" }
    case "pillar":
      switch scope {
      case .need: ""
      case .pillar(let pillar): pillar.rawValue
      case .notDisaggregated: "not-disaggregated"
      }
    case "year": year.description
    case "amount": amount.decimal
    case "currency": amount.currency.code
    case "donor": donor?.text ?? ""
    case "note": note ?? ""
    case "source": source.text
    default: ""
    }
  }
}
