public import Foundation

/// The built program `coalition`, run as people run it but without a shell.
public enum Program {
  /// The top of the package, where the program runs unless told otherwise.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  /// What a run left behind.
  public struct Run: Hashable, Sendable {
    /// What it wrote to standard output.
    public let output: String
    /// What it wrote to standard error.
    public let errors: String
    /// The exit status.
    public let status: Int32

    /// Says what a run should have left behind.
    public init(output: String, errors: String, status: Int32) {
      self.output = output
      self.errors = errors
      self.status = status
    }
  }

  /// Runs the program to its end, with nothing on standard input.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - folder: Where it runs.
  ///   - environment: What differs from the tests' own environment.
  ///   - output: Where standard output goes, if not into the result.
  ///   - program: The name of another program of the package.
  ///   - tool: A tool of the system, with its arguments, that runs the program in its turn.
  /// - Returns: What it wrote and its exit status.
  /// - Throws: What Foundation throws where the program is not built or cannot start.
  public static func run(
    _ arguments: [String], in folder: URL = root, environment: [String: String] = [:],
    output: URL? = nil, program: String = "coalition", under tool: [String] = []
  ) throws -> Run {
    let process = Process()
    let product = try product(program)
    if tool.isEmpty {
      process.executableURL = product
      process.arguments = arguments
    } else {
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = tool + [product.path] + arguments
    }
    process.currentDirectoryURL = folder
    // The width of somebody's terminal must not change what help looks like, nor a solver that only
    // some machines have a plan: an empty name switches HiGHS off.
    process.environment = ProcessInfo.processInfo.environment
      .merging(["COALITION_HIGHS": ""]) { $1 }
      .merging(environment) { $1 }.filter { $0.key != "COLUMNS" }
    process.standardInput = FileHandle.nullDevice
    // Files, as a pipe that nobody empties would stop the program.
    let files = try TemporaryFolder()
    let written = files.url.appending(path: "output")
    let said = files.url.appending(path: "errors")
    try Data().write(to: written)
    try Data().write(to: said)
    process.standardOutput = try FileHandle(forWritingTo: output ?? written)
    process.standardError = try FileHandle(forWritingTo: said)
    try withoutBlockedSignals { try process.run() }
    process.waitUntilExit()
    return Run(
      output: String(decoding: try Data(contentsOf: written), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: said), as: UTF8.self),
      status: process.terminationStatus)
  }

  /// Programs take over which signals are blocked, and in threads of tests some are.
  private static func withoutBlockedSignals(_ action: () throws -> Void) rethrows {
    var (none, blocked) = (sigset_t(), sigset_t())
    unsafe sigemptyset(&none)
    unsafe pthread_sigmask(SIG_SETMASK, &none, &blocked)
    defer { _ = unsafe pthread_sigmask(SIG_SETMASK, &blocked, nil) }
    try action()
  }

  /// A program: of ours the one that `COALITION_PROGRAM` names, else the one beside the tests.
  static func product(_ name: String = "coalition") throws -> URL {
    if name == "coalition",
      let path = ProcessInfo.processInfo.environment["COALITION_PROGRAM"]
    {
      return URL(filePath: path)
    }
    let bundles = [Bundle.main.executableURL].compactMap { $0 } + Bundle.allBundles.map(\.bundleURL)
    let places = bundles.map { $0.deletingLastPathComponent().appending(path: name) }
    let product = places.first { FileManager.default.isExecutableFile(atPath: $0.path) }
    guard let product else {
      throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: "\(places.map(\.path))"])
    }
    return product
  }
}

/// A folder of its own for a test, removed when the last one lets go of it.
public final class TemporaryFolder: Sendable {
  /// The folder.
  public let url: URL

  /// Makes an empty folder.
  ///
  /// - Throws: What Foundation throws where it cannot be made.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "coalition-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A file's text.
  ///
  /// - Throws: What Foundation throws where it cannot be read.
  public func text(of name: String) throws -> String {
    try String(contentsOf: url.appending(path: name), encoding: .utf8)
  }

  /// Writes a file.
  ///
  /// - Throws: What Foundation throws where it cannot be written.
  public func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: url.appending(path: name))
  }

  /// Copies a scenario of the package into a folder within this one.
  ///
  /// - Throws: What Foundation throws where it cannot be copied.
  public func copy(scenario: String, as name: String = "scenario") throws {
    try FileManager.default.copyItem(
      at: Program.root.appending(path: "Scenarios/\(scenario)"), to: url.appending(path: name))
  }

  /// Changes the first occurrence of a text in a file; it must be there.
  ///
  /// - Throws: What Foundation throws where the file cannot be read or written, or the text is not
  ///   in it.
  public func change(_ name: String, _ old: String, to new: String) throws {
    let text = try text(of: name)
    guard let range = text.range(of: old) else {
      throw CocoaError(
        .fileReadCorruptFile, userInfo: [NSFilePathErrorKey: "\(name) has no \(old)"])
    }
    try write(text.replacingCharacters(in: range, with: new), to: name)
  }

  /// The names of everything in the folder, ordered.
  ///
  /// - Throws: What Foundation throws where it cannot be read.
  public func names(in name: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.appending(path: name).path).sorted()
  }
}
