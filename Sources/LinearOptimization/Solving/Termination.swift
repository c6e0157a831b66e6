/// Why a solver stopped. Whether there is a point is another question, which the result answers.
package enum Termination: Hashable, Sendable {
  /// The point is proved the best, to within the gap that was asked for.
  case optimal
  /// It is proved that no point obeys the model.
  case infeasible
  /// There are points of any objective, however good.
  case unbounded
  /// A limit was reached first.
  case stopped(Limit)
  /// The solver gave up, or its answer does not hold; the reason is for people.
  case failed(reason: String)

  /// A limit of ``SolveLimits``.
  package enum Limit: Hashable, Sendable {
    /// ``SolveLimits/seconds``.
    case time
    /// ``SolveLimits/nodes``.
    case nodes
    /// Whoever watched the search ended it; see ``SearchWatch``.
    case cancelled
  }
}
