import CoalitionTestSupport
import Foundation
import Testing

struct PlanProgressTests {
  private func plan(_ arguments: String..., under tool: [String] = []) throws -> Program.Run {
    try Program.run(["plan", "Scenarios/two-donors-one-need"] + arguments, under: tool)
  }

  @Test func `progress for programs is one JSON object a line, and nothing else`() throws {
    let run = try plan("--progress", "json")
    #expect(run.status == 0)
    let lines = run.errors.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count > 1)
    #expect(lines.last == "")
    for line in lines.dropLast() {
      let read = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let members = try #require(read as? [String: Any], "\(line)")
      #expect(members["stage"] is String)
      #expect(members["milliseconds"] is NSNumber)
    }
  }

  @Test(arguments: ["json", "text", "none"])
  func `progress leaves the plan as it is`(form: String) throws {
    #expect(try plan("--progress", form).output == plan().output)
  }

  @Test func `progress for people is a line for each stage`() throws {
    let lines = try plan("--progress", "text").errors.split(separator: "\n")
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { $0.contains(/^\d+ s, .+: .+/) })
  }

  @Test func `nothing is told where nobody asked, nor where nothing is asked for`() throws {
    #expect(try plan("--progress", "none").errors == "")
    #expect(try plan().errors == "")
  }

  @Test func `a form nobody knows is a mistake in the command`() throws {
    let run = try plan("--progress", "loud")
    #expect(run.status == 64)
    #expect(
      run.errors.hasPrefix(
        "Error: The value 'loud' is invalid for '--progress <form>'. Please provide one of 'text', "
          + "'json' or 'none'.\n"))
  }
}
