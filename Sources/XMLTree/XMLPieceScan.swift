/// Looks at the bytes of a document, piece by piece, before libxml2 sees them.
///
/// libxml2 tells about a start tag when it has read all of it, and 2.9 takes half a minute for one
/// with 200,000 attributes; it keeps a comment until its end is there; and it enforces few limits
/// of its own. So everything that can be measured from bytes is measured here, in one pass that
/// knows just enough of XML to tell tags from comments, CDATA and instructions. Whatever else is
/// wrong is left to libxml2, which stops where this pass could go astray: at a quotation mark or a
/// `<` out of place.
struct XMLPieceScan {
  private let limits: XMLTreeLimits
  private var place = Place.text
  /// The bytes of the text, tag, comment or instruction so far.
  private var length = 0
  /// The bytes since the last attribute's value, in a tag.
  private var unquoted = 0
  private var attributes = 0
  private var quote: UInt8 = 0
  /// The last bytes in a declaration, comment, CDATA section or instruction, the newest lowest.
  private var tail: UInt64 = 0
  private var depth = 0
  private var elements = 0
  private var total = 0
  /// The last byte of the piece before.
  private var previous: UInt8 = 0
  /// The line on which the piece begins.
  private var line = 1

  private enum Place {
    case text
    /// Right after `<`.
    case markup
    case startTag
    /// In the value of an attribute.
    case value
    case endTag
    /// After `<!`, before it is known what it begins.
    case declaration
    case comment, characterData, instruction
  }

  init(limits: XMLTreeLimits) { self.limits = limits }

  /// Looks at the next piece, in which what is ASCII is itself and nothing else is.
  ///
  /// - Throws: The first limit that is passed, or the first DOCTYPE, NUL or control character.
  mutating func scan(_ piece: [UInt8]) throws(XMLTreeError) {
    total += piece.count
    guard total <= limits.maximumBytes else {
      throw .limit("the document is larger than", limits.maximumBytes, "bytes", line: nil)
    }
    if let index = Self.firstControl(in: piece) {
      throw .control(piece[index], line: line(of: index, in: piece))
    }
    let problem = unsafe piece.withUnsafeBufferPointer { unsafe walk($0) }
    if let problem { throw problem.error(limits, line(of: problem.index, in: piece)) }
    line += Self.newlines(in: piece, before: piece.count)
    previous = piece.last ?? previous
  }

  /// A limit that is passed, and at which byte of the piece.
  private struct Problem {
    let index: Int
    let error: (XMLTreeLimits, Int) -> XMLTreeError
  }

  private func line(of index: Int, in piece: [UInt8]) -> Int {
    line + Self.newlines(in: piece, before: index)
  }
}

extension XMLPieceScan {
  /// Walks through a piece; stops at the first limit that is passed.
  @unsafe private mutating func walk(_ bytes: UnsafeBufferPointer<UInt8>) -> Problem? {
    var index = 0
    while index < bytes.count {
      let start = index
      switch place {
      case .text:
        while index < bytes.count, unsafe bytes[index] != UInt8(ascii: "<") { index += 1 }
        length += index - start
        if length > limits.maximumTextBytes {
          return Problem(index: start) { .longText($0, line: $1) }
        }
        if index < bytes.count {
          index += 1
          begin(.markup)
        }
      case .markup:
        if let problem = unsafe enter(bytes[index], at: index) { return problem }
        index += 1
      case .startTag:
        while index < bytes.count, unsafe !Self.endsRun[Int(bytes[index])] { index += 1 }
        (length, unquoted) = (length + index - start, unquoted + index - start)
        if unquoted > limits.maximumNameBytes {
          return Problem(index: start) { .longName($0, line: $1) }
        }
        if index < bytes.count {
          let before = unsafe index > 0 ? bytes[index - 1] : previous
          if let problem = unsafe meet(bytes[index], after: before, at: index) { return problem }
          index += 1
        }
      case .value:
        while index < bytes.count, unsafe bytes[index] != quote { index += 1 }
        length += index - start
        if length > limits.maximumTagBytes {
          return Problem(index: start) { .longTag($0, line: $1) }
        }
        if index < bytes.count {
          index += 1
          (place, unquoted) = (.startTag, 0)
        }
      case .endTag:
        while index < bytes.count, unsafe bytes[index] != UInt8(ascii: ">") { index += 1 }
        length += index - start
        if length > limits.maximumNameBytes {
          return Problem(index: start) { .longName($0, line: $1) }
        }
        if index < bytes.count {
          index += 1
          depth -= 1
          begin(.text)
        }
      case .declaration, .comment, .characterData, .instruction:
        if let problem = unsafe pass(bytes[index], at: index) { return problem }
        index += 1
      }
    }
    return nil
  }

