import CoalitionTestSupport
import Foundation
import Testing

/// Ctrl-C while a plan is sought.
struct PlanInterruptionTests {
  /// Asks for a plan and, when the search has begun, does as a shell's line says.
  private func plan(
    _ scenario: String, then line: String
  ) throws -> (run: Program.Run, folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    try folder.copy(scenario: scenario)
    let script = """
      "$@" 2> errors & plan=$!
      until grep -q stage errors; do kill -0 $plan 2> /dev/null || break; done
      \(line)
      wait $plan; status=$?; cat errors >&2; rm errors; exit $status
      """
    let run = try Program.run(
      ["plan", "scenario", "--output", "plan.json", "--progress", "json"], in: folder.url,
      under: ["sh", "-c", script, "sh"])
    return (run, folder)
  }

  /// The signal may come after the search: then the program ends as any does, before the plan is
  /// written or after.
  @Test(arguments: ["lao-pdr-2017", "beirut-2011", "small-donors-one-report"], ["", "sleep 0.1;"])
  func `Ctrl-C ends the search with the best verified plan so far`(
    scenario: String, pause: String
  ) throws {
    let (run, folder) = try plan(scenario, then: "\(pause) kill -INT $plan 2> /dev/null")
    if run.status == 128 + SIGINT, try !folder.names().contains("plan.json") { return }
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("plan.json: written as json, with "))
    let check = try Program.run(["verify", "plan.json", "scenario"], in: folder.url)
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    let isCutShort = try folder.text(of: "plan.json").contains("\"ending\": \"clock\"")
    #expect(run.errors.contains("[cut-short]") == isCutShort)
  }

  /// A shell gives 128 and the number of the signal that has ended a program.
  @Test func `Ctrl-C again ends the program at once, with no plan or a whole one`() throws {
    let (run, folder) = try plan(
      "beirut-2011", then: "while kill -INT $plan 2> /dev/null; do :; done")
    let names = try folder.names()
    if run.status == 0 {
      #expect(names == ["plan.json", "scenario"])
    } else {
      #expect(run.status == 128 + SIGINT, "\(run.errors)")
      let check = try Program.run(["verify", "plan.json", "scenario"], in: folder.url)
      #expect(check.status == (names.contains("plan.json") ? 0 : 66))
    }
  }
}
