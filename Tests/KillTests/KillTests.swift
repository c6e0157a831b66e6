import CoalitionTestSupport
import Foundation
import Testing

/// The program is killed before each call that writes, syncs, renames, makes or removes anything.
/// What the calls before it did is then all that is there, so that this is also the moment after
/// the call before. ``HalfWrittenTests`` has the moments within a call.
@Suite(.enabled(if: Strace.works, "\(Strace.absence)"))
struct KillTests {
  private static let signals = ["SIGKILL", "SIGINT", "SIGTERM"]

  /// The moments at which a signal comes. All signals end the program alike, so that those of the
  /// keyboard and of the system's end come at fewer.
  private func moments(of job: Job, for signal: String) throws -> [Strace.Point] {
    let points = try job.points()
    return signal == "SIGKILL"
      ? Amount.of(points, atMost: 4) : Amount.of(points, atMost: 1, orAtLength: 30)
  }

  @Test func `a thousand moments are tried, or a sample of sixty`() throws {
    var count = 0
    for job in Job.all {
      for signal in Self.signals { count += try moments(of: job, for: signal).count }
    }
    #expect(count >= (Amount.isAll ? 1000 : 60))
    Amount.report("\(count) moments in all")
  }

  @Test(arguments: Job.all, signals)
  func `the folder is as before or as after, and the next run goes through`(
    job: Job, signal: String
  ) throws {
    let outcomes = try Outcomes(of: job)
    let moments = try moments(of: job, for: signal)
    var made = 0
    for point in moments {
      let folder = try job.folder()
      let run = try job.run(in: folder, under: Strace.tool(with: .signal(signal, at: point)))
      #expect(run.status == Self.status(of: signal), "\(point)")
      if try outcomes.hold(in: folder, "\(signal) at \(point)") { made += 1 }
    }
    Amount.report(
      "\(signal) at \(moments.count) moments of \(job.testDescription); \(made) times as after"
    )
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
