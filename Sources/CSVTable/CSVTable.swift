/// Reads tables in CSV as RFC 4180 defines it, in UTF-8.
///
/// Rows end in CRLF or LF, and the last may go without; a CR alone stands in quotation marks only,
/// where it counts as a line. What is not in the notation is refused rather than guessed at, as are
/// tables separated by semicolons or tabs. Rows may differ in length: what a missing field means is
/// for the caller to say, and its line is here to say it with.
package enum CSVTable {
  /// Reads one table.
  ///
  /// A blank line (a row of one empty field without quotation marks) is passed over, since editors
  /// and people leave them at the end; a row of separators such as `,,` is not.
  ///
  ///     try CSVTable.read(Array("id,state\nmine-1,\"Lao\nPDR\"\n".utf8))
  ///     // row of line 1: "id", "state"; row of line 2: "mine-1", "Lao\nPDR"
  ///
  /// - Parameters:
  ///   - bytes: The table in UTF-8, with or without a byte order mark.
  ///   - limits: How large the table may be.
  /// - Returns: The rows in order, the heading among them; none for an empty file.
  /// - Throws: The first mistake in the file, with its line.
  /// - Complexity: O(*n*) in the number of bytes.
  package static func read(
    _ bytes: [UInt8], limits: CSVTableLimits = .standard
  ) throws(CSVTableError) -> [CSVRow] {
    guard bytes.count <= limits.bytes else {
      throw .limit(
        1,
        "the file has \(bytes.count) bytes, more than the \(limits.bytes) that are read; split it")
    }
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
      throw .encoding(1, "the file is in UTF-16; save it as CSV in UTF-8")
    }
    var parser = CSVParser(
      bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, limits: limits)
    return try parser.table()
  }
}
