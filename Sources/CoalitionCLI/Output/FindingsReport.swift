import ArgumentParser
import Coalition

/// What was found in a scenario or a plan, as the data of a command.
struct FindingsReport {
  /// The scenario's folder as it was named.
  let scenario: String
  /// The plan's file as it was named, where one is checked.
  var plan: String?
  /// Everything that was found.
  let findings: [Diagnostic]

  /// The status to end with where the findings have an error.
  var failure: ExitCode {
    findings.contains { $0.code == Diagnostic.fileCode } ? .noInput : .dataError
  }

  /// How many there are of each kind, such as `1 error, 0 warnings, 24 notes`.
  var counts: String {
    [Diagnostic.Severity.error, .warning, .note].map { severity in
      counted(findings.count { $0.severity == severity }, severity.rawValue)
    }.joined(separator: ", ")
  }

  /// Prints the findings on standard output.
  ///
  /// - Parameters:
  ///   - format: How.
  ///   - quiet: Whether notes are left out; they are counted all the same.
  /// - Throws: `ExitCode` 73 where standard output does not take all of them.
  func print(as format: FindingsFormat, quiet: Bool = false) throws {
    let shown = findings.filter { !quiet || $0.severity != .note }.shortened()
    switch format {
    case .text: try StandardOutput.print(shown.map(\.description))
    case .json:
      let bytes = FindingsJSONExporter().bytes(
        for: shown, counting: findings, scenario: scenario, plan: plan)
      try StandardOutput.put(bytes)
    }
  }
}

/// The formats of findings.
enum FindingsFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
}

/// `1 state`, `2 states`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
