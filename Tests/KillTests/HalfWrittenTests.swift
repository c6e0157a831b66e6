import CoalitionTestSupport
import Foundation
import Testing

/// Files of which the system takes only the beginning.
struct HalfWrittenTests {
  /// So many bytes of a file are written, and the next one fails or ends the program.
  private static func limit(_ bytes: Int, isSurvived: Bool) -> [String] {
    let trap = isSurvived ? "trap '' XFSZ; " : "trap - XFSZ; "
    // The shell counts in blocks of 512 bytes.
    return ["sh", "-c", "\(trap)ulimit -c 0; ulimit -f \(bytes / 512); exec \"$@\"", "sh"]
  }

  private static let lengths = Amount.of(
    Array(stride(from: 4096, through: 98_304, by: 4096)), atMost: 3)

  @Test(arguments: lengths)
  func `a run that is killed within a write leaves the old file`(bytes: Int) throws {
    let outcomes = try Outcomes(of: .largeFile)
    let folder = try Job.largeFile.folder()
    let run = try Job.largeFile.run(in: folder, under: Self.limit(bytes, isSurvived: false))
    #expect(run.status == SIGXFSZ)
    let tree = try Tree(of: folder.url)
    #expect(tree.hidden.count == 1)
    #expect(tree.hidden.map { tree.entries[$0]??.count } == [bytes])
    #expect(tree.visible == outcomes.before.tree.visible)
    #expect(try outcomes.hold(in: folder, "killed after \(bytes) bytes") == false)
  }

  @Test(arguments: lengths)
  func `a write that stops within a file leaves nothing`(bytes: Int) throws {
    let outcomes = try Outcomes(of: .largeFile)
    let folder = try Job.largeFile.folder()
    let run = try Job.largeFile.run(in: folder, under: Self.limit(bytes, isSurvived: true))
    #expect(run.status == 73)
    #expect(
      run.errors.hasSuffix(
        "\nscenario/offers/norway.xml: error: it would be larger than a file may be here [file]\n"))
    #expect(try Tree(of: folder.url) == outcomes.before.tree)
  }
}
