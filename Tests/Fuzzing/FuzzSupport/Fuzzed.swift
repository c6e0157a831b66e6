package import CoalitionDomain
import CoalitionFormats

/// What a fuzz target is given, and what it holds of every answer.
package enum Fuzzed {
  /// The bytes that libFuzzer hands over.
  @unsafe package static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// Ends the program, which libFuzzer takes as a finding, where an answer breaks what is promised
  /// of all: a value or an error, lines from 1, and words that a terminal shows as they are.
  package static func check<Value>(_ imported: Imported<Value>) {
    let hasErrors = imported.diagnostics.contains { $0.severity == .error }
    precondition((imported.value == nil) == hasErrors, "there is neither a value nor an error")
    for finding in imported.diagnostics {
      precondition(finding.location.line.map { $0 > 0 } ?? true, "a line below 1: \(finding)")
      precondition(
        !finding.description.unicodeScalars.contains(where: \.hidesItself),
        "a finding that a terminal would obey: \(finding.description.debugDescription)")
      precondition(finding.description.utf8.count < 20_000, "a finding without an end")
    }
  }
}
