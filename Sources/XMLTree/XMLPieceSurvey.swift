/// What one quick look at the bytes of a piece tells, eight at a time.
///
/// Almost every piece of an honest document is plain: it begins no comment, CDATA section,
/// instruction or DOCTYPE, and no two `<` lie far apart. A tag cannot hold a `<`, so in a plain
/// piece no tag, name or text is long, and it need not be walked through.
struct XMLPieceSurvey {
  private let gap: Int
  private(set) var newlines = 0
  /// Whether there are control characters other than tab and line breaks.
  private(set) var hasControl = false
  private(set) var isPlain = true
  /// Where the last `<` is.
  private(set) var lastMarkup: Int?
  /// How many bytes there are after the last `<`, in earlier pieces too.
  private(set) var sinceMarkup: Int
  /// How many tags begin an element; the last one of the piece is left out.
  private(set) var startTags = 0

  /// Looks at a piece.
  ///
  /// - Parameters:
  ///   - bytes: The piece.
  ///   - distance: How many bytes there were after the last `<` before it.
  ///   - gap: How far apart two `<` may lie in a plain piece.
  @unsafe init(_ bytes: UnsafeRawBufferPointer, after distance: Int, gap: Int) {
    sinceMarkup = distance
    self.gap = gap
    let highest = Self.ones << 7
    var markup = -1 - distance
    var index = 0
    while index + 8 <= bytes.count {
      let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      // The highest bit of each byte that is 32 or more: such a byte has one of the three highest.
      let shown = (word | word << 1 | word << 2) & highest
      if shown != highest {
        let lines = Self.newlines(in: word)
        if lines | shown == highest {
          newlines += lines.nonzeroBitCount
        } else {
          for offset in index..<index + 8 { unsafe note(control: bytes[offset]) }
        }
      }
      var found = Self.zeros(in: word ^ Self.ones &* UInt64(UInt8(ascii: "<")))
      while found != 0 {
        let place = index + found.trailingZeroBitCount / 8
        // Bytes above the lowest mark may be marked without being a `<`.
        if unsafe bytes[place] == UInt8(ascii: "<") {
          unsafe note(markup: place, after: &markup, in: bytes)
        }
        found &= found &- 1
      }
      index += 8
    }
    while index < bytes.count {
      unsafe note(control: bytes[index])
      if unsafe bytes[index] == UInt8(ascii: "<") {
        unsafe note(markup: index, after: &markup, in: bytes)
      }
      index += 1
    }
    if bytes.count - markup > gap { isPlain = false }
    sinceMarkup = bytes.count - 1 - markup
    if markup >= 0 { lastMarkup = markup }
  }

  private mutating func note(control byte: UInt8) {
    newlines += byte == UInt8(ascii: "\n") ? 1 : 0
    hasControl = hasControl || Self.isControl(byte)
  }

  @unsafe @inline(__always) private mutating func note(
    markup place: Int, after markup: inout Int, in bytes: UnsafeRawBufferPointer
  ) {
    if place - markup > gap { isPlain = false }
    // The tag before is known now; of the last one the next byte may be missing.
    if markup >= 0 {
      let byte = unsafe bytes[markup + 1]
      startTags += byte == UInt8(ascii: "/") ? 0 : 1
      if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") { isPlain = false }
    }
    markup = place
  }

  /// Whether a byte is a control character other than tab and line breaks.
  static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }
}

extension XMLPieceSurvey {
  /// One in each of eight bytes.
  static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Marks the newlines of a word, and nothing else, with their highest bit.
  @inline(__always) static func newlines(in word: UInt64) -> UInt64 {
    let low = ones &* 0x7F
    let other = word ^ ones &* UInt64(UInt8(ascii: "\n"))
    // The sum reaches the highest bit where any of the lower seven is set.
    return ~((other & low) &+ low | other | low)
  }

  /// Marks the bytes of a word that are zero with their highest bit; bytes above the lowest such
  /// may be marked too.
  @inline(__always) static func zeros(in word: UInt64) -> UInt64 {
    // Only from a zero does the subtraction borrow its highest bit.
    (word &- ones) & ~word & (ones << 7)
  }
}
