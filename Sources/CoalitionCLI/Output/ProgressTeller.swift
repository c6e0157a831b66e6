import Coalition
import Synchronization

/// Tells on standard error how far a search is: at once when a stage begins, then once a second
/// where anything is new.
final class ProgressTeller: Sendable {
  private let form: ProgressForm
  private let told = Mutex<(last: PlanningProgress, at: ContinuousClock.Instant)?>(nil)

  /// Creates a teller.
  init(as form: ProgressForm) { self.form = form }

  /// Tells, or keeps quiet because as much was told a moment ago.
  func tell(_ progress: PlanningProgress) {
    guard form != .none else { return }
    let isNew = told.withLock { told in
      let now = ContinuousClock.now
      if let (last, at) = told, last.stage == progress.stage,
        now - at < .seconds(1) || (last.value, last.bound) == (progress.value, progress.bound)
      {
        return false
      }
      told = (progress, now)
      return true
    }
    guard isNew else { return }
    let exporter = PlanningProgressExporter()
    StandardError.print(
      form == .json ? exporter.json(for: progress) : exporter.text(for: progress))
  }
}
