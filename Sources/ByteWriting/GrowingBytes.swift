/// Bytes that a writer puts one after another, as an array at the end.
///
/// An array asks at every byte whether it has room and whether anybody else holds it, and a number
/// has to be made into a text first. Here that is asked once for each piece, and digits are written
/// where they belong. Nothing is copied at the end.
///
///     var bytes = GrowingBytes()
///     bytes.append("cost ")
///     bytes.append(-1250, places: 2)
///     bytes.finish()   // cost -12.50
package struct GrowingBytes: Sendable {
  /// What was written, and behind it bytes that what comes next is written over.
  @usableFromInline var storage: [UInt8] = []

  /// How many bytes were written.
  package private(set) var count = 0

  /// The most bytes that room is made for at a time: they are in the processor's cache when they
  /// are written over.
  private static let step = 1 << 15

  /// What room is made of.
  private static let blank = [UInt8](repeating: 0, count: step)

  /// Creates an empty one.
  ///
  /// - Parameter expected: How many bytes there will be, about. Too few cost a copy of all that was
  ///   written; what is too much is address space, not memory.
  package init(expecting expected: Int = 0) {
    if expected > 0 { storage.reserveCapacity(expected) }
  }

  /// Gives what was written, and is empty again.
  ///
  /// Were this consuming, the compiler could keep what it is called on until the end, and the array
  /// that is cut here would be copied for that: twice the memory of a large document.
  package mutating func finish() -> [UInt8] {
    storage.removeLast(storage.count - count)
    count = 0
    var finished: [UInt8] = []
    swap(&finished, &storage)
    return finished
  }
}

extension GrowingBytes {
  /// Appends a byte.
  package mutating func append(_ byte: UInt8) {
    if storage.count == count { makeRoom(for: 1) }
    storage[count] = byte
    count += 1
  }

  /// Appends a text of the program's.
  package mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { unsafe append($0) }
  }

  /// Appends text as it is.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  package mutating func append(_ text: String) {
    let isDone: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe append($0) }
    if isDone == nil { for byte in text.utf8 { append(byte) } }
  }

  /// Appends a byte so many times.
  ///
  /// - Precondition: `times` is not negative.
  package mutating func append(_ byte: UInt8, times: Int) {
    unsafe write(atMost: times) {
      unsafe $0.update(repeating: byte, count: times)
      return times
    }
  }

  /// Appends bytes as they are.
  @unsafe package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    unsafe write(atMost: bytes.count) {
      unsafe $0.update(from: start, count: bytes.count)
      return bytes.count
    }
  }

  /// Appends what `body` writes to the place it is given.
  ///
  /// - Parameters:
  ///   - most: How many bytes may be written there.
  ///   - body: Writes, and says how many bytes that were.
  @unsafe mutating func write(atMost most: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
    if storage.count - count < most { makeRoom(for: most) }
    let place = count
    count += unsafe storage.withUnsafeMutableBufferPointer { storage in
      guard let start = storage.baseAddress else { return 0 }
      return unsafe body(start + place)
    }
  }

  /// Makes room for so many bytes, and in a large document for many more.
  private mutating func makeRoom(for most: Int) {
    let needed = count + most - storage.count
    let step = max(needed, min(Self.step, max(256, count)))
    // A copy of bytes that are there is several times as fast as repeating one.
    for _ in 0..<(step / Self.step) { storage.append(contentsOf: Self.blank) }
    storage.append(contentsOf: Self.blank[..<(step % Self.step)])
  }
}
