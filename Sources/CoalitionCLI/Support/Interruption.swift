import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Ctrl-C while a search is on: the first asks for the best plan found so far, the second ends the
/// program at once.
enum Interruption {
  private static let times = Atomic<Int>(0)

  /// Whether the person has asked for the end.
  static var hasCome: Bool { times.load(ordering: .relaxed) > 0 }

  /// Does something during which Ctrl-C is heeded so; before and after it ends the program.
  static func heeded<Value>(_ body: () throws -> Value) rethrows -> Value {
    // Made before a signal comes: a handler may do no more than count.
    guard times.load(ordering: .relaxed) == 0 else { return try body() }
    signal(SIGINT) { number in
      if Interruption.times.add(1, ordering: .relaxed).newValue > 1 {
        signal(number, SIG_DFL)
        raise(number)
      }
    }
    defer { signal(SIGINT, SIG_DFL) }
    return try body()
  }
}
