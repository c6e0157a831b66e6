import Testing

/// What belongs in some rooms only: binary fractions, output, clocks and chance.
struct BoundaryTests {
  /// Where binary fractions may be: the solver's room, the model that rules and measures write
  /// their exact rows into, what reads the solver's answer, and limits of time in seconds.
  static let binaryFractions = [
    "Sources/LinearOptimization/",
    "Sources/CoalitionPlanning/Alternatives/",
    "Sources/CoalitionPlanning/Formulation/",
    "Sources/CoalitionPlanning/Keeping/PlanChange.swift",
    "Sources/CoalitionPlanning/Assembly/",
    "Sources/CoalitionPlanning/Explanation/Formulation+Explanation.swift",
    "Sources/CoalitionPlanning/Explanation/Resolver.swift",
    "Sources/CoalitionPlanning/Planner.swift",
    "Sources/CoalitionPlanning/Proof/ProofSearch.swift",
    "Sources/CoalitionPlanning/Search/",
    "Sources/CoalitionCLI/Options/TimeLimit.swift",
    "Sources/CoalitionBenchmarks/",
  ]

  private static var binaryFraction: Regex<Substring> {
    /\b(?:Double|Float\w*|CGFloat)\b|(?:^|[^\w$.])\d[\d_]*\.\d|\.approximation\b/
      .wordBoundaryKind(.simple)
  }

  @Test func `binary fractions are where the list says`() {
    let places = SourceTree.sources.filter { file in
      !Self.binaryFractions.contains { file.path.hasPrefix($0) }
    }.flatMap { $0.places(of: Self.binaryFraction) }
    #expect(places == [])
  }

  @Test(arguments: binaryFractions)
  func `the list names only what has binary fractions`(path: String) {
    let files = SourceTree.sources.filter { $0.path.hasPrefix(path) }
    #expect(files.contains { !$0.places(of: Self.binaryFraction).isEmpty })
  }

  @Test(arguments: ["CoalitionDomain", "CoalitionFormats", "TreatyRegister"])
  func `rooms of exact amounts are not on the list`(module: String) {
    #expect(Self.binaryFractions.filter { $0.hasPrefix("Sources/\(module)/") } == [])
  }

  @Test(
    arguments: SourceTree.files(under: "Sources/CoalitionPlanning/Constraints", named: ".swift"))
  func `exact faces of rules have no binary fraction`(file: SourceFile) {
    let exact = ["violations", "room"].flatMap { file.body(ofFunction: $0) }
    #expect(exact.filter { $0.contains(Self.binaryFraction) } == [])
  }

  @Test func `only programs write to the standard streams`() {
    let places = SourceTree.sources
      .filter { !["CoalitionCLI", "CoalitionBenchmarks"].contains($0.module) }
      .flatMap { $0.places(of: /\b(?:print|debugPrint|dump)\(/) }
    #expect(places == [])
  }

  @Test func `the clock is read for limits of time only`() {
    let places = SourceTree.sources.filter { $0.module != "CoalitionBenchmarks" }
      .filter {
        !$0.places(of: /\b(?:ContinuousClock|SuspendingClock|Date|clock_gettime)\b/).isEmpty
      }
    #expect(
      places.map(\.path) == [
        "Sources/CoalitionCLI/Output/ProgressTeller.swift",
        "Sources/CoalitionPlanning/Formulation/StagedSolve.swift",
        "Sources/CoalitionPlanning/Search/SearchClock.swift",
      ])
  }

  @Test func `nothing is left to chance`() {
    let chance =
      /\.random\(|\.randomElement\(|\.shuffled\(|SystemRandomNumberGenerator|\bUUID\(|\bHasher\(|\.hashValue\b/
    #expect(SourceTree.sources.flatMap { $0.places(of: chance) } == [])
  }
}

extension SourceFile {
  /// The lines from a function's first to the brace that closes it.
  fileprivate func body(ofFunction name: String) -> [String] {
    guard let start = code.firstIndex(where: { $0.contains(" func \(name)(") }) else { return [] }
    let indentation = code[start].prefix { $0 == " " }
    let end = code[start...].firstIndex(of: indentation + "}") ?? start
    return Array(code[start...end])
  }
}
