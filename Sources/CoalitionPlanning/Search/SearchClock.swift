internal import CoalitionDomain
internal import LinearOptimization
internal import Synchronization

/// What time a search has, who is told how far it is, and whether it is to go on.
final class SearchClock: Sendable {
  private let start = ContinuousClock.now
  private let seconds: Double?
  private let stage: String
  private let scale: Double
  private let watch: PlanningWatch?
  private let known = Mutex(Known())

  private struct Known {
    var objective: Double?
    var bound: Double?
    var isCancelled = false
  }

  /// Starts.
  ///
  /// - Parameters:
  ///   - seconds: The time there is; `nil` for as much as it takes.
  ///   - stage: The stage that is sought.
  ///   - scale: What a unit of its model is worth in its own unit.
  ///   - watch: Who is told.
  init(seconds: Double?, stage: String, scale: Double, watch: PlanningWatch?) {
    self.scale = scale
    self.seconds = seconds
    self.stage = stage
    self.watch = watch
  }

  /// The seconds that are left; `nil` without a limit.
  var left: Double? {
    if isCancelled { return 0 }
    return seconds.map { max(0, $0 - (ContinuousClock.now - start) / .seconds(1)) }
  }

  /// Whether somebody has ended the search, or its time is up.
  var isOver: Bool { left == 0 }

  private var isCancelled: Bool { known.withLock { $0.isCancelled } }

  /// Tells of a better point or a lower bound, in the unit of the stage's model.
  func report(objective: Double? = nil, bound: Double? = nil) {
    known.withLock { known in
      if let objective { known.objective = max(known.objective ?? objective, objective) }
      if let bound { known.bound = min(known.bound ?? bound, bound) }
    }
    _ = tell()
  }

  /// Ends the search for all who work on it.
  func cancel() { known.withLock { $0.isCancelled = true } }

  /// Looks whether to go on, and tells whoever watches.
  private func tell() -> Bool {
    guard let watch else { return !isCancelled }
    let (progress, isCancelled) = known.withLock { known in
      (
        PlanningProgress(
          stage: stage, value: known.objective.flatMap(measure),
          bound: known.bound.flatMap(measure),
          milliseconds: Int64((ContinuousClock.now - start) / .milliseconds(1))),
        known.isCancelled
      )
    }
    if isCancelled { return false }
    if watch.isToGoOn(progress) { return true }
    cancel()
    return false
  }

  /// A value of the stage's model in the stage's own unit, to six decimals; `nil` for one that no
  /// amount comes to.
  private func measure(_ value: Double) -> MeasureValue? {
    let millionths = (value * scale * 1e6).rounded()
    return millionths.magnitude < 1e24 ? MeasureValue(scaled: Int128(millionths) * 1_000_000) : nil
  }

  /// A watch for a solver that works on a part of the problem, whose own objective says nothing of
  /// the whole.
  ///
  /// - Parameter iterations: After how many steps of its simplex method it is to end.
  /// - Returns: The watch.
  func partWatch(iterations: Int = .max) -> SearchWatch {
    SearchWatch { $0.iterations <= iterations && self.tell() }
  }

  /// A watch for a solver that works on the whole problem.
  ///
  /// - Parameter iterations: After how many steps of its simplex method it is to end.
  /// - Returns: The watch.
  func wholeWatch(iterations: Int = .max) -> SearchWatch {
    SearchWatch { progress in
      if progress.iterations > iterations { return false }
      self.note(progress)
      return self.tell()
    }
  }

  private func note(_ progress: SearchProgress) {
    known.withLock { known in
      if let objective = progress.objective {
        known.objective = max(known.objective ?? objective, objective)
      }
      if let bound = progress.bound { known.bound = min(known.bound ?? bound, bound) }
    }
  }
}
