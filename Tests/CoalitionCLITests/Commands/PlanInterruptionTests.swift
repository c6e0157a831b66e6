import CoalitionTestSupport
import Foundation
import Testing

/// Ctrl-C while a plan is sought: strace sends its signal with a line of progress.
@Suite(.enabled(if: Interrupter.works, "there is no strace that works on this machine"))
struct PlanInterruptionTests {
  /// Asks for a plan with progress, and sends the signal with some of its lines.
  private func plan(
    _ scenario: String, interruptedAt lines: String
  ) throws -> (run: Program.Run, folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    try folder.copy(scenario: scenario)
    let run = try Program.run(
      ["plan", "scenario", "--output", "plan.json", "--progress", "json"], in: folder.url,
      under: Interrupter.tool(at: lines))
    return (run, folder)
  }

  @Test(arguments: ["lao-pdr-2017", "beirut-2011"], [1, 2])
  func `Ctrl-C ends the search with the best verified plan so far, which says so`(
    scenario: String, line: Int
  ) throws {
    let (run, folder) = try plan(scenario, interruptedAt: "\(line)")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("plan.json: written as json, with "))
    #expect(run.errors.contains("[cut-short]"))
    #expect(try folder.text(of: "plan.json").contains("\"ending\": \"clock\""))
    let check = try Program.run(["verify", "plan.json", "scenario"], in: folder.url)
    #expect(check.status == 0, "\(check.output)\(check.errors)")
  }

  @Test func `Ctrl-C again ends the program at once, without a plan`() throws {
    let (run, folder) = try plan("lao-pdr-2017", interruptedAt: "1..2")
    #expect(run.status == SIGINT)
    #expect(try folder.names() == ["scenario"])
  }
}

/// What sends the signal of Ctrl-C.
private enum Interrupter {
  static let works =
    (try? Program.run(["--version"], under: tool(at: "1000")).status) == 0

  static func tool(at lines: String) -> [String] {
    [
      "strace", "-f", "-o", "/dev/null", "-e", "trace=write", "-e",
      "inject=write:signal=SIGINT:when=\(lines)",
    ]
  }
}
