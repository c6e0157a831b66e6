/// Every solver the package can use, by name.
package enum SolverCatalog {
  /// The names of all solvers, the preferred one first.
  package static let names = ["highs", "cbc"]

  /// The solvers that can be used on this machine, the preferred one first.
  package static let all: [any Solver] = names.compactMap { try? solver(named: $0) }

  /// The solver that is always there, and gives the same answers on every machine.
  package static let standard: any Solver = CBCSolver()

  /// The solver to use where nobody asked for one: HiGHS where it can be used and relied upon, else
  /// CBC.
  package static let preferred: any Solver =
    switch HiGHSSolver.found {
    case .success(let solver) where solver.isReliable: solver
    default: standard
    }

  /// The solver of a name, such as `cbc`.
  ///
  /// - Throws: Why there is none of that name, or why it cannot be used on this machine.
  package static func solver(named name: String) throws(SolverUnavailable) -> any Solver {
    switch name {
    case "cbc": return standard
    case "highs": return try HiGHSSolver.found.get()
    default:
      throw SolverUnavailable(
        reason: "it is none of \(names.joined(separator: ", "))", isFault: true)
    }
  }
}
