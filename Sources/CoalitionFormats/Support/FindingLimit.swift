import CoalitionDomain

/// Where the reading of a file with too many mistakes ends.
enum FindingLimit {
  /// The most findings that are kept of one file: 10,000.
  ///
  /// Ten times as many as are shown, so that the count of the rest means something. A file that is
  /// wrong everywhere would otherwise take more memory for words about it than for itself.
  static let mostKept = 10_000

  /// The finding that a file was not read to its end.
  static func reached(in file: String) -> Diagnostic {
    Diagnostic(
      .error, "findings-limit", at: SourceLocation(file: file),
      "reading ended after \(mostKept) findings; mend them first, there may be more")
  }
}
