@preconcurrency import Dispatch
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
  private static let isAsked = Atomic<Bool>(false)

  /// Whether the person has asked for the end.
  static var hasCome: Bool { isAsked.load(ordering: .relaxed) }

  /// Looks out for Ctrl-C from now on until the program ends.
  static func lookOut() { _ = source }

  private static let source: any DispatchSourceSignal = {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      if isAsked.exchange(true, ordering: .relaxed) {
        signal(SIGINT, SIG_DFL)
        kill(getpid(), SIGINT)
      } else {
        StandardError.print(
          "Ending the search; the best plan found so far comes out. Ctrl-C again ends the program.")
      }
    }
    source.resume()
    return source
  }()
}
