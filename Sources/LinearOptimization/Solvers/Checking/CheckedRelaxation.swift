/// A model solved as if every variable were continuous, with what the library says checked.
struct CheckedRelaxation {
  let result: RelaxationResult

  /// What no point's objective is better than, where anything is known.
  let bound: Double?

  init(
    of model: LinearModel, _ problem: ArrayProblem, with library: some LibrarySolver,
    within limits: SolveLimits, watching watch: SearchWatch?
  ) {
    self.init(
      of: model, library.relaxedAnswer(to: problem, within: limits, watching: watch),
      with: library, within: limits)
  }

  /// Checks an answer of a library.
  init(
    of model: LinearModel, _ answer: LibraryAnswer, with library: some LibrarySolver,
    within limits: SolveLimits
  ) {
    let duals = model.multipliers(from: answer.duals)
    // Any multipliers give a bound, those of an unfinished run too.
    let proved = duals.isEmpty ? nil : model.bound(from: duals)
    bound = proved.flatMap { $0.isFinite ? $0 : nil }

    switch answer.reason {
    case .optimal:
      if let point = answer.point, model.relaxed.isFeasible(point) {
        result = RelaxationResult(
          termination: .optimal, point: point, objective: model.objective.value(at: point),
          duals: duals, reducedCosts: model.reducedCosts(from: duals))
      } else {
        let flaw = answer.point.flatMap { model.relaxed.flaw(in: $0) } ?? "there is no point"
        result = RelaxationResult(
          termination: .failed(reason: "\(library.libraryName)'s point: \(flaw)"), duals: duals)
      }
    case .infeasible where !model.mayBeUnbounded:
      result = RelaxationResult(termination: .infeasible)
    case .infeasible, .unbounded:
      let left = limits.after(seconds: answer.seconds)
      result = RelaxationResult(
        termination: Self.unboundedOrInfeasible(model, with: library, within: left))
    case .stopped(let limit):
      result = RelaxationResult(termination: .stopped(limit), duals: duals)
    case .failed(let status):
      result = RelaxationResult(
        termination: .failed(reason: "\(library.libraryName) gave up with status \(status)"))
    }
  }

  /// Tells a model without an end from one without a point.
  ///
  /// Where a model without an end has Clp at a point that breaks a row, Clp 1.17 calls the model
  /// infeasible; and one without a point may be called unbounded.
  private static func unboundedOrInfeasible(
    _ model: LinearModel, with library: some LibrarySolver, within limits: SolveLimits
  ) -> Termination {
    let feasibility = model.withoutObjective
    let relaxation = CheckedRelaxation(
      of: feasibility, ArrayProblem(relaxing: feasibility), with: library, within: limits,
      watching: nil)
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

  /// A library's multipliers in the model's own sense.
  ///
  /// One that pulls towards a side where its row has no bound is 0 but for the library's tolerance
  /// of 10⁻⁷, and is made 0.
  fileprivate func multipliers(from duals: [Double]) -> [Double] {
    zip(rows, duals).map { row, dual in
      let multiplier = sense == .maximize ? -dual : dual
      let side = dual > 0 ? bounds(of: row).lowerBound : bounds(of: row).upperBound
      return side.isFinite ? multiplier : 0
    }
  }
}
