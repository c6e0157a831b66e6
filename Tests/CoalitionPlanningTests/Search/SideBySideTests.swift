import Synchronization
import Testing

@testable import CoalitionPlanning

struct SideBySideTests {
  @Test func `both come to something, each its own`() {
    let (here, there) = sideBySide({ 1 }, { "two" })
    #expect(here == 1)
    #expect(there == "two")
  }

  @Test func `nothing at all is an answer too`() {
    let (here, there) = sideBySide({ nil as Int? }, { nil as Int? })
    #expect(here == nil)
    #expect(there == nil)
  }

  @Test func `each may wait for the other, as they run at once`() {
    let meeting = Meeting()
    let (here, there) = sideBySide({ meeting.come() }, { meeting.come() })
    #expect(here)
    #expect(there)
  }
}

/// Where two wait for each other, for up to half a minute.
private final class Meeting: Sendable {
  private let present = Mutex(0)

  func come() -> Bool {
    present.withLock { $0 += 1 }
    let start = ContinuousClock.now
    while ContinuousClock.now - start < .seconds(30) {
      if present.withLock({ $0 }) == 2 { return true }
    }
    return false
  }
}
