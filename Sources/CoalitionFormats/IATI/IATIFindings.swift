internal import CoalitionDomain

/// What one reading of an IATI file notices on its way.
struct IATIFindings {
  private let file: String
  private var diagnostics: [Diagnostic] = []
  private var tallies: [Tally] = []
  /// What is true of several activities, by code.
  private var gathered: [String: Gathered] = [:]
  /// What is said once of a file.
  private var said: Set<String> = []

  /// A small thing that an activity has, as often as it has it.
  private struct Tally {
    let code: String
    let value: String
    let meaning: String
    let line: Int
    var count: Int
  }

  /// What is true of the first of some activities, and of how many in all.
  private struct Gathered {
    let line: Int
    let one: String
    let several: String
    var count: Int
  }

  /// Creates findings about a file.
  init(file: String) { self.file = file }

  /// Keeps an error: what is on the line is not counted.
  mutating func error(_ code: String, _ line: Int, _ message: String) {
    keep(.error, code, line, message)
  }

  /// Keeps a warning.
  mutating func warning(_ code: String, _ line: Int, _ message: String) {
    keep(.warning, code, line, message)
  }

  /// Keeps a note.
  mutating func note(_ code: String, _ line: Int, _ message: String) {
    keep(.note, code, line, message)
  }

  /// Keeps a note that is the same of many activities, where it is first true.
  mutating func noteOnce(_ code: String, _ line: Int, _ message: String) {
    if said.insert(message).inserted { keep(.note, code, line, message) }
  }

  /// Keeps a warning that is the same of many activities, where it is first true.
  mutating func warnOnce(_ code: String, _ line: Int, _ message: String) {
    if said.insert(message).inserted { keep(.warning, code, line, message) }
  }

  /// Counts activities of which the same is true; the file makes one note of it, at the first.
  ///
  /// - Parameters:
  ///   - code: What is true.
  ///   - line: The activity's line.
  ///   - one: What is said where it is true of this activity only.
  ///   - several: What is said, after their number, where it is true of this one and others.
  mutating func gather(_ code: String, _ line: Int, one: String, several: String) {
    gathered[code, default: Gathered(line: line, one: one, several: several, count: 0)].count += 1
  }

  /// Counts something that many amounts of an activity have; the activity makes one note of it.
  ///
  /// Where the meaning shows a value, it is that of the first.
  mutating func tally(_ code: String, _ line: Int, _ meaning: String, of value: String = "") {
    if let known = tallies.firstIndex(where: { $0.code == code && $0.value == value }) {
      tallies[known].count += 1
    } else {
      tallies.append(Tally(code: code, value: value, meaning: meaning, line: line, count: 1))
    }
  }

  /// Ends an activity: its tallies become notes.
  mutating func endActivity() {
    for tally in tallies {
      let times = tally.count == 1 ? "" : ", \(tally.count) times in this activity"
      note(tally.code, tally.line, tally.meaning + times)
    }
    tallies = []
  }

  /// Everything, by line.
  func inOrder() -> [Diagnostic] {
    var all = self
    for (code, notes) in gathered.sorted(by: { $0.key < $1.key }) {
      let words = notes.count == 1 ? notes.one : "\(notes.count) \(notes.several)"
      all.note(code, notes.line, words)
    }
    return all.diagnostics.enumerated().sorted { left, right in
      (left.element.location.line ?? 0, left.offset)
        < (right.element.location.line ?? 0, right.offset)
    }.map(\.element)
  }

  private mutating func keep(
    _ severity: Diagnostic.Severity, _ code: String, _ line: Int, _ message: String
  ) {
    let location = SourceLocation(file: file, line: line)
    diagnostics.append(Diagnostic(severity, code, at: location, message))
  }
}
