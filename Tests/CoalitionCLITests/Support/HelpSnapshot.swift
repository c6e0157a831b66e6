import CoalitionTestSupport
import Foundation

/// What a command's help looks like, kept beside the tests.
enum HelpSnapshot {
  /// How a command's help differs from its snapshot, or `nil` where it does not.
  static func difference(of command: String?) throws -> String? {
    let run = try Program.run((command.map { [$0] } ?? []) + ["--help"])
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Snapshots/help\(command.map { "-\($0)" } ?? "").txt").standardized
    return try Golden(file: file).difference(from: Array(run.output.utf8))
  }
}
