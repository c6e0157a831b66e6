import ArgumentParser
import Coalition

/// Says why there is no plan.
enum PlanningReport {
  /// Prints a failure on standard error.
  ///
  /// - Returns: The exit status to end with.
  static func printed(
    _ failure: PlanningFailure, of scenario: CheckedScenario, in folder: String,
    with solver: PlanningSolver
  ) -> ExitCode {
    func say(_ code: String, _ message: String) {
      StandardError.print(Diagnostic(.error, code, at: SourceLocation(file: folder), message))
    }
    switch failure {
    case .clash(let clash):
      ClashReport.findings(clash, of: scenario, in: folder, with: solver)
        .forEach(StandardError.print)
      return .dataError
    case .noPlanInTime:
      say(
        "time",
        "no plan that keeps the locks and floors was found in time; give --time-limit more seconds")
      return .temporaryFailure
    case .solver(let reason):
      say("solver", "the solver gave up: \(reason)")
      return .software
    case .unverified(let broken):
      for violation in broken.violations { say(violation.rule, violation.message) }
      say(
        "unverified",
        "the plan that came out breaks a rule, which is a mistake of this program; nothing was "
          + "written")
      return .software
    }
  }

  /// Prints on standard error what the one who started the search should know of how it ended.
  static func print(endOf plan: VerifiedPlan, in folder: String) {
    for warning in plan.warnings where warning.code == "cut-short" {
      StandardError.print(
        Diagnostic(.warning, warning.code, at: SourceLocation(file: folder), warning.text))
    }
  }
}
