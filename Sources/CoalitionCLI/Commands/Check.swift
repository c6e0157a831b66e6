import ArgumentParser
import Coalition

extension CoalitionCommand {
  /// Reads a scenario and says everything that is wrong or worth knowing.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check a scenario folder.",
      discussion: """
        Prints every finding in one run, as FILE:LINE: SEVERITY: what is wrong and what to do \
        [CODE]: errors, which must be mended, warnings, and notes on defaults that were taken. \
        Exits with 65 where there is an error.
        """)

    @Argument(help: "The scenario folder.", completion: .directory)
    var scenario: String

    @Flag(help: "Leave notes out.")
    var quiet = false

    func run() throws {
      let imported = try LoadedScenario.checked(scenario)
      for finding in imported.diagnostics where !quiet || finding.severity != .note {
        print(finding)
      }
      let errors = imported.diagnostics.count { $0.severity == .error }
      guard let checked = imported.value?.scenario else {
        StandardError.print("\(scenario): \(errors) error\(errors == 1 ? "" : "s")")
        throw ExitCode.dataError
      }
      StandardError.print(
        "\(scenario): \(checked.states.count) states, \(checked.needs.count) needs, "
          + "\(checked.donors.count) donors, \(checked.offers.count) offers; ready to plan")
    }
  }
}
