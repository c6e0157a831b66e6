import CSVTable
import CoalitionTestSupport
import Testing

/// A table that is refused: where, marked in the table, and with what words.
struct Refusal: CustomTestStringConvertible, Sendable {
  let table: String
  let reason: String

  init(_ table: String, _ reason: String) {
    self.table = table
    self.reason = reason
  }

  var testDescription: String { reason }

  /// Expects the error that reading gives to be the one described.
  func expect(_ code: String, _ limits: CSVTableLimits = .standard) {
    let marked = MarkedText(table)
    let expected = CSVTableError(code: code, line: marked.line ?? 0, reason: reason)
    #expect(throws: expected) { try CSVTable.read(marked.bytes, limits: limits) }
  }
}
