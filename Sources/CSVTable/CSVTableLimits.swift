/// How large a table may be.
package struct CSVTableLimits: Sendable {
  /// The most bytes: 64 MiB.
  ///
  /// A table of needs has some 200 bytes a row, so this is 300,000 of them. A hostile file (`,,,…`)
  /// takes some 30 times its size in memory, which a common machine still has.
  package static let mostBytes = 64 << 20

  /// The most rows: 1,048,576.
  ///
  /// A sheet of Excel or LibreOffice has no more, and a table people cannot open is a mistake.
  package static let mostRows = 1_048_576

  /// The most fields in a row: 1,024.
  ///
  /// Our tables have fewer than 50 columns; a wider file is another file, or lost its line breaks.
  package static let mostColumns = 1_024

  /// The most bytes in a field: 131,068.
  ///
  /// A cell of a spreadsheet holds 32,767 characters, each at most four bytes in UTF-8. More than
  /// that is text caught between two stray quotation marks.
  package static let mostFieldBytes = 4 * 32_767

  /// The limits for files from outside.
  package static let standard = CSVTableLimits()

  /// The most bytes a file may have.
  package let bytes: Int

  /// The most rows a table may have, the heading among them.
  package let rows: Int

  /// The most fields a row may have.
  package let columns: Int

  /// The most bytes a field may have.
  package let fieldBytes: Int

  /// Creates limits.
  ///
  /// - Parameters:
  ///   - bytes: The most bytes a file may have.
  ///   - rows: The most rows a table may have, the heading among them.
  ///   - columns: The most fields a row may have.
  ///   - fieldBytes: The most bytes a field may have.
  package init(
    bytes: Int = mostBytes, rows: Int = mostRows, columns: Int = mostColumns,
    fieldBytes: Int = mostFieldBytes
  ) {
    self.bytes = bytes
    self.rows = rows
    self.columns = columns
    self.fieldBytes = fieldBytes
  }
}
