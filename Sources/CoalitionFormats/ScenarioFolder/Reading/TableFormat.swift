import CSVTable
import CoalitionDomain

/// The first row and the columns of one kind of table.
struct TableFormat {
  /// The name in the first row, such as `coalition-needs`.
  let name: String
  /// The columns that every table has.
  let required: [String]
  /// The columns that a table may go without.
  let optional: [String]

  /// The version that is read.
  static let version = "1"

  /// The first row as it is to be.
  var firstRow: String { "\(name),\(Self.version)" }

  /// All columns, the required ones first.
  var columns: [String] { required + optional }
}

/// The rows of a table under its heading, with where each column stands.
struct TableBody {
  /// The places of the columns that are there.
  let places: [String: Int]
  /// How many columns the heading names.
  let width: Int
  /// The rows in which any cell is filled.
  let rows: ArraySlice<CSVRow>
}

extension TableFormat {
  /// Finds the first row and the heading.
  ///
  /// - Returns: The rows below, or `nil` where it is unsure what the columns are.
  func body(of rows: [CSVRow], in file: String, _ findings: inout Findings) -> TableBody? {
    var rest = rows.filter { $0.fields.contains { !$0.text.isEmpty } }[...]
    guard readFirstRow(&rest, in: file, &findings) else { return nil }
    guard let heading = rest.popFirst() else {
      findings.error(
        "heading", at: SourceLocation(file: file),
        "the table has no heading; write the names of the columns under the first row: "
          + columns.joined(separator: ","))
      return nil
    }
    let names = heading.fields.reversed().drop { $0.text.isEmpty }.reversed()
    let places = read(heading: Array(names), in: file, &findings)
    for column in required where places[column] == nil {
      findings.error(
        "missing-column", at: SourceLocation(file: file, line: heading.line),
        "there is no column \(quoted(column)); add it")
    }
    return TableBody(places: places, width: names.count, rows: rest)
  }

  /// Takes the row with the format and its version off the table.
  ///
  /// Where only that row is missing, the table is read on, so that its mistakes come out too.
  private func readFirstRow(
    _ rows: inout ArraySlice<CSVRow>, in file: String, _ findings: inout Findings
  ) -> Bool {
    let cells = rows.first.map { row in row.fields.map(\.text) } ?? []
    // Spreadsheets fill the row up with empty cells.
    let filled = Array(cells.reversed().drop(while: \.isEmpty).reversed())
    let location = SourceLocation(file: file, line: rows.first?.line)
    guard filled.first == name, filled.count <= 2 else {
      let first = quoted(filled.joined(separator: ","))
      findings.error(
        "format", at: location,
        "\(filled.isEmpty ? "the file is empty" : "the first row is \(first)"); "
          + "write \(firstRow) above the heading")
      return filled.count(where: columns.contains) > 1
    }
    guard filled.count == 2, filled[1] == Self.version else {
      let found =
        filled.count == 2 ? "version \(quoted(filled[1])) is not known" : "the version is missing"
      findings.error(
        "format-version", at: location,
        "\(found); this program reads version \(Self.version): write \(firstRow)")
      return false
    }
    rows.removeFirst()
    return true
  }

  private func read(
    heading: [CSVField], in file: String, _ findings: inout Findings
  ) -> [String: Int] {
    var places: [String: Int] = [:]
    for (place, field) in heading.enumerated() {
      let location = SourceLocation(file: file, line: field.line)
      if !columns.contains(field.text) {
        findings.error(
          "unknown-column", at: location,
          "\(quoted(field.text)) is not a column of this table; take it out, or write one of: "
            + columns.joined(separator: ", "))
      } else if places[field.text] != nil {
        findings.error(
          "duplicate-column", at: location,
          "\(quoted(field.text)) is a column twice; take one of them out")
      } else {
        places[field.text] = place
      }
    }
    return places
  }
}
