import Testing

/// A type that belongs in a list, and the file that declares it.
struct Listed: Sendable, CustomTestStringConvertible {
  let type: String
  let file: SourceFile

  var testDescription: String { type }

  /// The rules of the planning model.
  static let rules = conforming(
    to: /\bstruct (\w+)\b.*\bPlanRule\b/, in: "Sources/CoalitionPlanning/Constraints")

  /// The measures of a policy.
  static let measures = conforming(
    to: /\bstruct (\w+)\b.*\bPlanMeasure\b/, in: "Sources/CoalitionPlanning/Objectives")

  /// The checks of a scenario.
  static let checks = conforming(
    to: /\bstruct (\w+)\b.*\bScenarioCheck\b/, in: "Sources/CoalitionPlanning/Checks")

  /// The program's commands.
  static let commands = conforming(
    to: /\bstruct (\w+)\b.*\b(?:Async)?ParsableCommand\b/, in: "Sources/CoalitionCLI/Commands")

  /// What the program of benchmarks measures.
  static let benchmarks = conforming(
    to: /\bstruct (\w+)\b.*\bParsableCommand\b/, in: "Sources/CoalitionBenchmarks/Measures")

  private static func conforming(
    to pattern: Regex<(Substring, Substring)>, in folder: String
  ) -> [Listed] {
    SourceTree.files(under: folder, named: ".swift").flatMap { file in
      file.types(matching: pattern).map { Listed(type: $0, file: file) }
    }
  }

  /// The comment above the type.
  var comment: [String] {
    let line = file.code.firstIndex { $0.contains("struct \(type)") }
    return line.map { file.comment(above: $0) } ?? []
  }

  /// The lines of the comment that are set apart as a formula, without the comment's signs.
  var formula: [String] {
    comment.filter { $0.hasPrefix("     ") }.map { String($0.dropFirst()) }
  }

  /// What a constant text of the type says, or nothing where it has none.
  func constant(_ name: String) -> String {
    let text = file.lines.joined(separator: " ")
    guard let start = text.firstRange(of: "static let \(name) =") else { return "" }
    return String(text[start.upperBound...].drop { $0 != "\"" }.dropFirst().prefix { $0 != "\"" })
  }
}

extension SourceFile {
  /// What a program lists as its subcommands.
  var subcommands: [String] {
    code.joined(separator: " ").firstMatch(of: /subcommands: \[([^\]]*)\]/)
      .map { $0.1.matches(of: /(\w+)\.self/).map { String($0.1) } } ?? []
  }

  /// The names that a pattern finds in the code.
  func types(matching pattern: Regex<(Substring, Substring)>) -> [String] {
    let pattern = pattern.wordBoundaryKind(.simple)
    return code.compactMap { line in line.firstMatch(of: pattern).map { String($0.1) } }
  }

  /// The types that a catalogue makes one of each: lines such as `GrantSize(),`.
  var listed: [String] { types(matching: /^    (\w+)\(\),$/) }
}
