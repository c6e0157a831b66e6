/// How far a search is, in the model's own sense.
package struct SearchProgress: Hashable, Sendable {
  /// Elapsed seconds.
  package let seconds: Double
  /// The best objective so far; `nil` where there is no point yet, or the solver does not say.
  package let objective: Double?
  /// What no point's objective is better than; `nil` where nothing is known yet.
  package let bound: Double?
  /// How many nodes of the search tree were looked at.
  package let nodes: Int
  /// How many steps of the simplex method were taken, where the solver says so. Unlike seconds they
  /// are the same on every machine.
  package let iterations: Int

  /// Creates progress; without arguments, that of a search that has not begun.
  package init(
    seconds: Double = 0, objective: Double? = nil, bound: Double? = nil, nodes: Int = 0,
    iterations: Int = 0
  ) {
    self.seconds = seconds
    self.objective = objective
    self.bound = bound
    self.nodes = nodes
    self.iterations = iterations
  }
}

/// Somebody who is told how far a search is, and may end it.
package struct SearchWatch: Sendable {
  /// Told how far the search is, often and from whatever thread it runs on; `false` ends it.
  ///
  /// What it answers must not depend on how often it is asked, which differs from run to run.
  package let isToGoOn: @Sendable (SearchProgress) -> Bool

  /// Creates a watch.
  package init(isToGoOn: @escaping @Sendable (SearchProgress) -> Bool) {
    self.isToGoOn = isToGoOn
  }

  /// The watch of a search that minimizes in a model's place.
  func minimizing(_ model: LinearModel) -> SearchWatch {
    SearchWatch { progress in
      isToGoOn(
        SearchProgress(
          seconds: progress.seconds, objective: progress.objective.map(model.cost),
          bound: progress.bound.map(model.cost), nodes: progress.nodes,
          iterations: progress.iterations))
    }
  }
}
