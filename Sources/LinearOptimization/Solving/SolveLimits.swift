/// When a solver stops before it has proved its point the best.
package struct SolveLimits: Hashable, Sendable {
  /// The longest time to take, in elapsed seconds; `nil` for as long as it takes.
  package var seconds: Double?

  /// The relative gap that is good enough, as ``SolveResult/relativeGap``; 0 asks for the best
  /// point.
  ///
  /// Solvers do not look for a point that is better by very little: CBC for one by less than 10⁻⁵,
  /// HiGHS by less than 10⁻⁶, in the unit of the objective. ``SolveResult/bound`` counts such
  /// points all the same.
  package var relativeGap: Double

  /// The most nodes of the search tree to look at; `nil` for as many as it takes.
  package var nodes: Int?

  /// Whether speed matters more than that a point called the best is the best: points are checked
  /// all the same, and bounds are the solver's word. Only large models gain by it.
  package var isHasty = false

  /// Creates limits; without arguments, a solver goes on until it has proved its point the best.
  ///
  /// - Precondition: No argument is below zero or not a number; the gap is finite.
  package init(
    seconds: Double? = nil, relativeGap: Double = 0, nodes: Int? = nil, isHasty: Bool = false
  ) {
    precondition(seconds.map { $0 >= 0 } ?? true, "a time limit is at least 0 seconds")
    precondition(
      relativeGap >= 0 && relativeGap.isFinite,
      "a relative gap is at least 0 and finite, not \(relativeGap)")
    precondition(nodes.map { $0 >= 0 } ?? true, "a limit on nodes is at least 0")
    self.seconds = seconds
    self.relativeGap = relativeGap
    self.nodes = nodes
    self.isHasty = isHasty
  }

  /// What is left of the limits when some seconds are over.
  func after(seconds: Double) -> SolveLimits {
    var left = self
    left.seconds = self.seconds.map { max(0, $0 - seconds) }
    return left
  }
}
