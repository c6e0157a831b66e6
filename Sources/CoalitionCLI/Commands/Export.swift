import ArgumentParser
import Coalition

extension CoalitionCommand {
  /// Writes a plan, or what plans are made from, in a form for others.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a plan, or needs and offers, in the forms that others read.",
      usage: """
        coalition export <plan> <scenario> --as <format> [--output <file>]
        coalition export <scenario> --as <format> [--output <file>]
        """,
      discussion: """
        Formats:
        \(ExportArgument.list)

        A plan is checked against its scenario first, as 'coalition verify' does; one that breaks \
        a rule is not written. Money that lies ahead stands as budgets and planned disbursements: \
        a plan moves none.

        Example: coalition export plan.xml Scenarios/lao-pdr-2017 --as iati -o iati.xml
        """)

    @Argument(
      help: ArgumentHelp(
        "The plan as XML or JSON, then its scenario folder; or the folder alone.",
        valueName: "plan or scenario"),
      completion: .file())
    var inputs: [String]

    @Option(
      name: .customLong("as"), help: ArgumentHelp("What to write.", valueName: "format"),
      completion: .list(ExportCatalog.all.map(\.name)), transform: ExportArgument.format)
    var format: ExportFormat

    @Option(
      name: .shortAndLong,
      help: ArgumentHelp(
        "The file to write, whole or not at all. Without it, or with -, the export goes to "
          + "standard output.", valueName: "file"),
      completion: .file())
    var output: String?

    @Option(
      help: ArgumentHelp("The offers of this donor only.", valueName: "donor"),
      transform: ExportArgument.donor)
    var donor: Identifier<Donor>?

    @Option(
      help: ArgumentHelp(
        "The needs of this state only, such as LAO, or its part of the plan.", valueName: "state"),
      transform: RegisterArgument.state)
    var state: CountryCode?

    @OptionGroup var publisher: IATIOptions

    @OptionGroup var registerOptions: RegisterOptions

    @OptionGroup var inputOptions: InputLimitOptions

    func validate() throws {
      switch format.maker {
      case .plan where inputs.count != 2:
        throw ValidationError(
          "'\(format.name)' is made from a plan and its scenario; name both, the plan first.")
      case .scenario where inputs.count != 1:
        throw ValidationError("'\(format.name)' is made from a scenario alone; name its folder.")
      default: break
      }
      try refuse(.donor, given: donor != nil, as: "--donor")
      try refuse(.state, given: state != nil, as: "--state")
      try refuse(.reporter, given: publisher.isGiven, as: "--reporting-org-ref and its like")
    }

    private func refuse(
      _ choice: ExportFormat.Choice, given isGiven: Bool, as name: String
    ) throws {
      guard isGiven, !format.choices.contains(choice) else { return }
      throw ValidationError("'\(format.name)' does not go by \(name); leave it out.")
    }

    func run() throws {
      let path = output == "-" ? nil : output
      if let path { try writing { () throws(FileError) in try AtomicFile.findPlace(for: path) } }
      guard let file = try file(by: registerOptions.register()) else {
        StandardError.print(Diagnostic.nothingToExport(as: format, from: inputs[0]))
        throw ExitCode.dataError
      }
      if let path {
        try writing { () throws(FileError) in try AtomicFile.write(file.bytes, to: path) }
        StandardError.print("\(path): written as \(format.name)")
      } else {
        try StandardOutput.put(file.bytes)
      }
      file.notes.forEach(StandardError.print)
    }

    private func file(by register: TreatyRegister) throws -> ExportedFile? {
      let options = ExportOptions(reporter: try publisher.reporter(), donor: donor, state: state)
      switch format.maker {
      case .plan(let make):
        let (plan, scenario) = try verified(by: register)
        return make(plan, scenario, options)
      case .scenario(let make):
        let scenario = try LoadedScenario.ready(
          inputs[0], by: register, within: inputOptions.limits, toBe: "exported")
        return make(scenario, options)
      }
    }

    /// The plan, where it keeps every rule of its scenario; else says what `verify` says and ends.
    private func verified(
      by register: TreatyRegister
    ) throws -> (VerifiedPlan, CheckedScenario) {
      let (plan, folder) = (inputs[0], inputs[1])
      let verification = Verification(
        of: plan, against: folder, by: register, within: inputOptions.limits)
      verification.findings.shortened().forEach(StandardError.print)
      guard let verified = verification.verified, let scenario = verification.scenario else {
        let report = FindingsReport(scenario: folder, plan: plan, findings: verification.findings)
        StandardError.print("\(plan): \(report.counts); nothing was exported")
        throw report.failure
      }
      return (verified, scenario)
    }
  }
}

extension Diagnostic {
  fileprivate static func nothingToExport(as format: ExportFormat, from file: String) -> Diagnostic
  {
    Diagnostic(
      .error, "nothing-to-export", at: SourceLocation(file: file),
      "there is nothing in it to write as '\(format.name)'; nothing was exported")
  }
}
