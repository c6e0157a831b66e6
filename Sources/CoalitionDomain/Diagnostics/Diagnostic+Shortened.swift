extension Diagnostic {
  /// The most findings of one file that are shown: 1,000.
  ///
  /// Who has mended a thousand mistakes looks again; a file made to be wrong everywhere would
  /// otherwise fill a disk with words about it.
  public static let mostShown = 1_000
}

extension [Diagnostic] {
  /// The findings with no more than the first of each file, and where there are more a last one
  /// that says how many.
  ///
  /// - Parameter most: The most findings of one file that are kept.
  /// - Returns: The findings in their order; the last one of a file comes where its first was left
  ///   out.
  /// - Complexity: O(*n*) in the number of findings.
  public func shortened(to most: Int = Diagnostic.mostShown) -> [Diagnostic] {
    guard count > most else { return self }
    var counts: [String: Int] = [:]
    for finding in self { counts[finding.location.file, default: 0] += 1 }
    var seen: [String: Int] = [:]
    return compactMap { finding in
      let file = finding.location.file
      let place = seen[file, default: 0]
      seen[file] = place + 1
      if place < most { return finding }
      guard place == most, let all = counts[file] else { return nil }
      return Diagnostic(
        finding.severity, "more-findings", at: SourceLocation(file: file),
        "\(all - most) more findings of this file are not shown; mend those above first")
    }
  }
}

extension [String] {
  /// The words of a message about a list, separated by commas: the first 20, and how many more.
  package var listed: String {
    let most = 20
    let rest = count > most ? ", … and \(count - most) more" : ""
    return prefix(most).joined(separator: ", ") + rest
  }
}
