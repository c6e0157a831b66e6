/// A model taken as continuous whose bounds change from run to run, as a search narrows it down.
///
/// Not for two threads at once.
package protocol Relaxation: AnyObject {
  /// The model with the bounds as they are now.
  var model: LinearModel { get }

  /// Changes the bounds of some variables.
  func setBounds(_ bounds: [Variable: ClosedRange<Double>])

  /// Finds the best point.
  func solve(within limits: SolveLimits, watching watch: SearchWatch?) -> RelaxationResult
}

/// A relaxation that starts from nothing each time.
final class ColdRelaxation: Relaxation {
  private(set) var model: LinearModel
  private let solver: any Solver

  init(_ model: LinearModel, _ solver: any Solver) {
    self.model = model
    self.solver = solver
  }

  func setBounds(_ bounds: [Variable: ClosedRange<Double>]) {
    for (variable, bounds) in bounds { model.setBounds(bounds, of: variable) }
  }

  func solve(within limits: SolveLimits, watching watch: SearchWatch?) -> RelaxationResult {
    solver.relax(model, within: limits, watching: watch)
  }
}
