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

      Data goes to standard output, words about it to standard error.

      Exit statuses: 0 done, 64 wrong use, 65 errors in what was read, 66 a file that is missing \
      or cannot be read, 70 a mistake of this program, 73 a file that cannot be written, 75 no \
      plan in time.

      Example: coalition plan Scenarios/two-donors-one-need
      """,
    version: "0.1.0",
    subcommands: [
      Check.self, Import.self, PlanCommand.self, Verify.self, Explain.self, Export.self,
      Status.self,
      Progress.self, Candidates.self, Schemas.self,
    ])
}
