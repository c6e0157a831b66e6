import CoalitionTestSupport
import Foundation
import Testing

struct CheckTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy(scenario: "two-donors-one-need")
  }

  private func check(_ arguments: String...) throws -> Program.Run {
    try Program.run(["check"] + arguments, in: folder.url)
  }

  private func addDoctype() throws {
    try folder.change(
      "scenario/offers/norway.xml", "<donor-offers", to: "<!DOCTYPE a>\n<donor-offers")
  }

  @Test func `help`() throws {
    let difference = try HelpSnapshot.difference(of: "check")
    #expect(difference == nil)
  }

  @Test func `a scenario without errors is ready to plan`() throws {
    let run = try check("scenario")
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == 27)
    #expect(run.output.split(separator: "\n").allSatisfy { $0.contains(": note: ") })
    #expect(
      run.errors == "scenario: 0 errors, 0 warnings, 27 notes; 1 state, 1 need, 2 donors, "
        + "2 offers, ready to plan\n")
  }

  @Test func `quiet leaves notes out and counts them`() throws {
    let run = try check("scenario", "--quiet")
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("scenario: 0 errors, 0 warnings, 27 notes; "))
  }

  @Test func `findings come by file and line`() throws {
    let places = try check("scenario").output.split(separator: "\n").map { line in
      let parts = line.split(separator: ":")
      return (String(parts[0]), Int(parts[1]) ?? 0)
    }
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test func `every error comes out in one run`() throws {
    try folder.change("scenario/needs.csv", "1200000", to: "\"1,250\"")
    try folder.change("scenario/scenario.json", "\"USD\"", to: "\"US\"")
    try addDoctype()
    let run = try check("scenario", "--quiet")
    #expect(run.status == 65)
    #expect(
      run.output == """
        scenario/needs.csv:3: error: cost: '1,250' is not an amount; write it as 1250 [number]
        scenario/offers/norway.xml:2: error: the document has a DOCTYPE, which may bring in other \
        files; remove it [xml-doctype]
        scenario/scenario.json:8: error: currency: 'US' is not a currency of ISO 4217; write \
        three capital letters such as USD [currency]

        """)
    #expect(run.errors.hasPrefix("scenario: 3 errors, 0 warnings, "))
  }

  @Test func `a wrong column and one that lacks are both named`() throws {
    try folder.change("scenario/needs.csv", ",cost,", to: ",kost,")
    let run = try check("scenario", "--quiet")
    #expect(run.status == 65)
    #expect(run.output.contains("scenario/needs.csv:2: error: 'kost' is not a column"))
    #expect(run.output.contains("scenario/needs.csv:2: error: there is no column 'cost'; add it"))
  }

  @Test func `findings as JSON have severity, code, file, line and message`() throws {
    try addDoctype()
    try folder.write("x", to: "scenario/notes.txt")
    let run = try check("scenario", "--quiet", "--format", "json")
    #expect(run.status == 65)
    #expect(
      run.output == """
        {
          "format": "coalition-findings",
          "version": 1,
          "scenario": "scenario",
          "errors": 1,
          "warnings": 1,
          "notes": 20,
          "findings": [
            {
              "severity": "warning",
              "code": "unknown-file",
              "file": "scenario/notes.txt",
              "line": null,
              "message": "this is not a file of a scenario and is not read; take it out, or write \
        its name as one of: scenario.json, needs.csv, in-kind-needs.csv, commitments.csv, \
        operators.csv, rates.csv, offers/*.xml"
            },
            {
              "severity": "error",
              "code": "xml-doctype",
              "file": "scenario/offers/norway.xml",
              "line": 2,
              "message": "the document has a DOCTYPE, which may bring in other files; remove it"
            }
          ]
        }

        """)
  }

  @Test(arguments: [
    ("nowhere", "nowhere: error: there is no such file or folder; check the name [file]"),
    (
      ".",
      "./scenario.json: error: there is no such file or folder; name a folder that holds one [file]"
    ),
    (
      "scenario/needs.csv",
      "scenario/needs.csv: error: it, or part of its path, is a file, not a folder [file]"
    ),
  ])
  func `what is no scenario folder is a missing input`(name: String, finding: String) throws {
    #expect(
      try check(name)
        == Program.Run(
          output: finding + "\n", errors: "\(name): 1 error, 0 warnings, 0 notes\n", status: 66))
  }

  @Test func `a folder in the place of a file is named`() throws {
    let needs = folder.url.appending(path: "scenario/needs.csv")
    try FileManager.default.removeItem(at: needs)
    try FileManager.default.createDirectory(at: needs, withIntermediateDirectories: false)
    let run = try check("scenario")
    #expect(run.status == 66)
    #expect(run.output == "scenario/needs.csv: error: it is a folder, not a file [file]\n")
  }
}
