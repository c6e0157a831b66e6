package import LinearOptimization

/// What searches for the best plan.
public struct PlanningSolver: Sendable {
  package let solver: any Solver

  /// Its name, such as `cbc`.
  public var name: String { solver.name }

  /// The version of its library, such as `2.10.8`.
  public var version: String { solver.version }

  package init(_ solver: any Solver) { self.solver = solver }

  /// CBC, which is always there.
  public static let standard = PlanningSolver(SolverCatalog.standard)

  /// The one to use where nobody asks for another: HiGHS where a library of version 1.13 or later
  /// is found, else CBC.
  public static let preferred = PlanningSolver(SolverCatalog.preferred)

  /// The names of all, the preferred one first.
  public static let names = SolverCatalog.names

  /// The solver of a name.
  ///
  /// - Throws: ``PlanningSolverUnavailable`` where it cannot be used on this machine, or there is
  ///   none of that name.
  public init(named name: String) throws(PlanningSolverUnavailable) {
    do throws(SolverUnavailable) {
      solver = try SolverCatalog.solver(named: name)
    } catch {
      throw PlanningSolverUnavailable(error)
    }
  }
}

/// Why a solver cannot be used on this machine.
public struct PlanningSolverUnavailable: Error, Hashable, Sendable {
  /// What is missing or wrong, for people.
  public let reason: String

  /// Whether something that was named or found does not work, rather than that nothing was found.
  public let isFault: Bool

  fileprivate init(_ cause: SolverUnavailable) {
    reason = cause.reason
    isFault = cause.isFault
  }
}
