import CoalitionTestSupport
import Foundation
import Testing

/// A large portfolio, whose search works on two threads at once, has the same plan everywhere.
@Suite(
  .enabled(
    if: ProcessInfo.processInfo.environment["COALITION_SLOW"] == "1",
    "COALITION_SLOW=1 asks for it; it takes many minutes"))
struct PlanSamenessTests {
  private static let highs = ProcessInfo.processInfo.environment["COALITION_HIGHS"] ?? ""

  /// An empty name is CBC.
  @Test(arguments: highs.isEmpty ? [""] : ["", highs])
  func `a large portfolio has the same bytes in any locale and time zone, and on one core`(
    library: String
  ) throws {
    func plan(_ environment: [String: String], under tool: [String] = []) throws -> Program.Run {
      try Program.run(
        ["plan", "Scenarios/portfolio-2018", "--format", "json"],
        environment: environment.merging(["COALITION_HIGHS": library]) { $1 }, under: tool)
    }
    let first = try plan(["LC_ALL": "C", "TZ": "UTC"])
    #expect(first.status == 0)
    #expect(!first.output.contains("\"ending\": \"clock\""))
    #expect(try plan(["LC_ALL": "ar_SA.UTF-8", "TZ": "Asia/Vientiane"]) == first)
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/taskset") else { return }
    #expect(try plan([:], under: ["taskset", "-c", "0"]) == first)
  }
}
