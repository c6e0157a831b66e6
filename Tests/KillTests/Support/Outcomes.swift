import CoalitionTestSupport
import Foundation
import Testing

/// What a job may leave behind, whatever happens to it.
struct Outcomes {
  let job: Job
  let before: State
  let after: State

  /// A folder as it lies on the disk, as commands see it, and as `coalition check` speaks of it.
  struct State {
    let tree: Tree
    let view: View
    let check: Program.Run

    init(of folder: TemporaryFolder) throws {
      tree = try Tree(of: folder.url)
      view = try View(of: folder.url.appending(path: "scenario"))
      check = try Self.check(in: folder)
    }

    /// What is found, without the finding that a change is unfinished, and without the count of
    /// findings on standard error.
    private static func check(in folder: TemporaryFolder) throws -> Program.Run {
      let run = try Program.run(["check", "scenario"], in: folder.url)
      let said = run.output.split(separator: "\n")
        .filter { !$0.contains("[unfinished-change]") }
      return Program.Run(output: said.joined(separator: "\n"), errors: "", status: run.status)
    }
  }

  init(of job: Job) throws {
    self.job = job
    let folder = try job.folder()
    before = try State(of: folder)
    #expect(try job.run(in: folder).status == 0)
    after = try State(of: folder)
    #expect(after.tree.hidden == [])
    #expect(before.tree != after.tree)
  }

  /// Makes sure that a folder is as before or as after, and that the job can still be done in it.
  ///
  /// - Returns: Whether the folder is as after.
  @discardableResult
  func hold(in folder: TemporaryFolder, _ moment: String) throws -> Bool {
    let found = try State(of: folder)
    let isUntouched = try Tree(of: folder.url) == found.tree
    #expect(isUntouched, "reading has written: \(moment)")
    let isAfter: Bool
    if job.hasSteps {
      isAfter = found.view == after.view
      let isWhole = isAfter || found.view == before.view
      #expect(isWhole, "\(moment)")
      #expect(mixed(found.tree.visible) == [], "\(moment)")
    } else {
      isAfter = found.tree.visible == after.tree.visible
      let isWhole = isAfter || found.tree.visible == before.tree.visible
      #expect(isWhole, "\(moment)")
    }
    #expect(found.check == (isAfter ? after : before).check, "\(moment)")
    #expect(try job.run(in: folder).status == 0, "\(moment)")
    let isDone = try Tree(of: folder.url) == after.tree
    #expect(isDone, "the next run: \(moment)")
    return isAfter
  }

  /// The files that are neither as before, nor as after, nor as a change has them that was cut off
  /// before.
  private func mixed(_ found: [String: Data?]) -> [String] {
    let earlier = Dictionary(
      uniqueKeysWithValues: before.view.files.map { ("scenario/\($0)", Data($1)) })
    let names = Set(found.keys).union(before.tree.visible.keys).union(after.tree.visible.keys)
    return names.filter { name in
      found[name] != before.tree.visible[name] && found[name] != after.tree.visible[name]
        && (found[name] ?? nil) != earlier[name]
    }.sorted()
  }
}
