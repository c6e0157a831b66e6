import ArgumentParser
import Coalition

/// Which solver searches for the plan.
struct SolverOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What searches for the best plan. Without it HiGHS, where a library of version 1.13 or later "
        + "is found by COALITION_HIGHS or on the system, else CBC.",
      valueName: "name"))
  var solver: SolverName?

  /// The solver.
  ///
  /// Ends with words on standard error where the one that was asked for cannot be used. Where
  /// nobody asked, but there is a library of HiGHS that cannot be used, the words are a warning.
  func chosen() throws -> PlanningSolver {
    do throws(PlanningSolverUnavailable) {
      let asked = try PlanningSolver(named: (solver ?? .highs).rawValue)
      return solver == nil ? .preferred : asked
    } catch {
      guard solver == nil else {
        say(.error, error.reason + ", or give --solver cbc")
        throw ExitCode.unavailable
      }
      if error.isFault { say(.warning, error.reason + "; CBC searches instead") }
      return .preferred
    }
  }

  private func say(_ severity: Diagnostic.Severity, _ message: String) {
    StandardError.print(
      Diagnostic(
        severity, "solver-unavailable", at: SourceLocation(file: SolverName.highs.rawValue),
        message))
  }
}

/// The solvers as people name them.
enum SolverName: String, CaseIterable, ExpressibleByArgument {
  case highs
  case cbc
}
