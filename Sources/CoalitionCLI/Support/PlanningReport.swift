import ArgumentParser
import Coalition

/// Says why there is no plan.
enum PlanningReport {
  /// Prints a failure on standard error.
  ///
  /// - Returns: The exit status to end with.
  static func printed(_ failure: PlanningFailure, for scenario: String) -> ExitCode {
    switch failure {
    case .clash(let clash):
      let locks = clash.locks.map(\.text).joined(separator: ", ")
      StandardError.print(
        clash.locks.count == 1
          ? "\(scenario): error: lock \(locks) cannot be kept [lock-clash]"
          : "\(scenario): error: locks \(locks) cannot all be kept [lock-clash]")
      for rule in clash.rules {
        StandardError.print("  because the rule holds: \(rule.text) [\(rule.rule)]")
      }
      StandardError.print("  take one of them out, or mend what it asks for")
      return .dataError
    case .noPlanInTime:
      StandardError.print(
        "\(scenario): error: no plan that keeps the locks was found in time; give --time-limit "
          + "more seconds [time]")
      return .temporaryFailure
    case .solver(let reason):
      StandardError.print("\(scenario): error: the solver gave up: \(reason) [solver]")
      return .software
    case .unverified(let broken):
      for violation in broken.violations { StandardError.print("\(scenario): \(violation)") }
      StandardError.print(
        "\(scenario): error: the plan that came out breaks a rule, which is a mistake of this "
          + "program; nothing was written [unverified]")
      return .software
    }
  }
}
