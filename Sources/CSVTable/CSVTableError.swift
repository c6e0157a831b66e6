/// Why a file is not a CSV table this package reads, and where.
///
/// After one such mistake it is unsure where fields begin, so only the first is told.
package struct CSVTableError: Error, Equatable, Sendable {
  /// The kind of mistake, never reworded: `csv-syntax`, `csv-encoding` or `csv-limit`.
  package let code: String

  /// The line of the mistake; the first line is 1.
  package let line: Int

  /// What is wrong and what to do about it, safe to print on a terminal.
  package let reason: String

  /// Creates an error.
  ///
  /// - Parameters:
  ///   - code: The kind of mistake.
  ///   - line: The line of the mistake, from 1.
  ///   - reason: What is wrong and what to do about it.
  package init(code: String, line: Int, reason: String) {
    self.code = code
    self.line = line
    self.reason = reason
  }
}

extension CSVTableError {
  /// A mistake in the notation.
  static func syntax(_ line: Int, _ reason: String) -> CSVTableError {
    CSVTableError(code: "csv-syntax", line: line, reason: reason)
  }

  /// Bytes that are not UTF-8.
  static func encoding(_ line: Int, _ reason: String) -> CSVTableError {
    CSVTableError(code: "csv-encoding", line: line, reason: reason)
  }

  /// More than the limits allow.
  static func limit(_ line: Int, _ reason: String) -> CSVTableError {
    CSVTableError(code: "csv-limit", line: line, reason: reason)
  }
}
