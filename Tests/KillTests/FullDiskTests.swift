import CoalitionTestSupport
import Foundation
import Testing

/// The disk takes nothing more at each call that writes, syncs, closes, renames or makes anything.
@Suite(.enabled(if: Strace.works, "\(Strace.absence)"))
struct FullDiskTests {
  @Test(arguments: Job.all, [false, true])
  func `the folder is as before, and what is wrong is said`(job: Job, staysFull: Bool) throws {
    let outcomes = try Outcomes(of: job)
    let points = try job.points().filter { $0.needsRoom && ($0.canStayFull || !staysFull) }
    let tried = Amount.of(points, atMost: 1, orAtLength: 60)
    for point in tried {
      let folder = try job.folder()
      let run = try job.run(
        in: folder, under: Strace.tool(with: .error("ENOSPC", at: point, onwards: staysFull)))
      let tree = try Tree(of: folder.url)
      let isAfter = try outcomes.hold(in: folder, "\(point)")
      if run.status == 0 {
        // What a file was given is on the disk before it is closed for good.
        #expect(point.call == "close" && isAfter, "\(point)")
        continue
      }
      #expect(run.status == 73, "\(point)")
      #expect(run.errors.contains("the disk is full"), "\(point)")
      if isAfter {
        #expect(Self.belated.contains { run.errors.contains($0) }, "\(point): \(run.errors)")
        #expect(["fsync", "rename", "mkdir"].contains(point.call), "\(point)")
      } else {
        #expect(!Self.belated.contains { run.errors.contains($0) }, "\(point): \(run.errors)")
        let left = outcomes.hiddenLeft(by: run)
        #expect(tree.hidden.filter { !left.contains($0) } == [], "\(point)")
      }
    }
    Amount.report(
      "the disk full at \(tried.count) of \(points.count) calls of \(job.testDescription)")
  }

  /// What is said where the change is made all the same.
  private static let belated = [
    "it is written, but a loss of power may undo that",
    "the change is made, but a loss of power may undo that",
    "all of it is imported and read, but some files still lie in '.coalition-change'; the next "
      + "import moves them",
  ]

  @Test(arguments: [
    ("EDQUOT", "your share of the disk is full"),
    ("EIO", "the disk, or the way to it, has a fault"),
    ("EFBIG", "it would be larger than a file may be here"), ("EROFS", "the disk can only be read"),
  ])
  func `other faults of a disk are said in words`(fault: String, words: String) throws {
    let job = Job.replacement
    let outcomes = try Outcomes(of: job)
    let point = try #require(try job.points().last { $0.call == "write" && $0.needsRoom })
    let folder = try job.folder()
    let run = try job.run(in: folder, under: Strace.tool(with: .error(fault, at: point)))
    #expect(run.status == 73)
    #expect(
      run.errors.hasSuffix("\nscenario/offers/norway.xml: error: \(words) [file]\n"),
      "\(run.errors)")
    #expect(try Tree(of: folder.url) == outcomes.before.tree)
  }

  @Test(arguments: [Job.replacement, .firstFile, .fewFiles, .newPlan])
  func `a call that a signal interrupts is made again`(job: Job) throws {
    let outcomes = try Outcomes(of: job)
    let calls: Set = ["write", "fsync", "openat", "open", "close", "fchmod", "flock"]
    let tried = Amount.of(try job.points().filter { calls.contains($0.call) }, atMost: 3)
    for point in tried {
      let folder = try job.folder()
      let run = try job.run(in: folder, under: Strace.tool(with: .error("EINTR", at: point)))
      #expect(run.status == 0, "\(point): \(run.errors)")
      #expect(try Tree(of: folder.url) == outcomes.after.tree, "\(point)")
    }
  }
}

extension Strace.Point {
  /// Whether a full disk can be the answer, which it is not for calls that take no room, those on
  /// the standard streams, and where a file is closed that was only read.
  fileprivate var needsRoom: Bool {
    switch call {
    case "rmdir", "unlink", "unlinkat", "flock", "fchmod", "fchmodat": false
    case "close": line.contains(".tmp>") || line.contains(".part/")
    case "write": isInside
    default: true
    }
  }

  /// Whether all later calls of this name can fail too: files that are read are opened by the same
  /// call, and what is wrong is written by the same.
  fileprivate var canStayFull: Bool { !["openat", "open", "write"].contains(call) }
}

extension Outcomes {
  /// The hidden names that a run may leave which could not do its job: those of an earlier change
  /// that it could not finish, and none that it made itself.
  fileprivate func hiddenLeft(by run: Program.Run) -> [String] {
    run.errors.contains("an earlier import was cut off and stays so") ? before.tree.hidden : []
  }
}
