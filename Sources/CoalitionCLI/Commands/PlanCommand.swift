import ArgumentParser
import Coalition

extension CoalitionCommand {
  /// Plans a scenario.
  struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "plan", abstract: "Match needs with offers and write the verified plan.",
      discussion: """
        Writes a summary for people, or the whole plan as XML or JSON. Every plan that comes out \
        keeps every rule, to the minor unit, and says how close to the best possible it is. Where \
        agreements contradict each other there is no plan: they are named, and the status is 65.

        Example: coalition plan Scenarios/lao-pdr-2017 --output plan.xml
        """)

    @Argument(help: "The scenario folder.", completion: .directory)
    var scenario: String

    @OptionGroup var output: PlanOutput

    @OptionGroup var registerOptions: RegisterOptions

    @OptionGroup var inputOptions: InputLimitOptions

    @OptionGroup var solverOption: SolverOption

    @Option(
      parsing: .unconditional,
      help: ArgumentHelp(
        "Longest time to search, in seconds of 0 or more. The best plan found by then comes out "
          + "and says so.", valueName: "seconds"))
    var timeLimit: TimeLimit?

    func run() throws {
      try output.findPlace()
      let solver = try solverOption.chosen()
      let checked = try LoadedScenario.ready(
        scenario, by: registerOptions.register(), within: inputOptions.limits)
      if StandardError.isTerminal {
        let (needs, offers) = (checked.scenario.needs.count, checked.scenario.offers.count)
        StandardError.print("Planning \(counted(needs, "need")) and \(counted(offers, "offer")) …")
      }
      do {
        let planner = Planner(
          with: solver, within: PlanningLimits(seconds: timeLimit?.seconds))
        let plan = try planner.plan(checked)
        try output.write(plan)
        PlanningReport.print(endOf: plan, in: scenario)
      } catch let failure as PlanningFailure {
        throw PlanningReport.printed(failure, of: checked, in: scenario, with: solver)
      }
    }
  }
}
