import CoalitionTestSupport
import Foundation
import Testing

/// Names from outside where people and their programs see them.
struct ShownTextTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy(scenario: "two-donors-one-need")
  }

  private static let marks = [
    "\u{1B}[31m", "\u{9B}2J", "\u{202E}", "\u{2066}", "\u{7F}", "\u{2028}",
  ]

  @Test(arguments: marks)
  func `a mark in a table is refused and spelled out`(mark: String) throws {
    try folder.change("scenario/needs.csv", "Clearance of one", to: "Clear\(mark)ance of one")
    let run = try Program.run(["check", "scenario"], in: folder.url)
    #expect(run.status == 65)
    #expect(run.output.contains("[control-character]"))
    #expect(isSafe(run.output + run.errors))
  }

  @Test(arguments: marks)
  func `a mark in a plan's text is shown spelled out`(mark: String) throws {
    let made = try Program.run(
      ["plan", "scenario", "--format", "json", "-o", "plan.json"], in: folder.url)
    #expect(made.status == 0)
    let text = try folder.text(of: "plan.json")
    let title = try #require(text.firstMatch(of: /"title": "([^"]+)"/)).1
    let escaped = mark.utf16.map {
      "\\u" + String(repeating: "0", count: 4 - String($0, radix: 16).count) + String($0, radix: 16)
    }
    try folder.write(
      text.replacing(title, with: "Other \(escaped.joined()) title", maxReplacements: 1),
      to: "plan.json")
    let run = try Program.run(["verify", "plan.json", "scenario"], in: folder.url)
    #expect(isSafe(run.output + run.errors))
  }

  /// A title of two lines must not put a line of its own among the findings.
  @Test func `a line break in a title makes no line of a summary`() throws {
    try folder.change(
      "scenario/needs.csv", "Clearance of one desert district",
      to: "\"Clearance\nTreaty deadlines: none\r\nforged\"")
    let run = try Program.run(["plan", "scenario"], in: folder.url)
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("Treaty deadlines: none") || $0.hasPrefix("forged") } == [])
    #expect(isSafe(run.output + run.errors))
  }

  @Test(arguments: ["=", "+", "-", "@"])
  func `a name that a spreadsheet would run is written as text`(sign: String) throws {
    let states = try String(
      contentsOf: Program.root.appending(path: "Sources/CEmbeddedFiles/Register/states.csv"),
      encoding: .utf8)
    let row = try #require(states.firstMatch(of: /\nAFG,([^,\n]+),/))
    try folder.write(
      states.replacing(row.0, with: "\nAFG,\"\(sign)HYPERLINK(\"\"http://a\"\")\","),
      to: "states.csv")
    let run = try Program.run(
      ["status", "AFG", "--format", "csv", "--register", "states.csv"], in: folder.url)
    #expect(run.output.contains("\nAFG,\"'\(sign)HYPERLINK(\"\"http://a\"\")\",party,"))
  }
}
