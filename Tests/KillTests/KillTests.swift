import CoalitionTestSupport
import Foundation
import Testing

/// The program is killed before each call that writes, syncs, renames, makes or removes anything.
/// What the calls before it did is then all that is there, so that this is also the moment after
/// the call before.
@Suite(.enabled(if: Strace.works, "\(Strace.absence)"))
struct KillTests {
  @Test func `a thousand moments are tried where all of them are`() throws {
    let points = try Job.all.map { try $0.points().count }.reduce(0, +)
    #expect(points * Self.signals.count >= 1000)
    Amount.report("\(points) moments for each of \(Self.signals.count) signals")
  }

  private static let signals = ["SIGKILL", "SIGINT", "SIGTERM"]

  @Test(arguments: Job.all, signals)
  func `the folder is as before or as after, and the next run goes through`(
    job: Job, signal: String
  ) throws {
    let outcomes = try Outcomes(of: job)
    let points = try job.points()
    let tried = Amount.of(points, atMost: signal == "SIGKILL" ? 5 : 1)
    for point in tried {
      let folder = try job.folder()
      let run = try job.run(
        in: folder, under: Strace.tool(with: .signal(signal, at: point)))
      #expect(run.status == Self.status(of: signal), "\(point)")
      try outcomes.hold(in: folder, "\(signal) at \(point)")
    }
    Amount.report(
      "\(signal) at \(tried.count) of \(points.count) moments of \(job.testDescription)")
  }

  /// strace ends by the signal that ended the program.
  private static func status(of signal: String) -> Int32 {
    switch signal {
    case "SIGKILL": SIGKILL
    case "SIGINT": SIGINT
    default: SIGTERM
    }
  }
}
