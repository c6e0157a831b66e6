import Foundation

/// How much is tried.
enum Amount {
  /// Whether `COALITION_SLOW=1` asks for everything.
  static let isAll = ProcessInfo.processInfo.environment["COALITION_SLOW"] == "1"

  /// All of something, or so many spread over all of it, the last one included.
  static func of<Element>(_ all: [Element], atMost few: Int) -> [Element] {
    let few = isAll ? all.count : min(few, all.count)
    return (0..<few).map { all[all.count - 1 - $0 * all.count / few] }.reversed()
  }

  /// Says what was tried: a test that tried nothing passes too.
  static func report(_ line: String) { print("  \(line)") }
}
