import Testing

/// Files that can be read, and code that does not give up.
struct FileTests {
  private static let all = SourceTree.sources + SourceTree.tests

  @Test func `no file is longer than 300 lines`() {
    let long = Self.all.filter { $0.lines.count > 301 }
    #expect(long.map { "\($0.path): \($0.lines.count - 1)" } == [])
  }

  /// The linter looks at code only.
  @Test func `no line of a comment is longer than 100 characters`() {
    #expect(Self.all.flatMap { $0.placesInText(of: /^(?=\s*\/\/).{101}/) } == [])
  }

  @Test func `nothing is left to be done`() {
    #expect(SourceTree.sources.flatMap { $0.placesInText(of: /\b(?:TODO|FIXME|XXX|HACK)\b/) } == [])
  }

  @Test func `nothing is forced`() {
    let forced = /\b(?:try|as)!|[\w)\]}"`]!(?!=)|\bfatalError\(|\bunsafelyUnwrapped\b/
    #expect(SourceTree.sources.flatMap { $0.places(of: forced) } == [])
  }

  @Test func `no failure is swallowed`() {
    #expect(SourceTree.sources.flatMap { $0.places(of: /\bcatch(?: \w+)? \{\s*\}/) } == [])
  }
}
