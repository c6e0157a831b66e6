import CoalitionDomain
import Foundation
import Testing

@testable import CoalitionFormats

/// The page that describes the format says what the code does.
struct ScenarioFolderPageTests {
  private let page: String
  private let sources: String
  private let tests: String

  init() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent()
    let room = tests.appending(path: "../../../Sources/CoalitionFormats").standardized
    page = try String(
      contentsOf: room.appending(path: "CoalitionFormats.docc/Scenarios.md"), encoding: .utf8)
    sources = try Self.swift(in: room.appending(path: "ScenarioFolder").path)
    self.tests = try Self.swift(in: tests.path)
  }

  private static func swift(in folder: String) throws -> String {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".swift") }
      .map { try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
      .joined(separator: "\n")
  }

  /// The codes that the room's sources report.
  private var codes: Set<String> {
    let reported = /(?:error|warning|note|Misreading)\(\s*"([a-z]+(?:-[a-z]+)*)"/
    let others = /(?:Diagnostic\(\s*\.note, |\.fixed\([A-Za-z.]+, )"([a-z-]+)"/
    return Set(
      sources.matches(of: reported).map { String($0.1) }
        + sources.matches(of: others).map { String($0.1) })
  }

  @Test func `the example of each file is read without a mistake`() {
    let example = /## ([a-z\/]+\.(?:json|csv|xml))\n\n```[a-z]+\n(.*?\n)```/.dotMatchesNewlines()
    let files = page.matches(of: example).map { (String($0.1), Array(String($0.2).utf8)) }
    #expect(
      files.map(\.0) == [
        "scenario.json", "needs.csv", "commitments.csv", "operators.csv", "rates.csv",
        "offers/norway.xml",
      ])
    let imported = ScenarioFolderImporter().scenario(from: ScenarioFiles(files: files))
    #expect(imported.diagnostics.filter { $0.severity != .note } == [])
    #expect(imported.value?.needs.map(\.id) == ["lao-survey", "lao-clearance"])
  }

  @Test func `the page lists every code that is reported, and no other`() {
    let listed = page.split(separator: "## Diagnostics").last ?? ""
    #expect(Set(listed.matches(of: /\n\| `([a-z-]+)` \|/).map { String($0.1) }) == codes)
  }

  @Test func `every code has a test that shows its message`() {
    #expect(codes.filter { !tests.contains("[\($0)]") } == [])
  }

  @Test(arguments: [
    NeedsTable.format, CommitmentsTable.format, OperatorsTable.format, RatesTable.format,
  ])
  func `the page lists every column of a table`(_ format: TableFormat) throws {
    let section = try #require(page.split(separator: "```csv\n\(format.firstRow)\n").last)
    let end = section.split(separator: "\n## ").first ?? ""
    let rows = end.matches(of: /\n\| (`[a-z_`, ]+) \|/).map { String($0.1) }
    let listed = rows.flatMap {
      $0.replacing("`", with: "").split(separator: ", ").map(String.init)
    }
    #expect(Set(listed) == Set(format.columns))
  }
}
