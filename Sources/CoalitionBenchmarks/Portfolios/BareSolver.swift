import Coalition
import CoalitionPlanning
import LinearOptimization

/// HiGHS's own program on the planning model, written as MPS: what a search without any knowledge
/// of grants and states comes to.
struct BareSolver {
  /// HiGHS's program, a path or a name that is looked up in `PATH`.
  let program: String
  /// A folder for the model and the log, which are left there.
  let folder: String

  /// Searches for the best of the policy's first stage with the program's own settings, in one
  /// thread.
  ///
  /// - Parameters:
  ///   - terms: The scenario.
  ///   - seconds: When to stop.
  ///   - name: What to call the model's file.
  /// - Returns: What the program reported, with signs as in the scenario's currency.
  /// - Throws: What keeps a file from being written, or the program from running.
  func run(_ terms: PlanningTerms, seconds: Double, name: String) throws -> BareSearch {
    let path = "\(folder)/\(name)"
    let model = Self.model(of: terms)
    try AtomicFile.write(Array(model.mps.utf8), to: "\(path).mps")
    try AtomicFile.write(
      Array("time_limit = \(seconds)\nthreads = 1\nlog_file = \(path).log\n".utf8),
      to: "\(path).options")
    // The program adds to a log that is there.
    try AtomicFile.write([], to: "\(path).log")
    let cost = try ChildProcess.run([
      program, "--options_file", "\(path).options", "\(path).mps",
    ])
    let log = try AtomicFile.read("\(path).log", limit: 100_000_000)
    return BareSearch(log: HiGHSLog(String(decoding: log, as: UTF8.self)), cost: cost)
  }

  /// The model with the objective of the policy's first stage, in thousands.
  static func model(of terms: PlanningTerms) -> LinearModel {
    var formulation = Formulation(terms)
    guard let stage = terms.scenario.policy.stages.first else {
      preconditionFailure("a checked policy has a stage")
    }
    let objective = stage.formulate(in: &formulation)
    formulation.model.objective = (1 / BareSearch.unit) * objective
    formulation.model.sense = .maximize
    return formulation.model
  }
}

/// What the bare solver came to.
struct BareSearch {
  /// What it reported.
  let log: HiGHSLog
  /// What it took.
  let cost: Cost

  /// What the model's objective is counted in.
  static let unit = 1_000.0

  /// The value of the best plan by so many seconds, in the unit of the policy's first stage.
  func value(at seconds: Double) -> Double? {
    log.report(at: seconds)?.best.map { -$0 * Self.unit }
  }

  /// What no plan is worth more than, as far as is proven by so many seconds.
  func bound(at seconds: Double) -> Double? {
    log.report(at: seconds)?.bound.map { -$0 * Self.unit }
  }

  /// The share of the bound by which the best plan may miss it.
  func gap(at seconds: Double) -> Double? {
    guard let value = value(at: seconds), let bound = bound(at: seconds), bound > 0 else {
      return nil
    }
    return max(0, (bound - value) / bound)
  }
}
