/// One row of a table.
package struct CSVRow: Equatable, Sendable {
  /// The line the row starts on, from 1.
  package let line: Int

  /// The fields from left to right, at least one.
  package let fields: [CSVField]

  /// Creates a row.
  ///
  /// - Parameters:
  ///   - line: The line the row starts on, from 1.
  ///   - fields: The fields from left to right.
  package init(line: Int, fields: [CSVField]) {
    self.line = line
    self.fields = fields
  }
}

/// One field of a row.
package struct CSVField: Equatable, Sendable {
  /// The text as it stands, without its quotation marks; spaces around it are part of it.
  package let text: String

  /// The line the field starts on, from 1: later than its row's where a field before it has line
  /// breaks.
  package let line: Int

  /// Creates a field.
  ///
  /// - Parameters:
  ///   - text: The text without its quotation marks.
  ///   - line: The line the field starts on, from 1.
  package init(text: String, line: Int) {
    self.text = text
    self.line = line
  }
}
