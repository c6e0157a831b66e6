public import Foundation

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Program {
  /// Whether the program that is run is the optimised one, so that what it takes can be judged.
  public static let isOptimized =
    ProcessInfo.processInfo.environment["COALITION_PROGRAM"] != nil

  /// What a run took of the machine.
  public struct Cost: Hashable, Sendable {
    /// The most memory that was in use at once, in bytes.
    public let memory: Int
    /// The processor's time in milliseconds, its own and the system's for it.
    public let milliseconds: Int
    /// Whether it had to be stopped because it did not end.
    public let wasStopped: Bool
  }

  /// Runs the program to its end, or for a minute, and says what that took.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - folder: Where it runs.
  /// - Returns: What it wrote, its exit status, and its cost. The status of a run that a signal
  ///   ended is the signal's number below zero.
  /// - Throws: What Foundation throws where the program is not built or cannot start.
  public static func measured(
    _ arguments: [String], in folder: URL
  ) throws -> (run: Run, cost: Cost) {
    let files = try TemporaryFolder()
    let written = files.url.appending(path: "output").path
    let said = files.url.appending(path: "errors").path
    let process = try start([try product().path] + arguments, in: folder, written, said)
    let (status, usage, memory, wasStopped) = wait(for: process)
    let signal = status & 0x7F
    return (
      Run(
        output: try text(at: written), errors: try text(at: said),
        status: signal == 0 ? (status >> 8) & 0xFF : -signal),
      Cost(
        memory: memory,
        milliseconds: milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
        wasStopped: wasStopped)
    )
  }

  private static func text(at path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  private static func milliseconds(_ time: timeval) -> Int {
    Int(time.tv_sec) * 1_000 + Int(time.tv_usec) / 1_000
  }

  /// Starts a program with nothing on standard input.
  ///
  /// Foundation's own way does not say what a run took.
  private static func start(
    _ command: [String], in folder: URL, _ output: String, _ errors: String
  ) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, output, flags, 0o600)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, errors, flags, 0o600)
    // Not every system can start a program in another folder; a shell can, and makes way for it.
    let words = ["sh", "-c", "cd \"$0\" && exec \"$@\"", folder.path] + command
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var process = pid_t()
    let code = unsafe posix_spawn(&process, "/bin/sh", &actions, nil, &arguments, environ)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .ENOENT) }
    return process
  }

  private static func wait(
    for process: pid_t
  ) -> (status: Int32, usage: rusage, memory: Int, wasStopped: Bool) {
    var (status, usage, memory) = (Int32(), rusage(), 0)
    // A minute: the machine may be busy with other things, and what hangs does so for good.
    for _ in 0..<60_000 {
      memory = max(memory, mostMemory(of: process))
      if unsafe wait4(process, &status, WNOHANG, &usage) == process {
        return (status, usage, memory, false)
      }
      usleep(1_000)
    }
    kill(process, SIGKILL)
    _ = unsafe wait4(process, &status, 0, &usage)
    return (status, usage, memory, true)
  }

  /// The most memory that a process has had so far, in bytes; 0 where the system does not say.
  ///
  /// What Linux says of it after its end is at least what the tests themselves take, which it began
  /// as a copy of.
  private static func mostMemory(of process: pid_t) -> Int {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = line.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Int($0) })
    else { return 0 }
    return kilobytes * 1024
  }
}
