import ArgumentParser
import Coalition

extension CoalitionCommand {
  /// Checks a plan file against its scenario.
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check a plan file against its scenario, from outside the planner.",
      discussion: """
        Rebuilds every rule from the scenario in whole minor units, without a solver, and checks \
        that all the file says follows from its payments. A bound on the best possible plan is \
        the solver's word and is not checked. Exits with 65 where anything does not hold.
        """)

    @Argument(help: "The plan, as XML or JSON.", completion: .file())
    var plan: String

    @Argument(help: "The scenario folder.", completion: .directory)
    var scenario: String

    func run() throws {
      let checked = try LoadedScenario.ready(scenario)
      let bytes = try reading { () throws(FileError) in
        try AtomicFile.read(plan, limit: ScenarioFolder.mostBytes)
      }
      let imported = PlanImporter().plan(from: bytes, file: plan)
      imported.diagnostics.forEach(StandardError.print)
      guard let document = imported.value else { throw ExitCode.dataError }
      do {
        let verified = try PlanVerifier(checked).verify(document)
        print(
          "\(plan): keeps every rule of \(scenario); \(verified.account.grants) grants, "
            + "\(verified.account.total.gross) gross")
      } catch {
        for violation in error.violations { StandardError.print("\(plan): error: \(violation)") }
        throw ExitCode.dataError
      }
    }
  }
}
