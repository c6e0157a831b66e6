// swift-tools-version: 6.2

import PackageDescription

/// Settings every Swift target in this package shares.
///
/// `strictMemorySafety` makes the compiler ask for the word `unsafe` wherever C memory is touched,
/// so a search for it finds the whole C boundary.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// Settings every C target in this package shares.
let cRoom: [CSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "coalition",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Coalition", targets: ["Coalition"]),
    .executable(name: "coalition", targets: ["CoalitionCLI"]),
  ],
  dependencies: [
    // Command lines: parsing, help and completion, kept by the Swift project (Apache 2.0).
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Floor 0: C. Only Parsing.h includes libxml2's headers, only CCBCSolver.c those of CBC, and
    // nothing those of HiGHS.
    // libxml2 (MIT): XML and XSD, kept for 25 years, on every machine.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "CXMLTree", dependencies: ["CLibXML2"], cSettings: cRoom),
    // CBC (EPL 2.0): COIN-OR's mixed-integer solver, a package of every distribution.
    .systemLibrary(
      name: "CLibCBC", pkgConfig: "cbc",
      providers: [.apt(["coinor-libcbc-dev"]), .brew(["cbc"])]),
    .target(name: "CCBCSolver", dependencies: ["CLibCBC"], cSettings: cRoom),
    // HiGHS (MIT), ahead of CBC on large portfolios: opened where it is found when the program runs.
    .target(name: "CHiGHSSolver", cSettings: cRoom),
    // Schemas and the treaty register as files that editors open, and in the program wherever it is
    // moved.
    .target(name: "CEmbeddedFiles", exclude: ["Schemas", "Register"], cSettings: cRoom),

    // What rooms of text write with.
    .target(name: "ByteWriting", swiftSettings: house),

    // Floor 1: rooms that know nothing of each other.
    .target(name: "XMLTree", dependencies: ["CXMLTree", "ByteWriting"], swiftSettings: house),
    .target(name: "JSONTree", dependencies: ["ByteWriting"], swiftSettings: house),
    .target(name: "CSVTable", swiftSettings: house),
    .target(name: "CoalitionDomain", swiftSettings: house),
    .target(
      name: "LinearOptimization", dependencies: ["CCBCSolver", "CHiGHSSolver"],
      swiftSettings: house),
    .target(
      name: "TreatyRegister", dependencies: ["CoalitionDomain", "CSVTable", "CEmbeddedFiles"],
      swiftSettings: house),

    // Floor 2: where two rooms meet.
    .target(
      name: "CoalitionFormats",
      dependencies: [
        "CoalitionDomain", "TreatyRegister", "XMLTree", "JSONTree", "CSVTable", "CEmbeddedFiles",
      ],
      swiftSettings: house),
    .target(
      name: "CoalitionPlanning",
      dependencies: ["CoalitionDomain", "LinearOptimization", "TreatyRegister"],
      swiftSettings: house),

    // Floor 3: the front door for library users.
    .target(
      name: "Coalition",
      dependencies: [
        "CoalitionDomain", "CoalitionFormats", "CoalitionPlanning", "TreatyRegister",
      ],
      swiftSettings: house),

    // Floor 4: programs.
    .executableTarget(
      name: "CoalitionCLI",
      dependencies: [
        "Coalition", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    .executableTarget(
      name: "CoalitionBenchmarks",
      dependencies: [
        "Coalition", "CoalitionFormats", "CoalitionPlanning", "CoalitionDomain",
        "LinearOptimization", "XMLTree", "JSONTree", "CSVTable",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),

    // Tests, one target a room.
    .target(
      name: "CoalitionTestSupport",
      dependencies: [
        "CoalitionDomain", "CoalitionFormats", "CoalitionPlanning", "LinearOptimization", "XMLTree",
      ],
      path: "Tests/CoalitionTestSupport", swiftSettings: house),
    .testTarget(name: "ArchitectureTests", swiftSettings: house),
    .testTarget(name: "ByteWritingTests", dependencies: ["ByteWriting"], swiftSettings: house),
    .testTarget(name: "XMLTreeTests", dependencies: ["XMLTree"], swiftSettings: house),
    .testTarget(
      name: "JSONTreeTests", dependencies: ["JSONTree", "CoalitionTestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "CSVTableTests", dependencies: ["CSVTable", "CoalitionTestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "CoalitionDomainTests", dependencies: ["CoalitionDomain", "CoalitionTestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "LinearOptimizationTests",
      dependencies: ["LinearOptimization", "CoalitionTestSupport"], swiftSettings: house),
    .testTarget(
      name: "TreatyRegisterTests", dependencies: ["TreatyRegister", "CoalitionDomain"],
      swiftSettings: house),
    .testTarget(
      name: "CoalitionFormatsTests",
      dependencies: [
        "CoalitionDomain", "CoalitionFormats", "CoalitionPlanning", "CoalitionTestSupport",
        "TreatyRegister", "XMLTree", "JSONTree", "CSVTable",
      ],
      exclude: [
        "DonorOffersXML/Fixtures", "ScenarioFolder/Fixtures", "PlanFile/Fixtures",
        "PlanText/Fixtures",
      ],
      swiftSettings: house),
    .testTarget(
      name: "CoalitionPlanningTests",
      dependencies: [
        "CoalitionDomain", "CoalitionPlanning", "LinearOptimization", "TreatyRegister",
        "CoalitionTestSupport",
      ],
      swiftSettings: house),
    .testTarget(
      name: "CoalitionCLITests", dependencies: ["CoalitionCLI", "CoalitionTestSupport"],
      exclude: ["Snapshots"], swiftSettings: house),
    .testTarget(
      name: "CoalitionBenchmarksTests",
      dependencies: [
        "CoalitionBenchmarks", "Coalition", "CoalitionDomain", "CoalitionPlanning",
        "LinearOptimization",
      ],
      swiftSettings: house),
    .executableTarget(
      name: "ChangeFolder", dependencies: ["CoalitionFormats"], path: "Tests/ChangeFolder",
      swiftSettings: house),
    .testTarget(
      name: "KillTests",
      dependencies: ["CoalitionCLI", "ChangeFolder", "CoalitionFormats", "CoalitionTestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "HostileInputTests",
      dependencies: ["CoalitionTestSupport", "CoalitionDomain", "CoalitionFormats"],
      swiftSettings: house),
    .testTarget(
      name: "ScenarioTests",
      dependencies: [
        "Coalition", "CoalitionCLI", "CoalitionPlanning", "CoalitionTestSupport",
        "LinearOptimization",
      ],
      exclude: ["Fixtures"],
      swiftSettings: house),
  ]
)

// Documentation is built where it is asked for: COALITION_DOCS=1 swift package
// generate-documentation. The plugin is the Swift project's own (Apache 2.0).
if Context.environment["COALITION_DOCS"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}

// Fuzz targets are built where they are asked for, with libFuzzer's sanitizer: .ci/fuzz does both.
if Context.environment["COALITION_FUZZ"] != nil {
  let fuzzed = ["DonorOffers", "IATI", "Plan", "Tables", "Scenario"]
  package.targets.append(
    .target(
      name: "FuzzSupport",
      dependencies: ["CoalitionDomain", "CoalitionFormats", "CoalitionPlanning"],
      path: "Tests/Fuzzing/FuzzSupport", swiftSettings: house))
  package.targets += fuzzed.map { name in
    .executableTarget(
      name: "\(name)Fuzzing",
      dependencies: ["FuzzSupport", "CoalitionDomain", "CoalitionFormats"],
      path: "Tests/Fuzzing/\(name)Fuzzing",
      // libFuzzer brings the program's beginning with it.
      swiftSettings: house + [.unsafeFlags(["-parse-as-library"])])
  }
}
