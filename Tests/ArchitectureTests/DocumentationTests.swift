import Testing

/// What leaves its file says what it is.
struct DocumentationTests {
  /// Requirements of protocols that say it once for every conforming type.
  private static let witnesses: Set = [
    "formulate", "violations", "room", "findings", "value", "solve", "relax",
  ]

  @Test func `every public declaration has a comment`() {
    let bare = SourceTree.declarations.filter {
      $0.access == "public" && $0.comment.isEmpty
    }
    #expect(bare.map { "\($0.place) \($0.kind) \($0.name)" } == [])
  }

  /// Stored properties and initialisers between rooms may speak for themselves.
  @Test func `every package type and function has a comment`() {
    let kinds: Set = [
      "struct", "class", "enum", "actor", "protocol", "func", "subscript", "typealias", "case",
    ]
    let bare = SourceTree.declarations.filter {
      $0.access == "package" && kinds.contains($0.kind) && $0.comment.isEmpty
        && !($0.kind == "func" && Self.witnesses.contains($0.name))
    }
    #expect(bare.map { "\($0.place) \($0.kind) \($0.name)" } == [])
  }

  @Test func `a comment begins with a sentence`() {
    let loose = SourceTree.declarations.filter { declaration in
      let paragraph = declaration.comment.prefix { !$0.isEmpty && !$0.hasPrefix(" -") }
      guard let last = paragraph.last else { return false }
      return ![".", ":", "?"].contains { last.hasSuffix($0) }
    }
    #expect(loose.map(\.place) == [])
  }

  @Test func `the readme is short`() throws {
    guard let readme = SourceFile("README.md") else { return }
    #expect(readme.lines.count < 120)
  }

  @Test(arguments: SourceTree.names(in: "Scenarios"))
  func `a scenario says what it is, and that it takes no side`(slug: String) throws {
    let readme = try #require(SourceFile("Scenarios/\(slug)/README.md"))
    #expect(readme.lines.first?.hasPrefix("# ") == true)
    #expect(
      readme.lines.contains(
        "Names and boundaries here imply no opinion on the legal status of any country or area."))
  }
}
