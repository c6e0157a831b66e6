import ArgumentParser
import Coalition

extension CoalitionCommand {
  /// Reads a scenario and says everything that is wrong or worth knowing.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check a scenario folder.",
      discussion: """
        Prints every finding in one run, by file and line, as FILE:LINE: SEVERITY: what is wrong \
        and what to do [CODE]: errors, which must be mended, warnings, and notes on defaults that \
        were taken. Exits with 65 where there is an error.

        Example: coalition check Scenarios/lao-pdr-2017 --quiet
        """)

    @Argument(help: "The scenario folder.", completion: .directory)
    var scenario: String

    @OptionGroup var registerOptions: RegisterOptions

    @OptionGroup var inputOptions: InputLimitOptions

    @Flag(help: "Leave notes out; they are counted all the same.")
    var quiet = false

    @Option(help: "How to print the findings.")
    var format = FindingsFormat.text

    func run() throws {
      let (scenario, findings) = findings(by: try registerOptions.register())
      let report = FindingsReport(scenario: self.scenario, findings: findings)
      try report.print(as: format, quiet: quiet)
      guard let scenario else {
        StandardError.print("\(self.scenario): \(report.counts)")
        throw report.failure
      }
      StandardError.print("\(self.scenario): \(report.counts); \(scenario.size), ready to plan")
    }

    private func findings(by register: TreatyRegister) -> (Scenario?, [Diagnostic]) {
      do throws(FileError) {
        let imported = try LoadedScenario.checked(
          scenario, by: register, within: inputOptions.limits)
        return (imported.value?.scenario, imported.diagnostics)
      } catch {
        return (nil, [Diagnostic(error)])
      }
    }
  }
}

extension Scenario {
  /// How many states, needs, donors and offers there are, in words.
  fileprivate var size: String {
    [
      counted(states.count, "state"), counted(needs.count, "need"), counted(donors.count, "donor"),
      counted(offers.count, "offer"),
    ].joined(separator: ", ")
  }
}
