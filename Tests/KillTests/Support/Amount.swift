import Foundation

/// How much is tried.
enum Amount {
  /// Whether `COALITION_SLOW=1` asks for everything.
  static let isAll = ProcessInfo.processInfo.environment["COALITION_SLOW"] == "1"

  /// Some of something, spread over all of it: few, or as many as one takes the time for where
  /// everything is asked for.
  static func of<Element>(
    _ all: [Element], atMost few: Int, orAtLength many: Int = .max
  ) -> [Element] {
    let count = min(isAll ? many : few, all.count)
    return (0..<count).map { all[(2 * $0 + 1) * all.count / (2 * count)] }
  }

  /// Says what was tried: a test that tried nothing passes too.
  static func report(_ line: String) { print("  \(line)") }
}
