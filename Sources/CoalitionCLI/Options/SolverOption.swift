import ArgumentParser
import Coalition

/// Which solver searches for the plan.
struct SolverOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What searches for the best plan: highs or cbc. Without it HiGHS, where its library is found "
        + "in COALITION_HIGHS or on the system, else CBC.",
      valueName: "name"),
    completion: .list(PlanningSolver.names))
  var solver: SolverName?

  /// The solver.
  ///
  /// Ends with words on standard error where the one that was asked for cannot be used. Where
  /// nobody asked, but there is a library of HiGHS that cannot be used, the words are a warning.
  func chosen() throws -> PlanningSolver {
    do throws(PlanningSolverUnavailable) {
      return try PlanningSolver(named: solver?.rawValue ?? SolverName.highs.rawValue)
    } catch {
      let place = SourceLocation(file: SolverName.highs.rawValue)
      if solver != nil {
        StandardError.print(
          Diagnostic(
            .error, Self.code, at: place,
            error.reason + ", or give --solver cbc"))
        throw ExitCode.unavailable
      }
      if error.isFault {
        StandardError.print(
          Diagnostic(
            .warning, Self.code, at: place,
            error.reason + "; CBC searches instead"))
      }
      return .standard
    }
  }

  private static let code = "solver-unavailable"
}

/// The names of solvers as people write them.
enum SolverName: String, CaseIterable, ExpressibleByArgument {
  case highs
  case cbc
}
