import ArgumentParser
import Coalition

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where words go: findings, progress and what went wrong.
enum StandardError {
  /// Whether a person watches.
  static var isTerminal: Bool { isatty(2) == 1 }

  /// Prints a line. What the system does not take is lost: there is nobody else to tell.
  static func print(_ line: some CustomStringConvertible) {
    _ = write(Array("\(safe("\(line)"))\n".utf8), to: 2)
  }
}

/// Where data goes, all of it or an error: half a plan must not pass for a whole one.
enum StandardOutput {
  /// Prints lines.
  ///
  /// - Throws: `ExitCode` 73 where the system does not take all of them, after saying why.
  static func print(_ lines: [String]) throws {
    try put(Array(lines.map { safe($0) + "\n" }.joined().utf8))
  }

  /// Writes bytes as they are.
  ///
  /// - Throws: `ExitCode` 73 where the system does not take all of them, after saying why.
  static func put(_ bytes: [UInt8]) throws {
    guard let code = write(bytes, to: 1) else { return }
    let reason =
      switch code {
      case ENOSPC: "the disk is full"
      case EPIPE: "nobody reads it any more"
      case EBADF: "it is closed"
      default: "the system reports error \(code)"
      }
    StandardError.print("standard output: error: \(reason); not all was written [file]")
    throw ExitCode.cannotCreate
  }
}

/// Text in which only line breaks are obeyed by a terminal.
///
/// Whoever makes a text shows what came from outside safely; this is for the place that forgot.
private func safe(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false)
    .map { spelledOut(String($0)) }.joined(separator: "\n")
}

/// Writes all bytes to a descriptor.
///
/// - Returns: The system's number for the reason where it does not take all, else `nil`.
private func write(_ bytes: [UInt8], to descriptor: CInt) -> CInt? {
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = unsafe rest.withUnsafeBytes {
      unsafe write(descriptor, $0.baseAddress, $0.count)
    }
    if written < 0, errno == EINTR { continue }
    guard written > 0 else { return errno }
    rest = rest.dropFirst(written)
  }
  return nil
}
