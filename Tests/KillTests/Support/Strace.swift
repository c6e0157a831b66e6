import CoalitionTestSupport
import Foundation

/// The tool that watches what a program asks of the system, and interferes where it is told to.
enum Strace {
  /// Why a test is skipped where there is no strace, or it may not watch others.
  static let absence = "strace is not there, or may not watch other programs"

  /// Whether it works here.
  static let works: Bool = {
    let run = try? Program.run(
      ["--version"], under: ["strace", "-o", "/dev/null", "-e", "inject=fsync:error=EIO"])
    return run?.status == 0
  }()

  /// The calls that change files, and those around them; systems differ in which of two names they
  /// use.
  static let calls =
    "/^(write|fsync|flock|close|openat|open|rmdir|(rename|mkdir|unlink|fchmod).*)$"

  /// What interferes with the program.
  struct Fault: Hashable, Sendable {
    /// A signal at a call: SIGKILL ends the program before the call is made, others after it.
    static func signal(_ name: String, at point: Point) -> Fault {
      Fault(expression: "inject=\(point.call):signal=\(name):when=\(point.number)")
    }

    /// A call that fails and does nothing, and all later ones of its kind if `onwards`.
    static func error(_ name: String, at point: Point, onwards: Bool = false) -> Fault {
      let plus = onwards ? "+" : ""
      return Fault(expression: "inject=\(point.call):error=\(name):when=\(point.number)\(plus)")
    }

    let expression: String
  }

  /// A moment in the run of a program: before its call of this number among those of its kind.
  struct Point: Hashable, Sendable, CustomStringConvertible {
    let call: String
    let number: Int
    /// The line in which strace shows the call.
    let line: String
    /// Whether what is open and used in it is in the folder that is watched.
    let isInside: Bool

    var description: String { "\(call) \(number): \(line)" }
  }

  /// The tool with its arguments, for a program to run under.
  static func tool(with fault: Fault) -> [String] {
    // Whoever runs the tests may have turned these signals off.
    ["env", "--default-signal=INT,TERM"]
      + ["strace", "-o", "/dev/null", "-e", "trace=\(calls)", "-e", fault.expression]
  }

  /// The calls of a run that write to standard output or error, or change something in a folder.
  static func points(in folder: URL, of run: (_ tool: [String]) throws -> Void) throws -> [Point] {
    let files = try TemporaryFolder()
    let log = files.url.appending(path: "log").path
    try run(["strace", "-y", "-o", log, "-e", "trace=\(calls)"])
    var numbers: [String: Int] = [:]
    return try files.text(of: "log").split(separator: "\n").compactMap { line in
      guard let call = line.split(separator: "(").first.map(String.init),
        line.contains(") = ")
          || line.contains(")  ")
      else { return nil }
      numbers[call, default: 0] += 1
      let point = Point(
        call: call, number: numbers[call] ?? 0, line: String(line),
        isInside: line.contains("<\(folder.path)"))
      return point.isOfInterest ? point : nil
    }
  }
}

extension Strace.Point {
  /// Whether the call changes something in the folder, or is one of those around that.
  fileprivate var isOfInterest: Bool {
    switch call {
    case "openat", "open": isInside && line.contains("O_CREAT")
    case "close", "flock": isInside
    default: true
    }
  }
}
