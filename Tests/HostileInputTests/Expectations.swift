import CoalitionDomain
import CoalitionTestSupport
import Testing

/// What no file may make the program take.
enum Bounds {
  /// The most memory: 128 MiB.
  static let memory = 128 << 20
  /// The most time of the processor, in milliseconds.
  static let milliseconds = 2_000
}

/// Holds a run to what is promised of every hostile file: it is refused with a message that names
/// file, line and code, or what is strange in it is left out; nothing is written, and neither
/// memory nor time nor terminal suffer.
func expectRefusal(
  _ outcome: InputKind.Outcome, of kind: InputKind, _ code: String, line: Int?,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let (run, cost) = (outcome.run, outcome.cost)
  let said = run.output + run.errors
  #expect(!cost.wasStopped, "it hangs", sourceLocation: sourceLocation)
  if code == XMLFrame.leftOut {
    #expect(run.status == 0, "\(said.prefix(500))", sourceLocation: sourceLocation)
  } else {
    #expect(
      run.status == 65 || run.status == 66, "\(said.prefix(500))", sourceLocation: sourceLocation)
    let place = kind.file + (line.map { ":\($0)" } ?? "") + ": error: "
    let finding = said.split(separator: "\n").first {
      $0.hasPrefix(place) && $0.hasSuffix("[\(code)]")
    }
    #expect(
      finding != nil, "no \(place)… [\(code)] in: \(said.prefix(1_000))",
      sourceLocation: sourceLocation)
  }
  #expect(isSafe(said), "\(said.debugDescription.prefix(500))", sourceLocation: sourceLocation)
  #expect(outcome.isUntouched, "something was written", sourceLocation: sourceLocation)
  guard Program.isOptimized else { return }
  #expect(cost.memory < Bounds.memory, sourceLocation: sourceLocation)
  #expect(cost.milliseconds < Bounds.milliseconds, sourceLocation: sourceLocation)
}

/// Whether a terminal shows a text as it is: no escape codes, and nothing that turns it around.
func isSafe(_ text: String) -> Bool {
  text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.hidesItself }
}
