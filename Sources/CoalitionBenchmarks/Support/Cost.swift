#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a piece of work took.
struct Cost {
  /// Processor time in seconds, of the program and of the system for it. On a machine that others
  /// use too it varies far less than elapsed time.
  var seconds: Double

  /// The most memory that was in use at a time, in bytes; `nil` where it was not looked at.
  var peakBytes: Int?
}

extension Cost {
  /// The cost of work in this process, its memory left out.
  static func of(_ work: () throws -> Void) rethrows -> Cost {
    let start = processorSeconds()
    try work()
    return Cost(seconds: processorSeconds() - start)
  }

  /// The cost of a child process, from what the system says of it at its end.
  init(_ usage: rusage) {
    #if canImport(Darwin)
      let peak = Int(usage.ru_maxrss)
    #else
      let peak = Int(usage.ru_maxrss) * 1024
    #endif
    self.init(seconds: Self.seconds(usage), peakBytes: peak)
  }

  private static func processorSeconds() -> Double {
    var usage = rusage()
    #if canImport(Glibc)
      let failed = unsafe getrusage(CInt(RUSAGE_SELF.rawValue), &usage) != 0
    #else
      let failed = unsafe getrusage(CInt(RUSAGE_SELF), &usage) != 0
    #endif
    precondition(!failed, "the system knows how long a process has run")
    return seconds(usage)
  }

  private static func seconds(_ usage: rusage) -> Double {
    [usage.ru_utime, usage.ru_stime].reduce(0) {
      $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
    }
  }
}
