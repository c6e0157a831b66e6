internal import CXMLTree

/// Finds out quickly whether a record may be wanted, so that others cost no more than their bytes.
///
/// A record is held where one of its texts contains one of the words, or where an attribute has one
/// of the values. ASCII letters are found in either case, and so are the words' own letters with
/// accents. A word that begins with a space is found only where no ASCII letter stands before it.
///
/// The search looks at three bytes at a time: for each pattern the three that are rarest in text
/// are looked up in a bit map, and the pattern is compared only where they are found (the idea of
/// S. Wu and U. Manber, "A fast algorithm for multi-pattern searching", 1994).
package struct XMLRecordFilter: Sendable {
  /// The attributes whose values are looked for; the mark of the first is 1, and so on.
  let marked: [String]

  /// A bit for each hash of three bytes that some pattern holds.
  private let map: [UInt64]
  private let patterns: [UInt32: [Pattern]]

  private struct Pattern {
    let bytes: [UInt8]
    /// Where in the pattern the three bytes are that stand for it.
    let offset: Int
    /// Whether no letter may stand before it.
    let beginsWord: Bool
  }

  /// A value of an attribute in no namespace that a record may be wanted for.
  package struct Value: Hashable, Sendable {
    let attribute: String
    let text: String
    let isWhole: Bool

    /// A value that is just the text.
    package static func whole(_ attribute: String, _ text: String) -> Value {
      Value(attribute: attribute, text: text, isWhole: true)
    }

    /// A value that begins with the text.
    package static func beginning(_ attribute: String, _ text: String) -> Value {
      Value(attribute: attribute, text: text, isWhole: false)
    }
  }

  /// Creates a filter.
  ///
  /// - Parameters:
  ///   - words: Parts of words, each of at least three bytes.
  ///   - values: Values of attributes, each of at least two bytes.
  /// - Precondition: The values are of at most eight attributes.
  package init(words: [String], values: [Value] = []) {
    var marked: [String] = []
    var texts: [(bytes: [UInt8], beginsWord: Bool)] = words.flatMap { word in
      let letters = word.hasPrefix(" ") ? word.dropFirst() : word[...]
      precondition(letters.utf8.count >= 3, "a word has at least three bytes")
      return Self.spellings(of: letters).map { (Array($0.utf8), word.hasPrefix(" ")) }
    }
    for value in values {
      precondition(value.text.utf8.count >= 2, "a value has at least two bytes")
      if !marked.contains(value.attribute) { marked.append(value.attribute) }
      let mark = (marked.firstIndex(of: value.attribute) ?? 0) + 1
      texts.append(([UInt8(mark)] + value.text.utf8 + (value.isWhole ? [0] : []), false))
    }
    // Control characters other than these eight may be in a document.
    precondition(marked.count <= 8, "the values are of at most eight attributes")

    var map = [UInt64](repeating: 0, count: Self.slots / 64)
    var patterns: [UInt32: [Pattern]] = [:]
    for text in texts {
      let folded = text.bytes.map(Self.folded)
      let offset = Self.rarest(in: folded)
      let gram = Self.gram(folded[offset], folded[offset + 1], folded[offset + 2])
      let slot = Self.slot(of: gram)
      map[slot >> 6] |= 1 << UInt64(slot & 63)
      patterns[gram, default: []].append(
        Pattern(bytes: folded, offset: offset, beginsWord: text.beginsWord))
    }
    self.marked = marked
    self.map = map
    self.patterns = patterns
  }

  /// Whether a record is held.
  ///
  /// - Complexity: O(*n*) for *n* bytes in the record.
  func holds(_ record: XMLRecord) -> Bool {
    unsafe map.withUnsafeBufferPointer { map in unsafe holds(record.texts, map) }
  }
}

extension XMLRecordFilter {
  private static let slots = 1 << 16

  @unsafe private func holds(
    _ bytes: UnsafeBufferPointer<UInt8>, _ map: UnsafeBufferPointer<UInt64>
  ) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    guard raw.count > 3 else { return false }
    for index in 0..<raw.count - 3 {
      let gram = unsafe Self.caseless(raw.loadUnaligned(fromByteOffset: index, as: UInt32.self))
      let slot = Self.slot(of: gram)
      if unsafe map[slot >> 6] & 1 << UInt64(slot & 63) != 0,
        unsafe isFound(gram, at: index, in: bytes)
      {
        return true
      }
    }
    let last = raw.count - 3
    let gram = unsafe Self.gram(bytes[last], bytes[last + 1], bytes[last + 2])
    return unsafe isFound(gram, at: last, in: bytes)
  }

  @unsafe private func isFound(
    _ gram: UInt32, at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for pattern in patterns[gram] ?? [] {
      let start = index - pattern.offset
      guard start >= 0, start + pattern.bytes.count <= bytes.count else { continue }
      if pattern.beginsWord, start > 0, unsafe Self.isLetter(bytes[start - 1]) { continue }
      if pattern.bytes.indices.allSatisfy({
        unsafe Self.folded(bytes[start + $0]) == pattern.bytes[$0]
      }) {
        return true
      }
    }
    return false
  }

  /// Three bytes without what tells capitals from small letters, and a few others apart.
  private static func caseless(_ word: UInt32) -> UInt32 {
    (UInt32(littleEndian: word) | 0x20_2020) & 0xFF_FFFF
  }

  private static func gram(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    caseless((UInt32(first) | UInt32(second) << 8 | UInt32(third) << 16).littleEndian)
  }

  private static func slot(of gram: UInt32) -> Int { Int((gram &* 0x9E37_79B1) >> 16) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(folded(byte))
  }

  /// The small letter for a capital one.
  private static func folded(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// The word with each of its letters beyond ASCII small and capital: their bytes differ in more
  /// than one bit.
  private static func spellings(of word: Substring) -> [String] {
    word.reduce([""]) { spellings, letter in
      let forms =
        letter.isASCII ? [String(letter)] : [letter.lowercased(), letter.uppercased()]
      return Set(forms).sorted().flatMap { form in spellings.map { $0 + form } }
    }
  }

  /// Where the three bytes begin that are likely to be the rarest in text.
  private static func rarest(in bytes: [UInt8]) -> Int {
    // The letters of European languages, the most frequent first; anything else is rarer.
    let frequent = Array(" etaoinsrldcumphgvfybqxzkwj".utf8)
    func rarity(_ offset: Int) -> Int {
      bytes[offset..<offset + 3].reduce(0) { $0 + (frequent.firstIndex(of: $1) ?? frequent.count) }
    }
    return (0...bytes.count - 3).max { rarity($0) < rarity($1) } ?? 0
  }
}
