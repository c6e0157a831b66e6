import CoalitionTestSupport
import Foundation

/// A kind of file that comes from outside, and how the program is given one.
struct InputKind: Sendable {
  /// What it is called in a test.
  let name: String
  /// The file's name in the folder of the test.
  let file: String
  /// What the program is told; `scenario` is a scenario beside the file, or round it.
  let arguments: [String]
}

extension InputKind {
  /// A donor's file of offers, on its way into a scenario.
  static let offers = InputKind(
    name: "donor offers", file: "offers.xml",
    arguments: ["import", "offers.xml", "--into", "scenario"])

  /// A file of IATI, on its way into a scenario.
  static let iati = InputKind(
    name: "IATI", file: "iati.xml",
    arguments: ["import", "iati.xml", "--from", "iati", "--into", "scenario"])

  /// A plan as XML.
  static let planXML = InputKind(
    name: "plan as XML", file: "plan.xml", arguments: ["verify", "plan.xml", "scenario"])

  /// A plan as JSON.
  static let planJSON = InputKind(
    name: "plan as JSON", file: "plan.json", arguments: ["verify", "plan.json", "scenario"])

  /// A scenario's table of needs.
  static let needs = InputKind(
    name: "needs", file: "scenario/needs.csv", arguments: ["check", "scenario"])

  /// A scenario's table of needs in kind.
  static let inKindNeeds = InputKind(
    name: "needs in kind", file: "scenario/in-kind-needs.csv", arguments: ["check", "scenario"])

  /// A scenario's table of commitments.
  static let commitments = InputKind(
    name: "commitments", file: "scenario/commitments.csv", arguments: ["check", "scenario"])

  /// What a scenario is.
  static let scenario = InputKind(
    name: "scenario", file: "scenario/scenario.json", arguments: ["check", "scenario"])
}

extension InputKind {
  /// Puts a file in its place, gives it to the program, and says what came of it.
  func run(_ bytes: [UInt8]) throws -> Outcome {
    let folder = try TemporaryFolder()
    try folder.copy(scenario: "two-donors-one-need")
    try Data(bytes).write(to: folder.url.appending(path: file))
    let before = try Self.contents(of: folder)
    let (run, cost) = try Program.measured(arguments, in: folder.url)
    return Outcome(run: run, cost: cost, isUntouched: try Self.contents(of: folder) == before)
  }

  /// What came of a file.
  struct Outcome {
    let run: Program.Run
    let cost: Program.Cost
    /// Whether every file is as it was, and none was added.
    let isUntouched: Bool
  }

  private static func contents(of folder: TemporaryFolder) throws -> [String: Data?] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path)
    return Dictionary(
      uniqueKeysWithValues: paths.map { path in
        (path, FileManager.default.contents(atPath: folder.url.appending(path: path).path))
      })
  }
}
