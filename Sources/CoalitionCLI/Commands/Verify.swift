import ArgumentParser
import Coalition

extension CoalitionCommand {
  /// Checks a plan file against its scenario.
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check a plan file against its scenario, from outside the planner.",
      discussion: """
        Rebuilds every rule from the scenario in whole minor units, without a solver, and checks \
        that all the file says follows from its payments. Prints every rule that is broken, or \
        that all is kept and what the plan's row multipliers prove: what no plan can reach more \
        than. A bound that the solver gave is its word and is not checked. Exits with 65 where \
        anything does not hold.

        Example: coalition verify plan.xml Scenarios/lao-pdr-2017
        """)

    @Argument(help: "The plan, as XML or JSON.", completion: .file())
    var plan: String

    @Argument(help: "The scenario folder.", completion: .directory)
    var scenario: String

    @OptionGroup var registerOptions: RegisterOptions

    @OptionGroup var inputOptions: InputLimitOptions

    @Option(help: "How to print what was found.")
    var format = FindingsFormat.text

    @Option(
      help: "Write the numbers from which the proof can be worked out by hand, as CSV.",
      completion: .file())
    var proofTable: String?

    func run() throws {
      let verification = Verification(
        of: plan, against: scenario, by: try registerOptions.register(),
        within: inputOptions.limits)
      let report = FindingsReport(
        scenario: scenario, plan: plan, findings: verification.findings)
      try report.print(as: format)
      guard let verified = verification.verified else {
        StandardError.print("\(plan): \(report.counts); do not use this plan for \(scenario)")
        throw report.failure
      }
      if let proofTable, let scenario = verification.scenario {
        let table = PlanVerifier(scenario).proofTable(of: verified)
        do throws(FileError) {
          try AtomicFile.write(ProofTableCSVExporter().bytes(for: table), to: proofTable)
        } catch {
          StandardError.print(Diagnostic(error).description)
          throw ExitCode.cannotCreate
        }
      }
      guard format == .text else { return }
      let total = verified.account.total.gross
      try StandardOutput.print(
        [
          "\(plan): keeps every rule of \(scenario), and all it says adds up: "
            + "\(counted(verified.account.grants, "grant")), \(total) gross"
        ] + PlanTextExporter().proof(of: verified))
    }
  }
}
