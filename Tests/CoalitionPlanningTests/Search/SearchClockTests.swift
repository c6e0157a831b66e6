import CoalitionDomain
import LinearOptimization
import Synchronization
import Testing

@testable import CoalitionPlanning

struct SearchClockTests {
  /// What a watch was told.
  private final class Told: Sendable {
    private let stored = Mutex<[PlanningProgress]>([])
    var all: [PlanningProgress] { stored.withLock { $0 } }

    func watch(until last: Int = .max) -> PlanningWatch {
      PlanningWatch { progress in
        self.stored.withLock {
          $0.append(progress)
          return $0.count < last
        }
      }
    }
  }

  @Test func `without a limit there is no end`() {
    let clock = SearchClock()
    #expect(clock.left == nil)
    #expect(!clock.isOver)
    #expect(clock.wholeWatch().isToGoOn(SearchProgress()))
  }

  @Test func `time runs, and is never less than none`() {
    let clock = SearchClock(seconds: 100, stage: "coverage", scale: 1, watch: nil)
    #expect(clock.left.map { $0 <= 100 && $0 > 50 } ?? false)
    let none = SearchClock(seconds: 0, stage: "coverage", scale: 1, watch: nil)
    #expect(none.left == 0)
    #expect(none.isOver)
  }

  @Test func `cancelling ends it for all who work on it, also without a watch`() {
    let clock = SearchClock()
    let watches = [clock.partWatch(), clock.wholeWatch()]
    clock.cancel()
    #expect(clock.left == 0)
    #expect(clock.isOver)
    #expect(watches.map { $0.isToGoOn(SearchProgress()) } == [false, false])
  }

  @Test func `who watches may end it, and is asked no more`() {
    let told = Told()
    let clock = SearchClock(watch: told.watch(until: 2))
    #expect(clock.partWatch().isToGoOn(SearchProgress()))
    #expect(!clock.isOver)
    #expect(!clock.partWatch().isToGoOn(SearchProgress()))
    #expect(clock.isOver)
    #expect(!clock.wholeWatch().isToGoOn(SearchProgress()))
    #expect(told.all.count == 2)
  }

  @Test func `progress is in the stage's unit and names the stage`() {
    let told = Told()
    let clock = SearchClock(
      seconds: nil, stage: "coverage", scale: 1_000, watch: told.watch())
    clock.report(objective: 2, bound: 3)
    #expect(told.all.map(\.stage) == ["coverage"])
    #expect(told.all.map(\.found) == [2_000])
    #expect(told.all.map(\.most) == [3_000])
    #expect(told.all.allSatisfy { (0..<60_000).contains($0.milliseconds) })
  }

  @Test func `a worse point or a higher bound is not told as the best`() {
    let told = Told()
    let clock = SearchClock(watch: told.watch())
    clock.report(objective: 2, bound: 3)
    clock.report(objective: 1, bound: 4)
    _ = clock.wholeWatch().isToGoOn(SearchProgress(objective: 1.5, bound: 3.5))
    #expect(told.all.map(\.found) == [2, 2, 2])
    #expect(told.all.map(\.most) == [3, 3, 3])
  }

  @Test func `a search of the whole is told of, that of a part says nothing of it`() {
    let told = Told()
    let clock = SearchClock(watch: told.watch())
    let progress = SearchProgress(objective: 5, bound: 6)
    _ = clock.partWatch().isToGoOn(progress)
    _ = clock.wholeWatch().isToGoOn(progress)
    #expect(told.all.map(\.found) == [nil, 5])
    #expect(told.all.map(\.most) == [nil, 6])
  }

  @Test func `more steps than asked for end that search alone`() {
    let clock = SearchClock()
    for watch in [clock.partWatch(iterations: 10), clock.wholeWatch(iterations: 10)] {
      #expect(watch.isToGoOn(SearchProgress(iterations: 10)))
      #expect(!watch.isToGoOn(SearchProgress(iterations: 11)))
    }
    #expect(!clock.isOver)
    #expect(clock.partWatch().isToGoOn(SearchProgress(iterations: 11)))
  }
}

extension PlanningProgress {
  /// The value as a binary fraction.
  var found: Double? { value.map { Double($0.scaled) / 1e12 } }

  /// The bound as a binary fraction.
  var most: Double? { bound.map { Double($0.scaled) / 1e12 } }
}
