import CoalitionTestSupport
import Foundation
import Testing

/// Where a plan cannot go, nothing that was there is lost.
struct PlanOutputTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy(scenario: "two-donors-one-need")
  }

  private func plan(to name: String) throws -> Program.Run {
    try Program.run(["plan", "scenario", "--format", "xml", "--output", name], in: folder.url)
  }

  @Test func `the old file stays where the new one cannot be written`() throws {
    // So long a name leaves no room for the temporary file's.
    let name = String(repeating: "n", count: 250)
    try folder.write("old", to: name)
    let run = try plan(to: name)
    #expect(run.status == 73)
    #expect(run.errors == "\(name): error: the name is too long [file]\n")
    #expect(try folder.text(of: name) == "old")
    #expect(try folder.names() == [name, "scenario"])
  }

  @Test func `a folder that is missing is not made`() throws {
    let run = try plan(to: "nowhere/plan.xml")
    #expect(run.status == 73)
    #expect(
      run.errors
        == "nowhere/plan.xml: error: there is no such file or folder; check the name [file]\n")
    #expect(try folder.names() == ["scenario"])
  }

  @Test func `a folder is not replaced by a file`() throws {
    let run = try plan(to: "scenario")
    #expect(run.status == 73)
    #expect(run.errors == "scenario: error: it is a folder, not a file [file]\n")
  }

  @Test func `an old plan is replaced whole`() throws {
    try folder.write(String(repeating: "old\n", count: 10_000), to: "plan.xml")
    #expect(try plan(to: "plan.xml").status == 0)
    #expect(try folder.text(of: "plan.xml").hasSuffix("</coalition-plan>\n"))
    #expect(try folder.names() == ["plan.xml", "scenario"])
  }
}
