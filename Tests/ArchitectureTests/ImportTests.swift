import Testing

/// Imports point down. SwiftPM does not hold them: a target that imports a sibling it never
/// declared compiles.
struct ImportTests {
  /// Each module, floor by floor, with all that it may import of this package and of others.
  static let floors: [(module: String, imports: Set<String>)] = [
    // What rooms of text write with.
    ("ByteWriting", []),
    // Rooms that know nothing of each other.
    ("XMLTree", ["CXMLTree", "ByteWriting"]),
    ("JSONTree", ["ByteWriting"]),
    ("CSVTable", []),
    ("CoalitionDomain", []),
    ("LinearOptimization", ["CCBCSolver", "CHiGHSSolver"]),
    // Where two rooms meet.
    ("TreatyRegister", ["CoalitionDomain", "CSVTable", "CEmbeddedFiles"]),
    (
      "CoalitionFormats",
      ["CoalitionDomain", "TreatyRegister", "XMLTree", "JSONTree", "CSVTable", "CEmbeddedFiles"]
    ),
    ("CoalitionPlanning", ["CoalitionDomain", "LinearOptimization", "TreatyRegister"]),
    // The front door.
    ("Coalition", ["CoalitionDomain", "CoalitionFormats", "CoalitionPlanning", "TreatyRegister"]),
    // Programs.
    ("CoalitionCLI", ["Coalition", "ArgumentParser"]),
    (
      "CoalitionBenchmarks",
      [
        "Coalition", "CoalitionFormats", "CoalitionPlanning", "CoalitionDomain",
        "LinearOptimization", "XMLTree", "JSONTree", "CSVTable", "ArgumentParser",
      ]
    ),
  ]

  /// Modules of C, which have no Swift in them.
  static let cRooms: Set = [
    "CXMLTree", "CCBCSolver", "CHiGHSSolver", "CEmbeddedFiles", "CLibXML2", "CLibCBC",
  ]

  /// What comes with Swift or the system, and the only files that may use it.
  static let system: [String: Set<String>] = [
    "Synchronization": [
      "Sources/CoalitionBenchmarks/Measures/Replanning.swift",
      "Sources/XMLTree/XMLSchema.swift", "Sources/CoalitionPlanning/Search/SearchClock.swift",
      "Sources/CoalitionPlanning/Search/SideBySide.swift",
      "Sources/CoalitionCLI/Output/ProgressTeller.swift",
      "Sources/CoalitionCLI/Support/Interruption.swift",
    ],
    "Dispatch": ["Sources/CoalitionPlanning/Search/SideBySide.swift"],
    "Darwin": filesOfSystemCalls, "Glibc": filesOfSystemCalls, "Musl": filesOfSystemCalls,
  ]

  private static let filesOfSystemCalls: Set = [
    "Sources/CoalitionFormats/Support/AtomicFile.swift",
    "Sources/CoalitionFormats/Support/AtomicFile+Folders.swift",
    "Sources/CoalitionFormats/Support/Descriptor.swift",
    "Sources/CoalitionFormats/Support/FolderLock.swift",
    "Sources/CoalitionCLI/Output/Streams.swift",
    "Sources/CoalitionCLI/Support/Interruption.swift",
    "Sources/CoalitionBenchmarks/Support/ChildProcess.swift",
    "Sources/CoalitionBenchmarks/Support/Cost.swift",
    "Sources/CoalitionBenchmarks/Support/OutputFile.swift",
  ]

  @Test func `every module stands on a floor`() {
    let known = Set(Self.floors.map(\.module)).union(Self.cRooms)
    #expect(SourceTree.names(in: "Sources").filter { !known.contains($0) } == [])
  }

  @Test(arguments: floors.map(\.module))
  func `a module imports only what its floor allows`(module: String) {
    let allowed = Self.floors.first { $0.module == module }?.imports ?? []
    let wrong = SourceTree.sources.filter { $0.module == module }.flatMap { file in
      file.imports.filter { name, _ in
        !allowed.contains(name) && !(Self.system[name]?.contains(file.path) ?? false)
      }.map { "\($0.place) imports \($0.name)" }
    }
    #expect(wrong == [])
  }

  @Test func `no module imports one of its own floor or above`() {
    for (place, floor) in Self.floors.enumerated() {
      let here = Set(Self.floors[place...].map(\.module))
      #expect(floor.imports.isDisjoint(with: here), "\(floor.module)")
    }
  }

  @Test func `only one file includes each C library, and none HiGHS`() {
    let files = ["c", "h", "modulemap", "swift"].flatMap {
      SourceTree.files(under: "Sources", named: ".\($0)")
    }
    let including = { (pattern: Regex<Substring>) in
      files.filter { !$0.placesInText(of: pattern).isEmpty }.map(\.path)
    }
    #expect(including(/#\s*include\s*<libxml\//) == ["Sources/CXMLTree/Parsing.h"])
    #expect(including(/#\s*include\s*<(?:Cbc|Clp|Coin|Osi)/) == ["Sources/CCBCSolver/CCBCSolver.c"])
    #expect(including(/#\s*include\s*[<"](?:Highs|highs|interfaces|lp_data)/) == [])
    #expect(including(/import\s+CLib/) == [])
  }

  @Test func `C memory is touched where it is owned and nowhere else`() {
    let found = SourceTree.sources.filter { !$0.places(of: /\bunsafe\b/).isEmpty }.map(\.path)
    #expect(
      Set(found) == [
        "Sources/ByteWriting/ByteEscapes.swift",
        "Sources/ByteWriting/GrowingBytes+Decimals.swift",
        "Sources/ByteWriting/GrowingBytes.swift",
        "Sources/XMLTree/XMLFailureReport.swift",
        "Sources/XMLTree/XMLPieceFeed.swift",
        "Sources/XMLTree/XMLPieceScan+Runs.swift",
        "Sources/XMLTree/XMLPieceScan.swift",
        "Sources/XMLTree/XMLPieceSurvey.swift",
        "Sources/XMLTree/XMLRecord.swift",
        "Sources/XMLTree/XMLRecordFilter.swift",
        "Sources/XMLTree/XMLRecordReader.swift",
        "Sources/XMLTree/XMLSchema.swift",
        "Sources/XMLTree/XMLTreeReader.swift",
        "Sources/LinearOptimization/Solvers/CBC/CBCLibrary.swift",
        "Sources/LinearOptimization/Solvers/HiGHS/HiGHSLibrary.swift",
        "Sources/CoalitionFormats/SchemaCatalog.swift",
        "Sources/CoalitionFormats/Support/AtomicFile.swift",
        "Sources/CoalitionFormats/Support/AtomicFile+Folders.swift",
        "Sources/CoalitionFormats/Support/Descriptor.swift",
        "Sources/CoalitionFormats/Support/EmbeddedFile.swift",
        "Sources/CoalitionCLI/Output/Streams.swift",
        "Sources/TreatyRegister/Reading/EmbeddedRegister.swift",
        "Sources/CoalitionBenchmarks/Support/ChildProcess.swift",
        "Sources/CoalitionBenchmarks/Support/Cost.swift",
        "Sources/CoalitionBenchmarks/Support/OutputFile.swift",
      ])
  }
}

extension SourceFile {
  /// What the file imports, and where.
  fileprivate var imports: [(name: String, place: String)] {
    code.enumerated().compactMap { number, line in
      let pattern =
        /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:\w+\s+)?import\s+(?:(?:struct|class|enum|func|protocol|let|var|typealias)\s+)?(\w+)/
      return line.firstMatch(of: pattern).map { (String($0.1), "\(path):\(number + 1)") }
    }
  }
}
