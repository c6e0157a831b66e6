import CoalitionDomain
import CoalitionFormats
import CoalitionTestSupport
import Testing

/// A small plan with a mistake in it, and what is to be said about it.
struct PlanFault: CustomTestStringConvertible, Sendable {
  private let edits: [(String, String)]
  private let findings: [String]

  /// Replaces a part of the plan by another in which ① marks the line of the finding.
  init(_ part: String, _ mistake: String, _ finding: String) {
    self.init([(part, mistake)], [finding])
  }

  /// Replaces several parts; ①, ② … mark the lines of the findings.
  init(_ edits: [(String, String)], _ findings: [String]) {
    self.edits = edits
    self.findings = findings
  }

  var testDescription: String { findings.joined(separator: "; ") }

  /// Expects the findings, at their lines, and no plan.
  func expect(in file: String) throws {
    var document = String(decoding: try Golden(file).bytes(), as: UTF8.self)
    for (part, mistake) in edits {
      try #require(document.contains(part), "\(part)")
      document = document.replacing(part, with: mistake, maxReplacements: 1)
    }
    let marked = MarkedText(document)
    let imported = PlanImporter().plan(from: marked.bytes, file: file)
    #expect(
      imported.diagnostics.map(\.description)
        == zip(marked.markedLines, findings).map { "\(file):\($0): error: \($1)" })
    #expect(imported.value == nil)
  }
}
