import CoalitionTestSupport
import Foundation
import Testing

/// A disk that is really full, mounted in the place of the scenario's folder.
@Suite(.enabled(if: SmallDisk.canBeMade, "nobody here may mount a disk"))
struct SmallDiskTests {
  @Test(arguments: [Job.largeFile, .firstFile, .fewFiles, .manyFiles])
  func `the folder is as before until there is room for all of it`(job: Job) throws {
    let outcomes = try Outcomes(of: job)
    var outcome: [Bool] = []
    for pages in [0] + Amount.of(Array(1...47), atMost: 4) + [48] {
      let folder = try job.folder()
      let run = try job.run(in: folder, under: SmallDisk.tool(pages: pages))
      let tree = try Tree(of: folder.url)
      let isRight = tree == (run.status == 0 ? outcomes.after : outcomes.before).tree
      #expect(isRight, "\(pages) pages: \(run.errors)")
      if run.status != 0 {
        #expect(run.status == 73)
        #expect(run.errors.contains("the disk is full"))
      }
      #expect(try outcomes.hold(in: folder, "\(pages) pages") == (run.status == 0))
      outcome.append(run.status == 0)
    }
    #expect(outcome.first == false)
    #expect(outcome.last == true)
    #expect(outcome == outcome.sorted { !$0 && $1 })
    Amount.report("\(outcome.count) small disks for \(job.testDescription)")
  }
}
