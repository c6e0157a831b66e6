import CHiGHSSolver

/// HiGHS's shared library, opened; the only place where Swift and HiGHS's room meet.
///
/// Arrays go over for the time of one call.
@safe
struct HiGHSLibrary: @unchecked Sendable {
  /// The library's functions. The C room never changes them and keeps them until the program ends,
  /// so that any thread may use them.
  private let functions: OpaquePointer

  /// HiGHS's version, such as `1.15.1`.
  var version: String { unsafe String(cString: chighs_version(functions)) }

  /// What `COALITION_HIGHS` says; `nil` where it is not set.
  static var namedPath: String? { unsafe chighs_named_path().map { unsafe String(cString: $0) } }

  /// Opens a library.
  ///
  /// - Parameter path: A path, or the name of a library that the system knows where to look for.
  /// - Throws: Why it cannot be used: there is none, or it is something else.
  init(opening path: String) throws(SolverUnavailable) {
    var finding = CHIGHS_ABSENT
    var reason = [CChar](repeating: 0, count: 500)
    let opened = unsafe chighs_open(path, &finding, &reason, CInt(reason.count))
    guard let functions = unsafe opened else {
      let bytes = reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      throw SolverUnavailable(
        reason: String(decoding: bytes, as: UTF8.self), isFault: finding == CHIGHS_UNUSABLE)
    }
    unsafe self.functions = functions
  }

  /// Searches for the best point with whole numbers.
  ///
  /// - Precondition: There are variables.
  func search(
    _ problem: ArrayProblem, from start: [Double]?, within limits: chighs_limits,
    watching watch: SearchWatch?
  ) -> LibraryAnswer {
    var point = [Double](repeating: 0, count: problem.lower.count)
    // HiGHS tells "no start" by a null pointer, which is what `nil` becomes.
    let outcome = unsafe Self.watched(watch) { call, context in
      unsafe chighs_solve(
        functions, CInt(problem.lower.count), CInt(problem.rowLower.count),
        problem.columns.starts, problem.columns.rows, problem.columns.coefficients,
        problem.lower, problem.upper, problem.objective, problem.constant, problem.rowLower,
        problem.rowUpper, problem.isInteger, start, limits, call, context, &point)
    }
    return LibraryAnswer(outcome, point)
  }

  /// Finds the best point with every variable continuous.
  ///
  /// - Precondition: There are variables.
  func relax(
    _ problem: ArrayProblem, within limits: chighs_limits, watching watch: SearchWatch?
  ) -> LibraryAnswer {
    var point = [Double](repeating: 0, count: problem.lower.count)
    var duals = [Double](repeating: 0, count: problem.rowLower.count)
    let outcome = unsafe Self.watched(watch) { call, context in
      unsafe chighs_relax(
        functions, CInt(problem.lower.count), CInt(problem.rowLower.count),
        problem.columns.starts, problem.columns.rows, problem.columns.coefficients,
        problem.lower, problem.upper, problem.objective, problem.constant, problem.rowLower,
        problem.rowUpper, limits, call, context, &point, &duals)
    }
    var answer = LibraryAnswer(outcome, point)
    if outcome.has_duals != 0 { answer.duals = duals }
    return answer
  }

  /// Hands over a problem, to be run as if continuous again and again with other bounds.
  ///
  /// - Returns: `nil` where HiGHS does not take it.
  /// - Precondition: There are variables.
  func session(_ problem: ArrayProblem, within limits: chighs_limits) -> HiGHSSession? {
    let session = unsafe chighs_begin(
      functions, CInt(problem.lower.count), CInt(problem.rowLower.count),
      problem.columns.starts, problem.columns.rows, problem.columns.coefficients,
      problem.lower, problem.upper, problem.objective, problem.constant, problem.rowLower,
      problem.rowUpper, limits)
    guard let session = unsafe session else { return nil }
    return unsafe HiGHSSession(
      session, columns: problem.lower.count, rows: problem.rowLower.count)
  }

  /// Runs a call with somebody who watches it, or with nobody.
  fileprivate static func watched(
    _ watch: SearchWatch?,
    _ body: (chighs_watch?, UnsafeMutableRawPointer?) -> chighs_outcome
  ) -> chighs_outcome {
    guard var watch else { return body(nil, nil) }
    return unsafe withUnsafeMutablePointer(to: &watch) { pointer in
      let told: chighs_watch = { progress, context in
        guard let watch = unsafe context?.assumingMemoryBound(to: SearchWatch.self).pointee
        else { return 0 }
        return watch.isToGoOn(SearchProgress(progress)) ? 0 : 1
      }
      return unsafe body(told, UnsafeMutableRawPointer(pointer))
    }
  }
}

/// A problem that HiGHS holds, for one thread at a time.
@safe
final class HiGHSSession {
  private let session: OpaquePointer
  private let (columns, rows): (Int, Int)

  fileprivate init(_ session: OpaquePointer, columns: Int, rows: Int) {
    unsafe self.session = session
    self.columns = columns
    self.rows = rows
  }

  deinit { unsafe chighs_end(session) }

  /// Changes the bounds of some columns, which are in rising order.
  func setBounds(of columns: [Int32], _ lower: [Double], _ upper: [Double]) {
    unsafe chighs_set_bounds(session, CInt(columns.count), columns, lower, upper)
  }

  /// Finds the best point with every variable continuous.
  func run(seconds: Double?, watching watch: SearchWatch?) -> LibraryAnswer {
    var point = [Double](repeating: 0, count: columns)
    var duals = [Double](repeating: 0, count: rows)
    let outcome = unsafe HiGHSLibrary.watched(watch) { call, context in
      unsafe chighs_continue(session, seconds ?? -1, call, context, &point, &duals)
    }
    var answer = LibraryAnswer(outcome, point)
    if outcome.has_duals != 0 { answer.duals = duals }
    return answer
  }
}

extension SearchProgress {
  fileprivate init(_ progress: chighs_progress) {
    self.init(
      seconds: progress.seconds,
      objective: progress.objective.isFinite ? progress.objective : nil,
      bound: progress.bound.isFinite ? progress.bound : nil, nodes: Int(progress.nodes),
      iterations: Int(progress.iterations))
  }
}

extension LibraryAnswer {
  fileprivate init(_ outcome: chighs_outcome, _ point: [Double]) {
    let reason: Reason =
      switch outcome.reason {
      case CHIGHS_OPTIMAL: .optimal
      case CHIGHS_INFEASIBLE: .infeasible
      case CHIGHS_UNBOUNDED: .unbounded
      case CHIGHS_TIME_LIMIT: .stopped(.time)
      case CHIGHS_NODE_LIMIT: .stopped(.nodes)
      case CHIGHS_CANCELLED: .stopped(.cancelled)
      default: .failed(status: Int(outcome.status))
      }
    self.init(
      reason: reason, point: outcome.has_point == 0 ? nil : point,
      bound: outcome.bound.isFinite ? outcome.bound : nil, nodes: Int(outcome.nodes),
      seconds: outcome.seconds)
  }
}
