/// What a solver found out about a ``LinearModel`` whose variables were all taken as continuous.
///
/// Multipliers and reduced costs are rates of the objective, in the model's own sense: raising a
/// row's bound by one changes the objective by its multiplier. So a row that holds a maximum
/// down from above (≤) has a multiplier of at least 0, and one that holds a minimum up from
/// below (≥) likewise. The reduced cost of a column is its objective coefficient less the sum of
/// its coefficients times the multipliers of their rows.
///
/// ``LinearModel/bound(from:)`` turns any multipliers into a bound; these give the objective.
package struct RelaxationResult: Hashable, Sendable {
  /// Why the solver stopped.
  package let termination: Termination

  /// The best point, with a value per variable; `nil` unless ``termination`` is optimal.
  package let point: [Double]?

  /// The objective at ``point``.
  package let objective: Double?

  /// The multiplier of each row; empty where the library gave none. Those of a run that was stopped
  /// or whose point does not hold are multipliers like any others, and may be poor.
  package let duals: [Double]

  /// The reduced cost of each variable; empty unless ``termination`` is optimal.
  package let reducedCosts: [Double]

  /// Creates a result.
  package init(
    termination: Termination, point: [Double]? = nil, objective: Double? = nil,
    duals: [Double] = [], reducedCosts: [Double] = []
  ) {
    self.termination = termination
    self.point = point
    self.objective = objective
    self.duals = duals
    self.reducedCosts = reducedCosts
  }
}
