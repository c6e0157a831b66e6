import Coalition
import CoalitionTestSupport
import Foundation
import Testing

/// Three made-up files of donors, of three versions and languages, imported into a copy of Lao PDR
/// as a coordinator would do it.
struct IATIImportTests {
  private static let files = ["sweden-1.05.xml", "luxembourg-2.01.xml", "norway-2.03.xml"]
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy(scenario: "lao-pdr-2017", as: "lao")
    for file in Self.files {
      try FileManager.default.copyItem(
        at: Self.fixtures.appending(path: file), to: folder.url.appending(path: file))
    }
  }

  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/IATI")

  /// Runs the program on each of the files and joins what it says.
  private func importing(_ options: String...) throws -> [String: String] {
    var said = ["output": "", "errors": ""]
    for file in Self.files {
      let run = try Program.run(["import", file, "--into", "lao"] + options, in: folder.url)
      #expect(run.status == 0)
      said["output", default: ""] += run.output
      said["errors", default: ""] += run.errors
    }
    return said
  }

  private func difference(_ text: String?, from name: String) throws -> String? {
    try Golden(file: Self.fixtures.appending(path: "expected/\(name)"))
      .difference(from: Array((text ?? "").utf8))
  }

  @Test func `the report says what comes in and what does not`() throws {
    let said = try importing()
    #expect(try difference(said["output"], from: "report.txt") == nil)
    #expect(try difference(said["errors"], from: "findings.txt") == nil)
    let wide = said["output"]?.split(separator: "\n").filter { $0.count > 100 }
    #expect(wide == [])
  }

  @Test func `the report for programs says the same`() throws {
    #expect(try difference(try importing("--format", "json")["output"], from: "report.json") == nil)
  }

  @Test func `donors' files and the table are as a person would find them`() throws {
    _ = try importing()
    #expect(
      try difference(folder.text(of: "lao/commitments.csv"), from: "commitments.csv") == nil)
    for name in ["norway", "luxembourg", "european-union", "iati-ch-fdjp-che107"] {
      #expect(try difference(folder.text(of: "lao/offers/\(name).xml"), from: "\(name).xml") == nil)
    }
    for name in try folder.names(in: "lao/offers")
    where !["norway", "luxembourg", "european", "iati-ch"].contains(where: name.hasPrefix) {
      let before = Program.root.appending(path: "Scenarios/lao-pdr-2017/offers/\(name)")
      #expect(
        try folder.text(of: "lao/offers/\(name)") == String(contentsOf: before, encoding: .utf8))
    }
  }

  @Test func `the files a second time change nothing`() throws {
    _ = try importing()
    let before = try folder.names(in: "lao/offers").map { try folder.text(of: "lao/offers/\($0)") }
    let table = try folder.text(of: "lao/commitments.csv")
    _ = try importing()
    #expect(
      try folder.names(in: "lao/offers").map { try folder.text(of: "lao/offers/\($0)") } == before)
    #expect(try folder.text(of: "lao/commitments.csv") == table)
  }

  @Test func `the folder is ready to plan, with a word on each draft`() throws {
    _ = try importing()
    let run = try Program.run(["check", "lao"], in: folder.url)
    #expect(run.status == 0)
    #expect((run.output + run.errors).components(separatedBy: "[offer-unconfirmed]").count - 1 == 6)
  }

  @Test func `the plan does not pay again what existing programmes pay`() throws {
    let fund: Identifier<Need> = "lao-va-medical-fund"
    let before = try work(on: fund)
    #expect(before.minorUnits > 100_000_000)
    _ = try importing()
    #expect(try work(on: fund) == .zero(before.currency))
  }

  /// What a plan of the folder pays for work on a need.
  private func work(on need: Identifier<Need>) throws -> Money {
    let files = try ScenarioFolder(folder.url.appending(path: "lao").path).files()
    let imported = ScenarioFolderImporter().scenario(from: files)
    let scenario = try #require(ScenarioChecker.check(imported).value)
    let plan = try Planner().plan(scenario)
    return plan.plan.grants.flatMap(\.payments).flatMap(\.allocations)
      .filter { $0.need == need }.reduce(.zero(scenario.scenario.currency)) { $0 + $1.work }
  }
}
