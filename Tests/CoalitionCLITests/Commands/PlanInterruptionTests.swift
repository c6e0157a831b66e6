import CoalitionTestSupport
import Foundation
import Testing

/// Ctrl-C while a plan is sought.
@Suite(.enabled(if: Interrupter.works, "the system has no timeout of GNU coreutils"))
struct PlanInterruptionTests {
  /// Asks for a plan and sends the signal of Ctrl-C after so many seconds.
  private func plan(
    _ scenario: String, after seconds: Double, highs: String = ""
  ) throws -> (run: Program.Run, folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    try folder.copy(scenario: scenario)
    let run = try Program.run(
      ["plan", "scenario", "--output", "plan.json"], in: folder.url,
      environment: ["COALITION_HIGHS": highs], under: Interrupter.tool(after: seconds))
    return (run, folder)
  }

  /// What comes of it early or late: the end by the signal where the search had not begun, else
  /// a plan.
  @Test(arguments: [0.02, 0.1, 0.2, 0.3, 0.5, 0.8])
  func `Ctrl-C ends the search with the best verified plan so far`(seconds: Double) throws {
    let (run, folder) = try plan("lao-pdr-2017", after: seconds)
    if run.status == Interrupter.killed {
      #expect(try folder.names() == ["scenario"])
      return
    }
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("plan.json: written as json, with "))
    let check = try Program.run(["verify", "plan.json", "scenario"], in: folder.url)
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    let isCutShort = try folder.text(of: "plan.json").contains("\"ending\": \"clock\"")
    #expect(run.errors.contains("[cut-short]") == isCutShort)
  }
}

/// What sends the signal of Ctrl-C.
private enum Interrupter {
  static let works = FileManager.default.isExecutableFile(atPath: "/usr/bin/timeout")
  /// The status of what the signal has ended.
  static let killed = SIGINT

  static func tool(after seconds: Double) -> [String] {
    ["timeout", "--foreground", "--preserve-status", "--signal=INT", "\(seconds)"]
  }
}
