import Testing

/// What is added to a folder is added to its list.
struct CatalogTests {
  @Test func `every rule is in the catalogue, once`() throws {
    let catalogue = try #require(
      SourceFile("Sources/CoalitionPlanning/Constraints/ConstraintCatalog.swift"))
    #expect(catalogue.listed.sorted() == Listed.rules.map(\.type).sorted())
  }

  @Test func `every measure is in the catalogue, once`() throws {
    let catalogue = try #require(
      SourceFile("Sources/CoalitionPlanning/Objectives/PlanMeasure.swift"))
    #expect(catalogue.listed.sorted() == Listed.measures.map(\.type).sorted())
  }

  @Test func `every measure that a policy may name has one implementation`() throws {
    let policy = try #require(SourceFile("Sources/CoalitionDomain/Scenarios/Policy.swift"))
    let start = try #require(policy.code.firstIndex { $0.contains("enum Measure:") })
    let end = try #require(policy.code[start...].firstIndex(of: "}"))
    let cases = policy.code[start..<end].compactMap {
      $0.wholeMatch(of: /\s+case (\w+)(?: = "")?/).map { String($0.1) }
    }
    let implemented = Listed.measures.flatMap { item in
      item.file.code.compactMap { line in
        line.firstMatch(of: /static let measure = Measure\.(\w+)/).map { String($0.1) }
      }
    }
    #expect(cases.count >= 6)
    #expect(implemented.sorted() == cases.sorted())
  }

  @Test func `every check is in the catalogue, once`() throws {
    let catalogue = try #require(SourceFile("Sources/CoalitionPlanning/Checks/ScenarioCheck.swift"))
    #expect(catalogue.listed.sorted() == Listed.checks.map(\.type).sorted())
  }

  @Test func `every command is a subcommand`() throws {
    let program = try #require(SourceFile("Sources/CoalitionCLI/CoalitionCommand.swift"))
    #expect(program.subcommands.sorted() == Listed.commands.map(\.type).sorted())
  }

  @Test func `every benchmark is a subcommand`() throws {
    let program = try #require(SourceFile("Sources/CoalitionBenchmarks/Benchmarks.swift"))
    let benchmarks = program.subcommands.filter { $0 != "Once" }
    #expect(benchmarks.sorted() == Listed.benchmarks.map(\.type).sorted())
  }

  @Test func `a file has the name of what it declares`() {
    let strays = [
      Listed.rules, Listed.measures, Listed.checks, Listed.commands, Listed.benchmarks,
    ].joined().filter {
      $0.type != $0.file.name && $0.type != "\($0.file.name)Command"
    }
    #expect(strays.map(\.file.path) == [])
  }

  @Test func `every format has its readers and writers`() {
    let found = SourceTree.files(under: "Sources/CoalitionFormats", named: ".swift")
      .flatMap { file in
        file.types(matching: /public struct (\w+(?:Importer|Exporter))\b/).map {
          "\(file.path.split(separator: "/")[2])/\($0)"
        }
      }
    #expect(
      found.sorted() == [
        "DonorOffersXML/DonorOffersXMLExporter",
        "DonorOffersXML/DonorOffersXMLImporter",
        "ExplanationReport/ExplanationJSONExporter",
        "ExplanationReport/ExplanationTextExporter",
        "Findings/FindingsJSONExporter",
        "IATIExport/IATINeedsExporter",
        "IATIExport/IATIOffersExporter",
        "IATIExport/IATIPlanExporter",
        "PlanFile/PlanImporter",
        "PlanFile/PlanJSONExporter",
        "PlanFile/PlanXMLExporter",
        "PlanText/PlanTextExporter",
        "PlanningProgress/PlanningProgressExporter",
        "ProofTable/ProofTableCSVExporter",
        "RegisterReport/RegisterCSVExporter",
        "RegisterReport/RegisterJSONExporter",
        "RegisterReport/RegisterMarkdownExporter",
        "RegisterReport/RegisterTextExporter",
        "ScenarioFolder/CommitmentsTableExporter",
        "ScenarioFolder/ScenarioFolderImporter",
      ])
  }

  @Test func `every format of exports is in the catalogue, once`() throws {
    let catalogue = try #require(SourceFile("Sources/CoalitionFormats/ExportCatalog.swift"))
    let listed = catalogue.code.compactMap {
      $0.wholeMatch(of: /\s+\.(\w+),/).map { String($0.1) }
    }
    let made = SourceTree.files(under: "Sources/CoalitionFormats", named: ".swift").flatMap {
      $0.code.compactMap { line in
        line.firstMatch(of: /static let (\w+) = ExportFormat\(/).map { String($0.1) }
      }
    }
    #expect(made.count >= 3)
    #expect(listed.sorted() == made.sorted())
  }

  @Test func `every schema is in the catalogue`() throws {
    let catalogue = try #require(SourceFile("Sources/CoalitionFormats/SchemaCatalog.swift"))
    let listed = catalogue.lines.compactMap {
      $0.firstMatch(of: /^    Schema\("([^"]+)"/).map { String($0.1) }
    }
    #expect(listed.sorted() == SourceTree.names(in: "Sources/CEmbeddedFiles/Schemas"))
  }
}

/// What a rule and a measure say of themselves.
struct RuleTextTests {
  @Test(arguments: Listed.rules + Listed.measures)
  func `a comment has a sentence and a formula, or says that there is no row`(item: Listed) {
    let comment = item.comment
    let sentence = comment.prefix { !$0.isEmpty }.joined()
    #expect(sentence.hasSuffix("."))
    #expect(!item.formula.isEmpty || comment.contains { $0.lowercased().contains("no row") })
  }

  @Test(arguments: Listed.checks)
  func `a check says in a sentence what holds`(item: Listed) {
    #expect(item.comment.prefix { !$0.isEmpty }.last?.hasSuffix(".") == true)
  }

  @Test func `ids of rules are in kebab-case, each its own`() {
    let ids = Listed.rules.map { $0.constant("id") }
    #expect(ids.filter { $0.wholeMatch(of: /[a-z]+(?:-[a-z]+)*/) == nil } == [])
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: Listed.rules)
  func `a title is a sentence without a full stop`(rule: Listed) {
    let title = rule.constant("title")
    #expect(title.first?.isUppercase == true)
    #expect(!title.hasSuffix("."))
    #expect(title.split(separator: " ").count >= 3)
  }

  @Test(arguments: Listed.rules)
  func `a rule stands on the page of the mathematics as in its file`(rule: Listed) throws {
    let page = try #require(
      SourceFile("Sources/CoalitionPlanning/CoalitionPlanning.docc/Mathematics.md"))
    let (id, title) = (rule.constant("id"), rule.constant("title"))
    #expect(page.has("| `\(rule.type)` | `\(id)` | \(title) |"))
    #expect(page.has("### \(title)"))
    #expect(rule.formula.filter { !page.has($0) } == [])
  }

  @Test(arguments: Listed.measures)
  func `a measure stands on the page of the mathematics as in its file`(measure: Listed) throws {
    let page = try #require(
      SourceFile("Sources/CoalitionPlanning/CoalitionPlanning.docc/Mathematics.md"))
    #expect(page.has("### \(measure.type)"))
    #expect(measure.formula.filter { !page.has($0) } == [])
  }
}
