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
  /// thread. Processor time counts, so that others on the machine make no difference.
  ///
  /// - Parameters:
  ///   - terms: The scenario.
  ///   - seconds: When to stop it.
  ///   - name: What to call the model's file.
  /// - Returns: What the program reported, with signs as in the scenario's currency.
  /// - Throws: What keeps a file from being written, or the program from running.
  func run(_ terms: PlanningTerms, seconds: Double, name: String) throws -> BareSearch {
    let path = "\(folder)/\(name)"
    let model = Self.model(of: terms)
    try AtomicFile.write(Array(model.mps.utf8), to: "\(path).mps")
    try AtomicFile.write(
      Array("threads = 1\nlog_file = \(path).log\n".utf8),
      to: "\(path).options")
    // The program adds to a log that is there.
    try AtomicFile.write([], to: "\(path).log")
    // The system ends it at the limit, which the shell in between passes over in silence.
    let cost = try ChildProcess.run([
      "sh", "-c",
      #"exec 3>&2 2> /dev/null; (ulimit -t "$0"; exec "$@" 2>&3) || [ $? -gt 128 ]"#,
      String(Int(seconds.rounded(.up))), program, "--options_file", "\(path).options",
      "\(path).mps",
    ])
    let log = try AtomicFile.read("\(path).log", limit: 100_000_000)
    return BareSearch(log: HiGHSLog(String(decoding: log, as: UTF8.self)), cost: cost)
  }

  /// The model with the objective of the policy's first stage, in thousands.
  static func model(of terms: PlanningTerms) -> LinearModel {
    var formulation = Formulation(terms)
    guard let stage = terms.stages.first else {
      preconditionFailure("a checked policy has a stage")
    }
    let objective = stage.formulate(in: &formulation).approximation
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

  /// The value of the best plan, in the unit of the policy's first stage.
  var value: Double? { log.reports.last?.best.map { -$0 * Self.unit } }

  /// What no plan is worth more than, as far as is proven.
  var bound: Double? { log.reports.last?.bound.map { -$0 * Self.unit } }

  /// The share of the bound by which the best plan may miss it.
  var gap: Double? {
    guard let value, let bound, bound > 0 else { return nil }
    return max(0, (bound - value) / bound)
  }
}
