/// What a solver found out about a ``LinearModel``.
package struct SolveResult: Hashable, Sendable {
  /// Why the solver stopped.
  package let termination: Termination

  /// The best point found, with a value per variable; `nil` where there is none.
  ///
  /// It obeys the model to within ``LinearModel/tolerance``, and its whole numbers are whole.
  package let point: [Double]?

  /// The objective at ``point``.
  package let objective: Double?

  /// What no point's objective is better than, in the model's own sense: a greatest value where
  /// the model maximizes, a least one where it minimizes. `nil` where nothing is known.
  package let bound: Double?

  /// How many nodes of the search tree were looked at.
  package let nodes: Int

  /// Creates a result.
  package init(
    termination: Termination, point: [Double]? = nil, objective: Double? = nil,
    bound: Double? = nil, nodes: Int = 0
  ) {
    self.termination = termination
    self.point = point
    self.objective = objective
    self.bound = bound
    self.nodes = nodes
  }

  /// How far ``objective`` may be from the best: |bound − objective| / |objective|.
  ///
  /// 0 where the two are equal, infinite where the objective alone is 0, `nil` where either is
  /// missing.
  package var relativeGap: Double? {
    guard let objective, let bound else { return nil }
    let gap = (bound - objective).magnitude
    return gap == 0 ? 0 : gap / objective.magnitude
  }
}
