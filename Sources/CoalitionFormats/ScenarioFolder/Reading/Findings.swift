import CoalitionDomain

/// What one reading of a folder notices on its way: mistakes, defaults taken, ids and their places.
///
/// Readers hand it on to each other, so that every mistake of every file comes out of one run.
struct Findings {
  /// Where each thing was read.
  private(set) var locations: [Scenario.Item: SourceLocation] = [:]

  private var diagnostics: [Diagnostic] = []
  /// How many findings there are of each file.
  private var counts: [String: Int] = [:]
  private var defaults: [Default] = []
  private var ids: [IDKey: TakenID] = [:]

  /// A default taken in one file, as often as it was.
  fileprivate struct Default {
    let name: String
    let meaning: String
    let thing: Noun
    let first: SourceLocation
    var count: Int
  }

  /// An id without regard to case, among the ids of its kind.
  private struct IDKey: Hashable {
    let kind: String
    let folded: String
  }

  private struct TakenID {
    let text: String
    let location: SourceLocation
  }
}

extension Findings {
  /// Keeps an error.
  mutating func error(_ code: String, at location: SourceLocation, _ message: String) {
    keep(Diagnostic(.error, code, at: location, message))
  }

  /// Keeps a warning.
  mutating func warning(_ code: String, at location: SourceLocation, _ message: String) {
    keep(Diagnostic(.warning, code, at: location, message))
  }

  /// Keeps a note.
  mutating func note(_ code: String, at location: SourceLocation, _ message: String) {
    keep(Diagnostic(.note, code, at: location, message))
  }

  /// Whether a file has so many findings that it is not worth reading on.
  func isFull(of file: String) -> Bool { counts[file, default: 0] >= FindingLimit.mostKept }

  private mutating func keep(_ finding: Diagnostic) {
    guard !isFull(of: finding.location.file) else { return }
    counts[finding.location.file, default: 0] += 1
    diagnostics.append(finding)
    if isFull(of: finding.location.file) {
      diagnostics.append(FindingLimit.reached(in: finding.location.file))
    }
  }

  /// Keeps what another reader found.
  mutating func add(_ diagnostics: [Diagnostic]) { self.diagnostics += diagnostics }

  /// Remembers where a thing was read.
  mutating func place(_ item: Scenario.Item, at location: SourceLocation) {
    locations[item] = location
  }

  /// Counts a default; all of a kind in a file make one note, at the first of them.
  ///
  /// - Parameters:
  ///   - name: The column or key that is absent.
  ///   - meaning: What it is taken as.
  ///   - thing: What lacks it.
  ///   - location: Where it is absent.
  mutating func tookDefault(
    _ name: String, _ meaning: String, in thing: Noun, at location: SourceLocation
  ) {
    let known = defaults.firstIndex {
      $0.name == name && $0.meaning == meaning && $0.first.file == location.file
    }
    if let known {
      defaults[known].count += 1
    } else {
      defaults.append(
        Default(name: name, meaning: meaning, thing: thing, first: location, count: 1))
    }
  }

  /// Takes an id for the things of a kind, unless it is taken already, in any case of its letters.
  ///
  /// - Parameters:
  ///   - text: The id.
  ///   - kind: What it is the id of, such as `need`.
  ///   - name: The column or key it stands in.
  ///   - location: Where it stands.
  mutating func take(
    _ text: String, kind: String, called name: String, at location: SourceLocation
  ) {
    let key = IDKey(kind: kind, folded: text.lowercased())
    guard let taken = ids[key] else {
      ids[key] = TakenID(text: text, location: location)
      return
    }
    let alike = taken.text == text ? "" : " as \(quoted(taken.text)), which differs only in case"
    error(
      "duplicate-id", at: location,
      "\(name): \(quoted(text)) is already taken by the \(kind) \(taken.location.seen(from: location))"
        + "\(alike); choose another")
  }

  /// Refuses an id that is written with other capitals than where it first stood.
  ///
  /// For ids that may stand in several rows.
  mutating func spellAlike(
    _ text: String, kind: String, called name: String, at location: SourceLocation
  ) {
    let key = IDKey(kind: kind, folded: text.lowercased())
    guard let taken = ids[key] else {
      ids[key] = TakenID(text: text, location: location)
      return
    }
    guard taken.text != text else { return }
    error(
      "duplicate-id", at: location,
      "\(name): \(quoted(text)) is written \(quoted(taken.text)) "
        + "\(taken.location.seen(from: location)); write it alike, or give it another id")
  }

  /// Everything that was found, by the bytes of the files' names and then by line.
  func inOrder() -> [Diagnostic] {
    let found = (diagnostics + defaults.map(\.note)).enumerated()
    return found.sorted { left, right in
      let (first, second) = (left.element.location, right.element.location)
      if first.file != second.file {
        return first.file.utf8.lexicographicallyPrecedes(second.file.utf8)
      }
      return (first.line ?? 0, left.offset) < (second.line ?? 0, right.offset)
    }.map(\.element)
  }
}

/// What a thing is called.
struct Noun: Equatable {
  /// Its name for one.
  let one: String
  /// Its name for several, or `nil` where a file has only one.
  let several: String?

  /// A row of a table.
  static let row = Noun("row", "rows")

  /// Creates a noun.
  init(_ one: String, _ several: String? = nil) {
    self.one = one
    self.several = several
  }
}

extension Findings.Default {
  fileprivate var note: Diagnostic {
    let things = thing.several.map { " in " + counted(count, thing.one, $0) } ?? ""
    return Diagnostic(.note, "default", at: first, "\(name): not given\(things); \(meaning)")
  }
}

extension SourceLocation {
  /// The place in words, shorter where the reader is in the same file.
  fileprivate func seen(from other: SourceLocation) -> String {
    if file == other.file, let line { return "on line \(line)" }
    return "at \(self)"
  }
}
