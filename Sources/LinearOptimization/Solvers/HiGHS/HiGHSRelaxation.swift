internal import CHiGHSSolver

/// A relaxation that HiGHS holds: after the first run, each begins from the basis of the last, from
/// where a few steps of the simplex method lead to the next.
final class HiGHSRelaxation: Relaxation {
  private(set) var model: LinearModel
  private let solver: HiGHSSolver
  private let session: HiGHSSession

  init(_ model: LinearModel, _ solver: HiGHSSolver, _ session: HiGHSSession) {
    self.model = model
    self.solver = solver
    self.session = session
  }

  func setBounds(_ bounds: [Variable: ClosedRange<Double>]) {
    let sorted = bounds.sorted { $0.key.index < $1.key.index }
    for (variable, bounds) in sorted { model.setBounds(bounds, of: variable) }
    session.setBounds(
      of: sorted.map { Int32($0.key.index) }, sorted.map(\.value.lowerBound),
      sorted.map(\.value.upperBound))
  }

  func solve(within limits: SolveLimits, watching watch: SearchWatch?) -> RelaxationResult {
    let answer = session.run(seconds: limits.seconds, watching: watch)
    return CheckedRelaxation(of: model, answer, with: solver, within: limits).result
  }
}
