import CSVTable
import CoalitionDomain

extension TableFormat {
  /// Reads a table row by row.
  ///
  /// - Parameters:
  ///   - file: The table.
  ///   - findings: Takes what is wrong with it.
  ///   - read: Makes a value of one row, or `nil` where anything in it is at fault.
  /// - Returns: The values of the rows that have one, in the order of the table.
  func rows<Value>(
    of file: ScenarioFile, _ findings: inout Findings, read: (inout TableRow) -> Value?
  ) -> [Value] {
    if let packed = PackedFile.finding(on: file.bytes, file: file.path) {
      findings.add([packed])
      return []
    }
    do throws(CSVTableError) {
      let rows = try CSVTable.read(file.bytes, limits: file.limits.csv)
      guard let body = body(of: rows, in: file.path, &findings) else { return [] }
      return body.rows.compactMap { row in
        guard !findings.isFull(of: file.path) else { return nil }
        guard let cells = cells(of: row, in: body, file: file.path, &findings) else { return nil }
        var reader = TableRow(
          file: file.path, line: row.line, cells: cells, findings: findings)
        // Handed over rather than copied, so that each row does not copy all findings.
        findings = Findings()
        defer { findings = reader.findings }
        return read(&reader)
      }
    } catch {
      findings.error(
        error.code, at: SourceLocation(file: file.path, line: error.line), error.reason)
      return []
    }
  }

  private func cells(
    of row: CSVRow, in body: TableBody, file: String, _ findings: inout Findings
  ) -> [String: CSVField]? {
    let extra = row.fields.dropFirst(body.width).count { !$0.text.isEmpty }
    guard row.fields.count >= body.width, extra == 0 else {
      findings.error(
        "row-length", at: SourceLocation(file: file, line: row.line),
        "the row has \(row.fields.count) cells, but the heading has \(body.width); write one for "
          + "each column, in quotation marks where it holds a comma")
      return nil
    }
    return body.places.mapValues { row.fields[$0] }
  }
}

/// The cells of one row, read by column.
///
/// What is wrong with a cell is kept in ``findings`` and gives `nil`, so a row reads all its cells
/// before it asks whether all are there.
struct TableRow {
  /// What was found so far, in this row and before it.
  var findings: Findings

  /// The file and line of the row.
  let location: SourceLocation

  private let cells: [String: CSVField]

  /// Creates a reader of one row.
  init(file: String, line: Int, cells: [String: CSVField], findings: Findings) {
    self.location = SourceLocation(file: file, line: line)
    self.cells = cells
    self.findings = findings
  }

  /// Where a column's cell starts.
  func location(of column: String) -> SourceLocation {
    SourceLocation(file: location.file, line: cells[column]?.line ?? location.line)
  }

  /// Whether a column's cell holds anything.
  func isFilled(_ column: String) -> Bool { cells[column].map { !$0.text.isEmpty } ?? false }

  /// Reads a cell that must be filled. Where the column is missing, that was said of the heading.
  mutating func required<Value>(_ column: String, _ notation: Notation<Value>) -> Value? {
    guard let cell = cells[column] else { return nil }
    guard !cell.text.isEmpty else {
      findings.error(
        "missing-value", at: location(of: column), "\(column): the cell is empty; fill it in")
      return nil
    }
    return findings.value(cell.text, as: notation, called: column, at: location(of: column))
  }

  /// Reads a cell that may be empty.
  ///
  /// - Parameters:
  ///   - column: The column.
  ///   - notation: How its cells are written.
  ///   - meaning: What an empty cell is taken as, where that is a default worth a note.
  /// - Returns: The value, or `nil` where the cell is empty or at fault.
  mutating func optional<Value>(
    _ column: String, _ notation: Notation<Value>, absent meaning: String? = nil
  ) -> Value? {
    guard isFilled(column) else {
      if let meaning { findings.tookDefault(column, meaning, in: .row, at: location) }
      return nil
    }
    return required(column, notation)
  }

  /// Reads the id of the row's thing, which no other row may have.
  mutating func newID<Subject>(
    _ column: String, of subject: Subject.Type, kind: String
  ) -> Identifier<Subject>? {
    guard let id = required(column, .id(of: subject)) else { return nil }
    findings.take(id.text, kind: kind, called: column, at: location(of: column))
    return id
  }

  /// Reads a first and a last year.
  mutating func years(_ first: String, _ last: String) -> ClosedRange<Year>? {
    let (start, end) = (required(first, .year), required(last, .year))
    return findings.years(start, end, called: first, last, at: location(of: first))
  }
}

extension TableRow {
  /// Reads values that are separated by semicolons, none of them twice; none where the cell is
  /// empty.
  mutating func list<Value: Hashable>(
    _ column: String, _ notation: Notation<Value>, absent meaning: String? = nil
  ) -> [Value] {
    guard let text = optional(column, .text, absent: meaning) else { return [] }
    let items = text.split(separator: ";", omittingEmptySubsequences: false)
    guard items.count <= mostListed else {
      findings.error(
        "list", at: location(of: column),
        "\(column): the list has \(items.count) values; write at most \(mostListed)")
      return []
    }
    var values = UniqueList<Value>()
    for item in items {
      guard !item.isEmpty else {
        findings.error(
          "list", at: location(of: column),
          "\(column): \(quoted(text)) has nothing before or after a ';'; write the values with one "
            + "';' between two of them")
        return []
      }
      let value = findings.value(
        String(item), as: notation, called: column, at: location(of: column))
      guard let value else { continue }
      if !values.add(value) {
        findings.error(
          "duplicate-item", at: location(of: column),
          "\(column): \(quoted(item)) stands twice in the list; take one of them out")
      }
    }
    return values.values
  }

  /// Reads values that are separated by semicolons, or `*` for all there are, which gives `nil`.
  mutating func listOrAll<Value: Hashable>(
    _ column: String, _ notation: Notation<Value>
  ) -> [Value]? {
    guard let text = required(column, .text), text != "*" else { return nil }
    return list(column, notation)
  }
}

extension Findings {
  /// The years from one to another, where both are there and in order.
  mutating func years(
    _ first: Year?, _ last: Year?, called firstName: String, _ lastName: String,
    at location: SourceLocation
  ) -> ClosedRange<Year>? {
    guard let first, let last else { return nil }
    guard first <= last else {
      error(
        "year-order", at: location,
        "\(firstName): \(first) is after \(lastName) \(last); write the earlier year first")
      return nil
    }
    return first...last
  }
}
