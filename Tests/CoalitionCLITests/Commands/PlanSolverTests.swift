import CoalitionTestSupport
import Foundation
import Testing

struct PlanSolverTests {
  private func plan(
    _ arguments: String..., highs: String
  ) throws -> Program.Run {
    try Program.run(
      ["plan", "Scenarios/two-donors-one-need", "--format", "xml"] + arguments,
      environment: ["COALITION_HIGHS": highs])
  }

  @Test(arguments: [[], ["--solver", "cbc"]])
  func `CBC plans where it is asked for, and where there is no HiGHS`(
    arguments: [String]
  ) throws {
    let run = try Program.run(
      ["plan", "Scenarios/two-donors-one-need", "--format", "xml"] + arguments)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.contains("<proof solver=\"cbc\""))
  }

  @Test func `a solver nobody knows is a mistake in the command`() throws {
    let run = try plan("--solver", "glpk", highs: "")
    #expect(run.status == 64)
    #expect(
      run.errors.hasPrefix(
        "Error: The value 'glpk' is invalid for '--solver <name>'. Please provide one of 'highs' "
          + "and 'cbc'.\n"))
  }

  @Test func `HiGHS that is asked for and switched off is not replaced in silence`() throws {
    let run = try plan("--solver", "highs", highs: "")
    #expect(
      run
        == Program.Run(
          output: "",
          errors: "highs: error: COALITION_HIGHS is empty, which switches HiGHS off; unset it, or "
            + "give --solver cbc [solver-unavailable]\n", status: 69))
  }

  @Test func `HiGHS that is asked for and broken is not replaced in silence`() throws {
    let run = try plan("--solver", "highs", highs: "README.md")
    #expect(run.status == 69)
    #expect(run.output == "")
    #expect(
      run.errors.hasPrefix(
        "highs: error: COALITION_HIGHS names a library that cannot be used: "))
  }

  @Test func `HiGHS that is broken and not asked for is a warning, and CBC plans`() throws {
    let run = try plan(highs: "README.md")
    #expect(run.status == 0)
    #expect(run.output.contains("<proof solver=\"cbc\""))
    #expect(
      run.errors.hasPrefix(
        "highs: warning: COALITION_HIGHS names a library that cannot be used: "))
    #expect(run.errors.hasSuffix("; CBC searches instead [solver-unavailable]\n"))
  }

  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["COALITION_HIGHS"]?.isEmpty == false,
      "COALITION_HIGHS names no library of HiGHS"))
  func `HiGHS plans where it is asked for, and the file says so`() throws {
    let path = try #require(ProcessInfo.processInfo.environment["COALITION_HIGHS"])
    let run = try plan("--solver", "highs", highs: path)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.contains("<proof solver=\"highs\""))
  }
}
