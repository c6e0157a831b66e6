internal import CSVTable
import CoalitionDomain

/// Reads the heading and the rows of one file.
struct RegisterTableReader {
  /// The table's name and columns.
  let format: RegisterTableFormat
  /// The file as the person named it.
  let file: String
  /// What was found so far.
  private(set) var diagnostics: [Diagnostic] = []

  /// Creates a reader of a file.
  init(format: RegisterTableFormat, file: String) {
    self.format = format
    self.file = file
  }

  /// Reads the heading and the rows under it.
  mutating func rows<Row: RegisterRow>(of table: ArraySlice<CSVRow>, as type: Row.Type) -> [Row] {
    guard let heading = table.first else {
      report(
        "heading", nil,
        "the table has no heading; write the names of the columns under the first row: "
          + format.columns.joined(separator: ","))
      return []
    }
    let names = Array(heading.fields.reversed().drop { $0.text.isEmpty }.reversed())
    let places = places(of: names)
    for column in format.columns where places[column] == nil {
      report("missing-column", heading.line, "there is no column \(quoted(column)); add it")
    }
    var taken: [[String]: Int] = [:]
    var rows: [Row] = []
    rows.reserveCapacity(table.count)
    for cells in table.dropFirst() {
      guard let row = row(cells, width: names.count, places, as: type) else { continue }
      if let line = taken.updateValue(cells.line, forKey: row.key) {
        report(
          "duplicate-row", cells.line,
          "'\(row.key.joined(separator: ","))' stands on line \(line) too; take one of them out")
      }
      rows.append(row)
    }
    return rows
  }
}

extension RegisterTableReader {
  private mutating func row<Row: RegisterRow>(
    _ row: CSVRow, width: Int, _ places: [String: Int], as type: Row.Type
  ) -> Row? {
    guard row.fields.count >= width,
      row.fields.dropFirst(width).allSatisfy({ $0.text.isEmpty })
    else {
      report(
        "row-length", row.line,
        "the row has \(row.fields.count) cells, but the heading has \(width); write one for each "
          + "column, in quotation marks where it holds a comma")
      return nil
    }
    var reader = RegisterRowReader(file: file, line: row.line, fields: row.fields, places: places)
    let value = Row(&reader)
    diagnostics += reader.diagnostics
    return value
  }

  private mutating func places(of names: [CSVField]) -> [String: Int] {
    var places: [String: Int] = [:]
    for (place, field) in names.enumerated() {
      if !format.columns.contains(field.text) {
        report(
          "unknown-column", field.line,
          "\(quoted(field.text)) is not a column of this table; take it out, or write one of: "
            + format.columns.joined(separator: ", "))
      } else if places[field.text] != nil {
        report(
          "duplicate-column", field.line,
          "\(quoted(field.text)) is a column twice; take one of them out")
      } else {
        places[field.text] = place
      }
    }
    return places
  }

  private mutating func report(_ code: String, _ line: Int?, _ message: String) {
    diagnostics.append(
      Diagnostic(.error, code, at: SourceLocation(file: file, line: line), message))
  }
}
