import Testing

/// Tests mirror the sources: what can be added has a test of its own.
struct MirrorTests {
  @Test(arguments: Listed.rules)
  func `a rule has its test`(rule: Listed) {
    #expect(SourceTree.has("Tests/CoalitionPlanningTests/Constraints/\(rule.type)Tests.swift"))
  }

  @Test(arguments: Listed.measures)
  func `a measure has its test`(measure: Listed) {
    #expect(SourceTree.has("Tests/CoalitionPlanningTests/Objectives/\(measure.type)Tests.swift"))
  }

  @Test(arguments: Listed.checks)
  func `a check has its test`(check: Listed) {
    #expect(SourceTree.has("Tests/CoalitionPlanningTests/Checks/\(check.type)Tests.swift"))
  }

  @Test(arguments: Listed.commands)
  func `a command has its test`(command: Listed) {
    #expect(SourceTree.has("Tests/CoalitionCLITests/Commands/\(command.type)Tests.swift"))
  }

  @Test(arguments: SourceTree.names(in: "Sources/CoalitionFormats"))
  func `a format has its tests`(folder: String) {
    if folder.contains(".") { return }
    let tests = SourceTree.files(under: "Tests/CoalitionFormatsTests/\(folder)", named: ".swift")
    #expect(tests.contains { $0.name.hasSuffix("Tests") })
  }

  @Test(arguments: SourceTree.files(under: "Sources/CoalitionDomain", named: ".swift"))
  func `a domain type that computes something has its test`(file: SourceFile) {
    let computes = file.code.contains { $0.contains(/\bfunc\b|\bvar \w+: [^{=]+ \{/) }
    let test = file.path.replacing("Sources/CoalitionDomain/", with: "Tests/CoalitionDomainTests/")
      .replacing(".swift", with: "Tests.swift")
    #expect(!computes || SourceTree.has(test))
  }

  @Test func `no test awaits its first line`() {
    let empty = SourceTree.tests.filter { file in
      file.code.allSatisfy { $0.allSatisfy(\.isWhitespace) }
    }
    #expect(empty.map(\.path) == [])
  }
}
