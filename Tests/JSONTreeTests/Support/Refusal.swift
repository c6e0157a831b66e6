import CoalitionTestSupport
import JSONTree
import Testing

/// A document that is refused: where, marked in the document, and with what words.
struct Refusal: CustomTestStringConvertible, Sendable {
  let document: String
  let reason: String

  init(_ document: String, _ reason: String) {
    self.document = document
    self.reason = reason
  }

  var testDescription: String { reason }

  /// Expects the error that reading gives to be the one described.
  func expect(_ code: String) {
    let marked = MarkedText(document)
    let expected = JSONTreeError(code: code, line: marked.line ?? 0, reason: reason)
    #expect(throws: expected) { try JSONTreeReader.read(marked.bytes) }
  }
}
