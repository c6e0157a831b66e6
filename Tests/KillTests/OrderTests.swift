import CoalitionTestSupport
import Foundation
import Testing

/// A loss of power forgets what was not synchronised, so the order of calls is what counts then.
@Suite(.enabled(if: Strace.works, "\(Strace.absence)"))
struct OrderTests {
  /// What a job does to files, a call a line, with the names of temporary files shortened.
  private func order(of job: Job) throws -> [String] {
    let named = /["<](?:[^"<>]*\/)?((?:scenario|plan\.xml|\.plan\.xml)[^">]*)[">]/
    let calls = try job.points().filter { !["close", "flock"].contains($0.call) }
    return calls.compactMap { point in
      let names = point.line.matches(of: named).map { String($0.1) }
      let all = point.call.hasPrefix("rename") ? names : Array(names.suffix(1))
      if all.isEmpty || (point.call == "write" && !point.isInside) { return nil }
      return ([point.call] + all).joined(separator: " ").replacing(/\.\d+-0\.tmp/, with: ".tmp")
    }
  }

  @Test func `a file is on the disk before it takes its name, and its name before the run ends`()
    throws
  {
    #expect(
      try order(of: .replacement) == [
        "openat scenario/offers/.norway.xml.tmp", "fchmod scenario/offers/.norway.xml.tmp",
        "write scenario/offers/.norway.xml.tmp", "fsync scenario/offers/.norway.xml.tmp",
        "rename scenario/offers/.norway.xml.tmp scenario/offers/norway.xml",
        "fsync scenario/offers",
      ])
  }

  @Test func `a change is on the disk before it is made, and made before a file is moved`() throws {
    #expect(
      try order(of: .firstFile) == [
        "mkdir scenario/.coalition-change.part", "mkdir scenario/.coalition-change.part/offers",
        "openat scenario/.coalition-change.part/offers/swe.xml",
        "write scenario/.coalition-change.part/offers/swe.xml",
        "fsync scenario/.coalition-change.part/offers/swe.xml",
        "fsync scenario/.coalition-change.part/offers", "fsync scenario/.coalition-change.part",
        "rename scenario/.coalition-change.part scenario/.coalition-change", "fsync scenario",
        "mkdir scenario/offers", "fsync scenario",
        "rename scenario/.coalition-change/offers/swe.xml scenario/offers/swe.xml",
        "fsync scenario/offers", "fsync scenario", "rmdir scenario/.coalition-change/offers",
        "rmdir scenario/.coalition-change", "fsync scenario",
      ])
  }
}