  private mutating func begin(_ place: Place) {
    self.place = place
    length = 0
  }

  /// Finds out what the byte after a `<` begins.
  private mutating func enter(_ byte: UInt8, at index: Int) -> Problem? {
    tail = 0
    switch byte {
    case UInt8(ascii: "!"): begin(.declaration)
    case UInt8(ascii: "?"): begin(.instruction)
    case UInt8(ascii: "/"): begin(.endTag)
    default:
      begin(.startTag)
      (unquoted, attributes) = (0, 0)
      elements += 1
      depth += 1
      if elements > limits.maximumElements {
        return Problem(index: index) {
          .limit("there are more than", $0.maximumElements, "elements", line: $1)
        }
      }
      if depth > limits.maximumDepth {
        return Problem(index: index) {
          .limit("elements lie deeper than", $0.maximumDepth, "levels", line: $1)
        }
      }
    }
    return nil
  }

  /// Takes a byte of a start tag that ends a run of others.
  private mutating func meet(_ byte: UInt8, after before: UInt8, at index: Int) -> Problem? {
    switch byte {
    case UInt8(ascii: ">"):
      if before == UInt8(ascii: "/") { depth -= 1 }
      begin(.text)
    case UInt8(ascii: "<"): begin(.markup)
    default:
      attributes += 1
      if attributes > limits.maximumAttributesPerElement {
        return Problem(index: index) { .tooManyAttributes($0, line: $1) }
      }
      (place, quote) = (.value, byte)
    }
    return nil
  }

  /// Takes a byte of a declaration, comment, CDATA section or instruction.
  private mutating func pass(_ byte: UInt8, at index: Int) -> Problem? {
    tail = tail << 8 | UInt64(byte)
    length += 1
    switch place {
    case .declaration where length == 2 && tail & 0xFFFF == Self.tail(of: "--"):
      begin(.comment)
      tail = 0
    case .declaration where length == 7:
      if tail & 0xFF_FFFF_FFFF_FFFF == Self.tail(of: "[CDATA[") {
        begin(.characterData)
      } else if tail & 0xFF_FFFF_FFFF_FFFF == Self.tail(of: "DOCTYPE") {
        return Problem(index: index) { _, line in .doctype(line: line) }
      } else {
        // Not XML, as libxml2 will say.
        begin(.text)
      }
    case .comment where length > 2 && tail & 0xFFFFFF == Self.tail(of: "-->"),
      .characterData where length > 2 && tail & 0xFFFFFF == Self.tail(of: "]]>"),
      .instruction where length > 1 && tail & 0xFFFF == Self.tail(of: "?>"):
      begin(.text)
    default:
      let most = place == .characterData ? limits.maximumTextBytes : limits.maximumCommentBytes
      if length > most {
        return Problem(index: index) { limits, line in
          most == limits.maximumTextBytes
            ? .longText(limits, line: line) : .longComment(limits, line: line)
        }
      }
    }
    return nil
  }
}

extension XMLPieceScan {
  /// The bytes that end a run outside of values in a start tag.
  private static let endsRun: [Bool] = (0...255).map { "\"'<>".utf8.contains(UInt8($0)) }

  private static func tail(of text: StaticString) -> UInt64 {
    text.withUTF8Buffer { bytes in
      unsafe bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  private static func newlines(in piece: [UInt8], before end: Int) -> Int {
    var count = 0
    for index in 0..<end where piece[index] == UInt8(ascii: "\n") { count += 1 }
    return count
  }

  /// The place of the first byte that is a control character other than tab and line breaks.
  private static func firstControl(in piece: [UInt8]) -> Int? {
    var found: UInt8 = 0
    for byte in piece { found |= isControl(byte) ? 1 : 0 }
    return found == 0 ? nil : piece.firstIndex(where: isControl)
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }
}
