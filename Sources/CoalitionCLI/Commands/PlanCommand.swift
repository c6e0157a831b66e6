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

        Where floors cannot be reached, they are named too.

        With --keep the plan changes as little as it can against an earlier one; with --start the \
        search only begins there. With --alternatives there are several plans to choose from.

        Ctrl-C ends the search, and the best plan found by then comes out; with CBC, once the search \
        that is on has ended. Ctrl-C again ends the program without a plan.

        Example: coalition plan Scenarios/lao-pdr-2017 --output plan.xml
        """)

    @Argument(help: "The scenario folder.", completion: .directory)
    var scenario: String

    @OptionGroup var output: PlanOutput

    @OptionGroup var keeping: KeepOptions

    @OptionGroup var starting: StartOption

    @OptionGroup var choice: AlternativesOptions

    @OptionGroup var registerOptions: RegisterOptions

    @OptionGroup var inputOptions: InputLimitOptions

    @OptionGroup var solverOption: SolverOption

    @Option(
      parsing: .unconditional,
      help: ArgumentHelp(
        "Longest time to search, in seconds of 0 or more. The best plan found by then comes out "
          + "and says so.", valueName: "seconds"))
    var timeLimit: TimeLimit?

    @OptionGroup var progressOption: ProgressOption

    func validate() throws {
      if starting.start != nil, keeping.keep != nil {
        throw ValidationError("--keep begins from its plan as well; give it or --start, not both.")
      }
      guard let count = choice.alternatives else { return }
      if starting.start != nil {
        throw ValidationError("--start is for one plan; give it or --alternatives, not both.")
      }
      if keeping.keep != nil {
        throw ValidationError("--keep is for one plan; give it or --alternatives, not both.")
      }
      try output.validate(forPlans: count)
    }

    func run() throws {
      try output.findPlaces(count: choice.alternatives ?? 1)
      let solver = try solverOption.chosen()
      let checked = try LoadedScenario.ready(
        scenario, by: registerOptions.register(), within: inputOptions.limits)
      let earlier = try keeping.keep.map { path in
        (
          path,
          try LoadedPlan.plan(path, within: inputOptions.limits, refusal: "cannot be kept")
        )
      }
      let begin = try starting.start.map { path in
        (
          path,
          try LoadedPlan.plan(path, within: inputOptions.limits, refusal: "cannot be begun from")
        )
      }
      if progressOption.isForPeople {
        let (needs, offers) = (checked.scenario.needs.count, checked.scenario.offers.count)
        StandardError.print("Planning \(counted(needs, "need")) and \(counted(offers, "offer")) …")
      }
      do {
        let planner = Planner(
          with: solver, within: PlanningLimits(seconds: timeLimit?.seconds),
          watching: progressOption.watch())
        if let count = choice.alternatives {
          let alternatives = try Interruption.heeded {
            try planner.alternatives(of: checked, count: count, within: choice.share)
          }
          try write(alternatives)
          return
        }
        let kept = try earlier.map { path, plan in
          try Interruption.heeded {
            (path, try planner.plan(checked, keeping: plan, within: keeping.share))
          }
        }
        let started = try begin.map { path, plan in
          try Interruption.heeded { (path, try planner.plan(checked, startingFrom: plan)) }
        }
        let plan =
          try kept?.1.plan ?? started?.1.plan
          ?? Interruption.heeded { try planner.plan(checked) }
        try output.write(plan)
        if let (path, started) = started { LoadedPlan.print(lost: started.lost, of: path) }
        if let (path, kept) = kept { KeepOptions.print(kept, of: path) }
        PlanningReport.print(endOf: plan, in: scenario)
      } catch let failure as PlanningFailure {
        throw PlanningReport.printed(failure, of: checked, in: scenario, with: solver)
      }
    }

    /// Writes every plan to a file, if any, and shows them beside each other.
    private func write(_ alternatives: PlanAlternatives) throws {
      for (place, choice) in alternatives.plans.enumerated() {
        try output.writeFile(choice.plan, number: place + 1)
      }
      try StandardOutput.put(
        Array(PlanTextExporter().text(forAlternatives: alternatives).utf8))
      alternatives.plans.map(\.plan).first { $0.plan.proof.wasCutShort }.map {
        PlanningReport.print(endOf: $0, in: scenario)
      }
    }
  }
}
