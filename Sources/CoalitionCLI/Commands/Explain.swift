import ArgumentParser
import Coalition

extension CoalitionCommand {
  /// Says why a plan is as it is.
  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say why a plan is as it is, and what would change it.",
      discussion: """
        Why a need is unmet and what would change that; why an offer is not used; why a donor \
        leads; what a deadline takes; what one million more would buy and what an earmark costs. \
        Each claim that depends on what could be is shown by planning again with one thing \
        changed, and says what that costs elsewhere. With a scenario alone it plans first; where \
        agreements contradict each other, it says which, and how to mend that.

        Example: coalition explain plan.xml Scenarios/lao-pdr-2017 --need lao-cap-database
        """)

    @Argument(
      help: ArgumentHelp(
        "The plan, as XML or JSON, and the scenario folder; or the folder alone.",
        valueName: "plan> <scenario"),
      completion: .file())
    var paths: [String]

    @OptionGroup var questions: QuestionOptions

    @OptionGroup var registerOptions: RegisterOptions

    @OptionGroup var inputOptions: InputLimitOptions

    @OptionGroup var solverOption: SolverOption

    @Option(help: "How to print it.")
    var format = FindingsFormat.text

    func validate() throws {
      guard (1...2).contains(paths.count) else {
        throw ValidationError("Name a plan and its scenario folder, or the folder alone.")
      }
    }

    func run() throws {
      let solver = try solverOption.chosen()
      let register = try registerOptions.register()
      let (plan, scenario) = try subject(by: register, solver)
      var explainer = Explainer(of: plan, for: scenario, with: solver)
      let asked = try questions.chosen(from: explainer, of: scenario.scenario)
      let watched = StandardError.isTerminal
      var explanation = explainer.explanation(of: asked) { question, place in
        guard watched else { return }
        let about = question.about.joined(separator: " ")
        StandardError.print("\(place + 1) of \(asked.count): \(question.kind) \(about) …")
      }
      if questions.areNamed {
        explanation.unasked = 0
        explanation.allocations.removeAll { allocation in
          !asked.contains(.need(allocation.need)) && !asked.contains(.offer(allocation.offer))
        }
      }
      let bytes =
        switch format {
        case .text: Array(ExplanationTextExporter().text(for: explanation).utf8)
        case .json: ExplanationJSONExporter().bytes(for: explanation)
        }
      try StandardOutput.put(bytes)
    }

    /// The plan that is explained.
    ///
    /// - Throws: `ExitCode` 65 where there can be none, after explaining the clash.
    private func subject(
      by register: TreatyRegister, _ solver: PlanningSolver
    ) throws -> (VerifiedPlan, CheckedScenario) {
      let folder = paths[paths.count - 1]
      if paths.count == 1 {
        let scenario = try LoadedScenario.ready(
          folder, by: register, within: inputOptions.limits, toBe: "explained")
        do throws(PlanningFailure) {
          return (try Planner(with: solver).plan(scenario), scenario)
        } catch {
          guard case .clash(let clash) = error else {
            throw PlanningReport.printed(error, of: scenario, in: folder, with: solver)
          }
          let report = FindingsReport(
            scenario: folder,
            findings: ClashReport.findings(clash, of: scenario, in: folder, with: solver))
          try report.print(as: format)
          throw report.failure
        }
      }
      let verification = Verification(
        of: paths[0], against: folder, by: register, within: inputOptions.limits)
      guard let plan = verification.verified, let scenario = verification.scenario else {
        let report = FindingsReport(
          scenario: folder, plan: paths[0], findings: verification.findings)
        report.findings.shortened().forEach(StandardError.print)
        StandardError.print("\(paths[0]): \(report.counts); nothing was explained")
        throw report.failure
      }
      return (plan, scenario)
    }
  }
}
