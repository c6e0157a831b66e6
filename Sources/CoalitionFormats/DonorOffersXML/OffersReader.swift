internal import CoalitionDomain
internal import XMLTree

/// Turns elements into a donor and its offers, and keeps what it noticed on the way.
///
/// Reading goes on after a mistake, so that all mistakes are found; what comes out of a document
/// with mistakes is not used.
struct OffersReader {
  /// What the document is called in diagnostics.
  let file: String
  /// The namespace of the root. Where it is wrong that is one mistake, not one for each element.
  let namespace: String?
  /// The defaults taken so far.
  var defaults = OffersDefaults()
  /// The ids of offers, in small letters, with how and where they were written.
  var ids: [String: (text: String, line: Int)] = [:]

  /// Whether there are so many findings that the document is not worth reading on.
  var isFull: Bool { findings.count >= FindingLimit.mostKept }

  /// How many errors there are so far.
  private(set) var errorCount = 0

  private var findings: [Diagnostic] = []
  /// Lines of which the schema need not speak any more.
  private var settledLines: Set<Int> = []

  init(file: String, namespace: String?) {
    self.file = file
    self.namespace = namespace
  }
}

extension OffersReader {
  /// What was found, in document order.
  var diagnostics: [Diagnostic] {
    findings.enumerated().sorted { left, right in
      (left.element.location.line ?? 0, left.offset)
        < (right.element.location.line ?? 0, right.offset)
    }.map(\.element)
  }

  /// Keeps an error about an element.
  mutating func error(_ code: String, at element: XMLTreeElement, _ message: String) {
    errorCount += 1
    settledLines.insert(element.line)
    keep(.error, code, line: element.line, message)
  }

  /// Keeps a warning about an element.
  mutating func warning(_ code: String, at element: XMLTreeElement, _ message: String) {
    keep(.warning, code, line: element.line, message)
  }

  /// Keeps one note for each kind of default that was taken.
  mutating func reportDefaults() {
    for note in defaults.notes { keep(.note, note.code, line: note.line, note.message) }
  }

  /// Keeps a problem that the schema sees where this reader saw none.
  mutating func report(_ problem: XMLSchemaProblem) {
    guard let line = problem.line, !settledLines.contains(line) else { return }
    keep(
      .error, "offers-schema", line: line,
      "the format's schema does not allow this: \(spelledOut(problem.message))")
  }

  /// Keeps the schema from speaking of elements again whose mistake was reported at another one.
  ///
  /// It reports what is missing or out of order at the child where it stumbles, not at the parent,
  /// and an element without text at that element, not at the child that is there instead.
  mutating func settle(_ elements: [XMLTreeElement]) {
    settledLines.formUnion(elements.lazy.map(\.line))
  }

  /// Where an element stands.
  func location(of element: XMLTreeElement) -> SourceLocation {
    SourceLocation(file: file, line: element.line)
  }

  private mutating func keep(
    _ severity: Diagnostic.Severity, _ code: String, line: Int, _ message: String
  ) {
    guard !isFull else { return }
    let location = SourceLocation(file: file, line: line)
    findings.append(Diagnostic(severity, code, at: location, message))
    if isFull { findings.append(FindingLimit.reached(in: file)) }
  }
}
