internal import Dispatch
internal import Synchronization

/// Does two things at once: one here, the other on another thread.
///
/// - Returns: What they come to, when both have ended.
func sideBySide<Here, There: Sendable>(
  _ here: () -> Here, _ there: @escaping @Sendable () -> There
) -> (Here, There) {
  let result = Result<There>()
  let group = DispatchGroup()
  DispatchQueue.global(qos: .userInitiated).async(group: group) { result.set(there()) }
  let own = here()
  group.wait()
  guard let other = result.value else { preconditionFailure("the other thread has ended") }
  return (own, other)
}

/// What another thread has come to.
private final class Result<Value: Sendable>: Sendable {
  private let stored = Mutex<Value?>(nil)

  var value: Value? { stored.withLock { $0 } }

  func set(_ value: Value) { stored.withLock { $0 = value } }
}
