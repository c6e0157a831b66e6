import Testing

/// The other tests here are as good as this.
struct SwiftCodeTests {
  @Test(arguments: [
    ("let a = 1 // Double", "let a = 1 "), (#"let a = "Double" + b"#, #"let a = "" + b"#),
    (#"let a = "x \(y + "z") w""#, #"let a = (y + "")"""#),
    (##"let a = #"x "quoted" \(y)"# + b"##, #"let a = "" + b"#),
    (#"let a = "\"x\\" + b"#, #"let a = "" + b"#), ("a / b // c", "a / b "),
    ("let a = \"\"\"\n  Double // x\n  \"\"\"\nb", "let a = \n\n\"\"\nb"),
  ])
  func `comments and literals are not code`(text: String, code: String) {
    #expect(SwiftCode.withoutText(text) == code)
  }

  @Test func `this file is read with its lines in place`() throws {
    let file = try #require(SourceFile("Tests/ArchitectureTests/SwiftCodeTests.swift"))
    #expect(file.lines.count == file.code.count)
    #expect(file.code[0] == "import Testing")
    #expect(file.name == "SwiftCodeTests")
    #expect(file.module == "ArchitectureTests")
  }

  @Test func `every source is read with its lines in place`() {
    let files = SourceTree.sources + SourceTree.tests
    #expect(files.count > 200)
    #expect(files.filter { $0.lines.count != $0.code.count }.map(\.path) == [])
  }

  @Test func `declarations are found with their comments`() throws {
    let file = try #require(SourceFile("Sources/CoalitionDomain/Diagnostics/Diagnostic.swift"))
    let found = file.declarations
    #expect(
      found.map(\.name) == [
        "Diagnostic", "severity", "code", "location", "message", "Severity", "error", "warning",
        "note", "init", "description", "SourceLocation", "file", "line", "init", "description",
        "Imported", "value", "diagnostics", "init",
      ])
    #expect(found.first?.comment.count == 3)
    #expect(found.first?.kind == "struct")
  }
}
