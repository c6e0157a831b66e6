#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where words go: findings, progress and what went wrong.
enum StandardError {
  /// Prints a line. What the system does not take is lost: there is nobody else to tell.
  static func print(_ line: some CustomStringConvertible) {
    var rest = Array("\(line)\n".utf8)[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }
}
