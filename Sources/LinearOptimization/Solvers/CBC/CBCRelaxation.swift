import CCBCSolver

/// A model solved as if every variable were continuous, with what Clp says checked.
struct CBCRelaxation {
  let result: RelaxationResult

  /// What no point's objective is better than, where anything is known.
  let bound: Double?

  init(of model: LinearModel, _ problem: CBCProblem, within limits: SolveLimits) {
    let answer = problem.relax(within: limits)
    let duals = model.multipliers(from: answer.duals)
    // Any multipliers give a bound, those of an unfinished run too.
    let proved = duals.isEmpty ? nil : model.bound(from: duals)
    bound = proved.flatMap { $0.isFinite ? $0 : nil }

    switch answer.outcome.reason {
    case CCBC_OPTIMAL:
      if let point = answer.point, model.relaxed.isFeasible(point) {
        result = RelaxationResult(
          termination: .optimal, point: point, objective: model.objective.value(at: point),
          duals: duals, reducedCosts: model.reducedCosts(from: duals))
      } else {
        let flaw = answer.point.flatMap { model.relaxed.flaw(in: $0) } ?? "there is no point"
        result = RelaxationResult(termination: .failed(reason: "Clp's point: \(flaw)"))
      }
    case CCBC_INFEASIBLE where !model.mayBeUnbounded:
      result = RelaxationResult(termination: .infeasible)
    case CCBC_INFEASIBLE, CCBC_UNBOUNDED:
      let left = limits.after(seconds: answer.outcome.seconds)
      result = RelaxationResult(termination: Self.unboundedOrInfeasible(model, within: left))
    case CCBC_TIME_LIMIT:
      result = RelaxationResult(termination: .stopped(.time))
    default:
      result = RelaxationResult(
        termination: .failed(reason: "Clp gave up with status \(answer.outcome.status)"))
    }
  }

  /// Tells a model without an end from one without a point.
  ///
  /// Where a model without an end has Clp at a point that breaks a row, Clp 1.17 calls the model
  /// infeasible; and one without a point may be called unbounded.
  private static func unboundedOrInfeasible(
    _ model: LinearModel, within limits: SolveLimits
  ) -> Termination {
    let feasibility = model.withoutObjective
    let relaxation = CBCRelaxation(
      of: feasibility, CBCProblem(relaxing: feasibility), within: limits)
    return relaxation.result.termination == .optimal ? .unbounded : relaxation.result.termination
  }
}

extension LinearModel {
  /// The model with every variable continuous.
  fileprivate var relaxed: LinearModel {
    var relaxed = self
    relaxed.relaxColumns()
    return relaxed
  }

  /// Clp's multipliers in the model's own sense.
  ///
  /// One that pulls towards a side where its row has no bound is 0 but for Clp's tolerance of
  /// 10⁻⁷, and is made 0.
  fileprivate func multipliers(from duals: [Double]) -> [Double] {
    zip(rows, duals).map { row, dual in
      let multiplier = sense == .maximize ? -dual : dual
      let side = dual > 0 ? bounds(of: row).lowerBound : bounds(of: row).upperBound
      return side.isFinite ? multiplier : 0
    }
  }
}
