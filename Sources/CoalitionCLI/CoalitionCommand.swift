import ArgumentParser

/// The program `coalition`.
@main
struct CoalitionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coalition",
    abstract: "Plan who funds what in country coalitions of humanitarian disarmament.",
    discussion: """
      Reads a scenario folder: what affected states need, what donors offer and what is under \
      way. Proposes who funds what, when, through which channel and with which operator, and \
      checks that the proposal keeps every rule. It proposes; people decide.

      Exit statuses: 0 done, 64 usage, 65 errors in what was read, 66 no such file, 70 a mistake \
      of this program, 73 cannot write, 75 no plan in time.
      """,
    version: "0.1.0",
    subcommands: [
      Check.self, Import.self, PlanCommand.self, Verify.self, Status.self, Progress.self,
      Candidates.self, Schemas.self,
    ])
}
