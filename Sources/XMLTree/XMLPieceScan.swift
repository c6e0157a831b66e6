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
  /// The bytes since the last attribute's value, in a tag; those of a name where a piece begins.
  private var unquoted = 0
  private var attributes = 0
  private var quote: UInt8 = 0
  /// The last bytes in a declaration, comment, CDATA section or instruction, the newest lowest.
  private var tail: UInt64 = 0
  /// How many lines ended since the declaration, comment, section or instruction began.
  private var linesInside = 0
  private var elements = 0
  private var total = 0
  /// How many bytes there were after the last `<`.
  private var sinceMarkup = 0
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

    /// Whether a `<` may be there, or right ahead, that begins nothing.
    var isOpaque: Bool {
      switch self {
      case .markup, .declaration, .comment, .characterData, .instruction: true
      case .text, .startTag, .value, .endTag: false
      }
    }
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
    let survey = unsafe piece.withUnsafeBytes { bytes in
      unsafe XMLPieceSurvey(bytes, after: sinceMarkup, gap: limits.shortest)
    }
    if survey.hasControl, let index = piece.firstIndex(where: XMLPieceSurvey.isControl) {
      throw .control(piece[index], line: line(of: index, in: piece))
    }
    let isPlain = survey.isPlain && !place.isOpaque
    let problem = unsafe piece.withUnsafeBufferPointer { bytes in
      isPlain ? unsafe pass(over: bytes, survey) : unsafe walk(bytes, from: 0)
    }
    if let problem {
      throw problem.error(limits, line(of: problem.index, in: piece) - problem.linesBack)
    }
    line += survey.newlines
    sinceMarkup = survey.sinceMarkup
  }

  /// A limit that is passed, and at which byte of the piece.
  private struct Problem {
    let index: Int
    /// How many lines before that byte the thing begins that is too large.
    var linesBack = 0
    let error: (XMLTreeLimits, Int) -> XMLTreeError
  }

  private func line(of index: Int, in piece: [UInt8]) -> Int {
    line + Self.newlines(in: piece, before: index)
  }
}

extension XMLPieceScan {
  /// Walks through a piece; stops at the first limit that is passed.
  @unsafe private mutating func walk(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Problem? {
    var index = start
    while index < bytes.count {
      let start = index
      switch place {
      case .text:
        unsafe Self.skip(to: UInt8(ascii: "<"), in: bytes, from: &index)
        length += index - start
        if length > limits.maximumTextBytes {
          let passed = max(start, index - (length - limits.maximumTextBytes))
          return Problem(index: passed) { .tooMuchText($0, line: $1) }
        }
        if index < bytes.count {
          index += 1
          begin(.markup)
        }
      case .markup:
        if let problem = unsafe enter(bytes[index], at: index) { return problem }
        index += 1
      case .startTag:
        unsafe Self.skipNames(in: bytes, from: &index)
        let before = unquoted
        (length, unquoted) = (length + index - start, before + index - start)
        if unquoted > limits.maximumNameBytes || index == bytes.count {
          // Between names there may be any white space.
          let names = unsafe Self.names(in: bytes, start..<index, after: before)
          if names.longest > limits.maximumNameBytes {
            return Problem(index: start) { .longName($0, line: $1) }
          }
          unquoted = names.last
        }
        if length > limits.maximumTagBytes {
          return Problem(index: start) { .longTag($0, line: $1) }
        }
        if index < bytes.count {
          if let problem = unsafe meet(bytes[index], at: index) { return problem }
          index += 1
        }
      case .value:
        unsafe Self.skip(to: quote, in: bytes, from: &index)
        length += index - start
        if length > limits.maximumTagBytes {
          return Problem(index: start) { .longTag($0, line: $1) }
        }
        if index < bytes.count {
          index += 1
          (place, unquoted) = (.startTag, 0)
        }
      case .endTag:
        unsafe Self.skip(to: UInt8(ascii: ">"), in: bytes, from: &index)
        length += index - start
        if length > limits.maximumNameBytes {
          return Problem(index: start) { .longName($0, line: $1) }
        }
        if index < bytes.count {
          index += 1
          begin(.text)
        }
      case .declaration, .comment, .characterData, .instruction:
        if let problem = unsafe pass(bytes[index], at: index) { return problem }
        index += 1
      }
    }
    return nil
  }

  /// Passes over a plain piece: only its last tag or text may go on in the next one.
  @unsafe private mutating func pass(
    over bytes: UnsafeBufferPointer<UInt8>, _ survey: XMLPieceSurvey
  ) -> Problem? {
    guard let last = survey.lastMarkup else { return unsafe walk(bytes, from: 0) }
    elements += survey.startTags
    if elements > limits.maximumParts {
      return Problem(index: last) { .tooManyParts($0, line: $1) }
    }
    begin(.text)
    return unsafe walk(bytes, from: last)
  }

  private mutating func begin(_ place: Place) {
    self.place = place
    length = 0
  }

  /// Finds out what the byte after a `<` begins.
  private mutating func enter(_ byte: UInt8, at index: Int) -> Problem? {
    (tail, linesInside) = (0, 0)
    switch byte {
    case UInt8(ascii: "!"): begin(.declaration)
    case UInt8(ascii: "?"): begin(.instruction)
    case UInt8(ascii: "/"): begin(.endTag)
    default:
      begin(.startTag)
      // The byte is the name's first.
      (length, unquoted, attributes) = (1, 1, 0)
      elements += 1
      // The rest of what a start tag holds is counted as libxml2 comes across it.
      if elements > limits.maximumParts {
        return Problem(index: index) { .tooManyParts($0, line: $1) }
      }
    }
    return nil
  }

  /// Takes a byte of a start tag that ends a run of others.
  private mutating func meet(_ byte: UInt8, at index: Int) -> Problem? {
    switch byte {
    case UInt8(ascii: ">"):
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
    linesInside += byte == UInt8(ascii: "\n") ? 1 : 0
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
      if length > limits.maximumTextBytes {
        return Problem(index: index, linesBack: linesInside) { .tooMuchText($0, line: $1) }
      }
    }
    return nil
  }
}

extension XMLPieceScan {
  private static func tail(of text: StaticString) -> UInt64 {
    text.withUTF8Buffer { bytes in
      unsafe bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  private static func newlines(in piece: [UInt8], before end: Int) -> Int {
    piece[..<end].count { $0 == UInt8(ascii: "\n") }
  }
}
