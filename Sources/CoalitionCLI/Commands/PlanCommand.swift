import ArgumentParser
import Coalition

extension CoalitionCommand {
  /// Plans a scenario.
  struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "plan", abstract: "Match needs with offers and write the verified plan.",
      discussion: """
        Prints a summary for people, or the whole plan as XML or JSON. Every plan that comes out \
        keeps every rule, to the minor unit, and says how close to the best possible it is.
        """)

    @Argument(help: "The scenario folder.", completion: .directory)
    var scenario: String

    @OptionGroup var output: PlanOutput

    @Option(
      help: ArgumentHelp(
        "Longest time to search, in seconds. The best plan found by then comes out and says so.",
        valueName: "seconds"))
    var timeLimit: Double?

    func validate() throws {
      if let timeLimit, !(timeLimit >= 0) {
        throw ValidationError("--time-limit is a number of seconds of 0 or more.")
      }
    }

    func run() throws {
      let checked = try LoadedScenario.ready(scenario)
      do {
        let planner = Planner(within: PlanningLimits(seconds: timeLimit))
        try output.write(try planner.plan(checked))
      } catch let failure as PlanningFailure {
        throw PlanningReport.printed(failure, for: scenario)
      }
    }
  }
}
