extension SolveResult {
  /// Creates a result from a point, with its objective and a bound that agrees with it.
  ///
  /// Rounding may leave a bound a little short of a point's own objective, or a little beyond it
  /// where the two are equal.
  init(
    _ termination: Termination, _ point: [Double]?, of model: LinearModel, bound: Double?,
    nodes: Int
  ) {
    let objective = point.map { model.objective.value(at: $0) }
    self.init(
      termination: termination, point: point, objective: objective,
      bound: bound.map { Self.agreed($0, objective, termination, model.sense) }, nodes: nodes)
  }

  /// Creates a result from that of a model without whole numbers.
  init(_ relaxation: RelaxationResult, bound: Double?) {
    self.init(
      termination: relaxation.termination, point: relaxation.point,
      objective: relaxation.objective,
      bound: relaxation.termination == .optimal ? relaxation.objective : bound)
  }

  private static func agreed(
    _ bound: Double, _ objective: Double?, _ termination: Termination, _ sense: LinearModel.Sense
  ) -> Double {
    guard let objective else { return bound }
    let isProved = termination == .optimal
    if isProved, (bound - objective).magnitude <= 1e-9 * max(1, objective.magnitude) {
      return objective
    }
    return sense == .maximize ? max(bound, objective) : min(bound, objective)
  }

  /// The result with a feasible start point in place of a worse one, or of none.
  func keeping(_ start: [Double]?, of model: LinearModel) -> SolveResult {
    guard let start else { return self }
    let value = model.objective.value(at: start)
    if let objective, !model.isBetter(value, than: objective) { return self }
    return SolveResult(
      termination(besides: value), start, of: model, bound: bound, nodes: nodes)
  }

  /// Why the solver stopped, given that a start point is better than what it found.
  private func termination(besides start: Double) -> Termination {
    switch termination {
    case .unbounded, .stopped, .failed: return termination
    case .infeasible: return .failed(reason: "a model with a feasible start is called infeasible")
    case .optimal:
      let isClose = objective.map { ($0 - start).magnitude <= 1e-6 * max(1, start.magnitude) }
      return isClose ?? false
        ? .optimal : .failed(reason: "a point worse than the start is called the best")
    }
  }
}

extension LinearModel {
  /// Whether an objective is better than another, in the model's sense.
  func isBetter(_ objective: Double, than other: Double) -> Bool {
    sense == .maximize ? objective > other : objective < other
  }

  /// A point with the values of whole-number variables rounded, and continuous ones moved within
  /// their bounds.
  func roundingWholeNumbers(of point: [Double]) -> [Double] {
    point.indices.map { index in
      guard columns.kinds[index] == .continuous else {
        // Adding 0 turns a negative zero into a plain one.
        return point[index].rounded() + 0
      }
      return min(max(point[index], columns.lower[index]), columns.upper[index]) + 0
    }
  }

  /// Whether there can be points of any objective, to go by the bounds alone.
  var mayBeUnbounded: Bool {
    !objective.terms.isEmpty
      && !(columns.lower.allSatisfy(\.isFinite) && columns.upper.allSatisfy(\.isFinite))
  }

  /// The model with nothing to make large or small.
  var withoutObjective: LinearModel {
    var model = self
    model.objective = LinearExpression()
    return model
  }

  /// What there is to say of a model that has no variables.
  var resultWithoutVariables: SolveResult {
    isFeasible([])
      ? SolveResult(.optimal, [], of: self, bound: objective.constant, nodes: 0)
      : SolveResult(termination: .infeasible)
  }
}
