/// How large a table may be.
package struct CSVTableLimits: Hashable, Sendable {
  /// The most bytes: 16 MB.
  ///
  /// A table of needs has some 300 bytes a row, so this is 50,000 of them.
  package static let mostBytes = 16_000_000

  /// The most fields in all rows together, and each row counts as one more: 250,000.
  ///
  /// These are 11,000 needs, or 20,000 commitments. Bytes alone do not bound the memory: a file of
  /// commas takes 30 times its size.
  package static let mostCells = 250_000

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

  /// The most fields all rows may have together, and each row counts as one more.
  package let cells: Int

  /// The most fields a row may have.
  package let columns: Int

  /// The most bytes a field may have.
  package let fieldBytes: Int

  /// Creates limits.
  ///
  /// - Parameters:
  ///   - bytes: The most bytes a file may have.
  ///   - cells: The most fields all rows may have together, and each row counts as one more.
  ///   - columns: The most fields a row may have.
  ///   - fieldBytes: The most bytes a field may have.
  package init(
    bytes: Int = mostBytes, cells: Int = mostCells, columns: Int = mostColumns,
    fieldBytes: Int = mostFieldBytes
  ) {
    self.bytes = bytes
    self.cells = cells
    self.columns = columns
    self.fieldBytes = fieldBytes
  }
}
