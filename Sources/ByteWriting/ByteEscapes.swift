/// What a format writes instead of characters that would mean something else in it.
///
///     let escapes = ByteEscapes(["&": "&amp;", "<": "&lt;"])
///     var bytes = GrowingBytes()
///     bytes.append("Mines & shells", escaping: escapes)
///     bytes.finish()   // Mines &amp; shells
package struct ByteEscapes: Sendable {
  /// What is written, by character.
  fileprivate let substitutes: [Unicode.Scalar: [UInt8]]

  /// Whether a byte of UTF-8 is the first of such a character.
  fileprivate let begins: [Bool]

  /// Creates escapes.
  ///
  /// - Parameter substitutes: What is written, by character.
  package init(_ substitutes: [Unicode.Scalar: String]) {
    self.substitutes = substitutes.mapValues { Array($0.utf8) }
    var begins = [Bool](repeating: false, count: 256)
    for scalar in substitutes.keys {
      for byte in String(Character(scalar)).utf8.prefix(1) { begins[Int(byte)] = true }
    }
    self.begins = begins
  }
}

extension GrowingBytes {
  /// Appends text, escaped.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  package mutating func append(_ text: String, escaping escapes: ByteEscapes) {
    let isDone: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      guard let first = unsafe escapes.first(in: bytes, from: 0) else {
        return unsafe append(bytes)
      }
      unsafe append(bytes, escaping: escapes, from: first)
    }
    guard isDone == nil else { return }
    var text = text
    text.makeContiguousUTF8()
    append(text, escaping: escapes)
  }

  /// Appends bytes, of which the one at `first` may begin a character to be escaped.
  @unsafe private mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, escaping escapes: ByteEscapes, from first: Int
  ) {
    var next: Int? = first
    var copied = 0
    while let place = next {
      let (scalar, length) = unsafe bytes.scalar(at: place)
      if let substitute = escapes.substitutes[scalar] {
        unsafe append(UnsafeBufferPointer(rebasing: bytes[copied..<place]))
        unsafe substitute.withUnsafeBufferPointer { unsafe append($0) }
        copied = place + length
      }
      next = unsafe escapes.first(in: bytes, from: place + length)
    }
    unsafe append(UnsafeBufferPointer(rebasing: bytes[copied...]))
  }
}

extension ByteEscapes {
  /// The first place that may begin a character to be escaped.
  @unsafe fileprivate func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    unsafe begins.withUnsafeBufferPointer { begins in
      var place = start
      while place < bytes.count {
        if unsafe begins[Int(bytes[place])] { return place }
        place += 1
      }
      return nil
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The character that begins at a place of valid UTF-8, and how many bytes it has.
  fileprivate func scalar(at place: Int) -> (Unicode.Scalar, length: Int) {
    var rest = unsafe self[place...].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = unsafe decoder.decode(&rest) else {
      return ("\u{FFFD}", 1)
    }
    return (scalar, UTF8.width(scalar))
  }
}
