/// Every solver the package can use, by name.
package enum SolverCatalog {
  /// The solvers, the one to use by default first.
  package static let all: [any Solver] = [CBCSolver()]

  /// The solver to use where nobody asked for another.
  package static let standard: any Solver = CBCSolver()

  /// The solver of a name, such as `cbc`; `nil` where there is none.
  package static func solver(named name: String) -> (any Solver)? {
    all.first { $0.name == name }
  }
}
