#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Programs that run beside this one, to be measured from outside.
enum ChildProcess {
  /// Runs a program to its end.
  ///
  /// What it prints is lost, but for what it says to standard error. The system counts the memory
  /// of this process at the moment the child starts as the child's, so nothing large may be held
  /// here while memory is measured.
  ///
  /// - Parameter words: The program, looked up in `PATH`, and its arguments.
  /// - Returns: Its processor time and peak memory.
  /// - Throws: ``ChildFailure`` where it cannot be started or does not end with status 0.
  static func run(_ words: [String]) throws(ChildFailure) -> Cost {
    let shell = ["sh", "-c", #"exec "$0" "$@" > /dev/null"#] + words
    var arguments = unsafe shell.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var process = pid_t()
    let code = unsafe posix_spawnp(&process, "sh", nil, nil, &arguments, environ)
    guard code == 0 else { throw ChildFailure(words: words, status: code) }
    var status: CInt = 0
    var usage = rusage()
    while unsafe wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw ChildFailure(words: words, status: errno) }
    }
    guard status == 0 else { throw ChildFailure(words: words, status: status) }
    return Cost(usage)
  }

  /// The words that run this program again, to do one of ``Once``'s tasks.
  static func again(_ words: String...) -> [String] { [CommandLine.arguments[0], "once"] + words }
}

/// A program that did not do its work.
struct ChildFailure: Error, CustomStringConvertible {
  let words: [String]
  let status: CInt

  var description: String { "'\(words.joined(separator: " "))' ended with status \(status)" }
}
