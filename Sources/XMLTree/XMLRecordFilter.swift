internal import CXMLTree

/// Finds out quickly whether a record may be wanted, so that others cost no more than their bytes.
///
/// A record is held where one of its texts contains one of the words, or where an attribute has one
/// of the values. ASCII letters are found in either case, and so are the words' own letters with
/// accents. A word that begins with a space is found only where no ASCII letter stands before it.
///
/// The search looks at three bytes at a time: for each pattern the three that are rarest in text
/// are looked up in a small map, and the pattern is compared only where they are found (the idea of
/// S. Wu and U. Manber, "A fast algorithm for multi-pattern searching", 1994).
package struct XMLRecordFilter: Sendable {
  /// The attributes whose values are looked for; the mark of the first is 1, and so on.
  let marked: [String]

  /// For each hash of three bytes, whether it is that of some pattern.
  private let map: [Bool]
  /// The patterns, those of one hash together, and where those of each hash begin.
  private let patterns: [Pattern]
  private let places: [UInt16]

  /// The bytes of all patterns, one after the other: an array for each would be counted as it is
  /// used.
  private let letters: [UInt8]

  private struct Pattern {
    /// Where its bytes are.
    let place: Range<Int>
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

    var map = [Bool](repeating: false, count: Self.slots)
    var patterns: [(slot: Int, pattern: Pattern)] = []
    var letters: [UInt8] = []
    for text in texts {
      let folded = text.bytes.map(Self.folded)
      let offset = Self.rarest(in: folded)
      let gram = Self.gram(folded[offset], folded[offset + 1], folded[offset + 2])
      let slot = Self.slot(of: gram)
      map[slot] = true
      let place = letters.count..<letters.count + folded.count
      letters += folded
      patterns.append((slot, Pattern(place: place, offset: offset, beginsWord: text.beginsWord)))
    }
    patterns.sort { $0.slot < $1.slot }
    var places = [UInt16](repeating: 0, count: Self.slots + 1)
    for pattern in patterns { places[pattern.slot + 1] += 1 }
    for slot in 0..<Self.slots { places[slot + 1] += places[slot] }
    self.places = places
    self.letters = letters
    self.marked = marked
    self.map = map
    self.patterns = patterns.map(\.pattern)
  }

  /// Whether a record is held.
  ///
  /// - Complexity: O(*n*) for *n* bytes in the record.
  func holds(_ record: XMLRecord) -> Bool {
    unsafe map.withUnsafeBufferPointer { map in unsafe holds(record.texts, map) }
  }
}

extension XMLRecordFilter {
  /// So few that the map stays in the fastest memory.
  private static let slots = 1 << 13

  @unsafe private func holds(
    _ bytes: UnsafeBufferPointer<UInt8>, _ map: UnsafeBufferPointer<Bool>
  ) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    guard raw.count > 3 else { return false }
    for index in 0..<raw.count - 3 {
      let gram = unsafe Self.caseless(raw.loadUnaligned(fromByteOffset: index, as: UInt32.self))
      let slot = Self.slot(of: gram)
      if unsafe map[slot], unsafe isFound(slot, at: index, in: bytes) { return true }
    }
    let last = raw.count - 3
    let gram = unsafe Self.gram(bytes[last], bytes[last + 1], bytes[last + 2])
    return unsafe isFound(Self.slot(of: gram), at: last, in: bytes)
  }

  @unsafe private func isFound(
    _ slot: Int, at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for place in Int(places[slot])..<Int(places[slot + 1]) {
      let pattern = patterns[place]
      let start = index - pattern.offset
      guard start >= 0, start + pattern.place.count <= bytes.count else { continue }
      if pattern.beginsWord, start > 0, unsafe Self.isLetter(bytes[start - 1]) { continue }
      var count = 0
      while count < pattern.place.count,
        unsafe Self.folded(bytes[start + count]) == letters[pattern.place.lowerBound + count]
      {
        count += 1
      }
      if count == pattern.place.count { return true }
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

  private static func slot(of gram: UInt32) -> Int { Int((gram &* 0x9E37_79B1) >> 19) }

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
