/// One look at the bytes of a document before libxml2 sees them.
///
/// libxml2 tells about a start tag when it has read all of it, and 2.9 takes half a minute for one
/// with 200,000 attributes. So tags are measured here, in one pass that knows just enough of XML to
/// tell tags from comments, CDATA and instructions. Whatever else is wrong is left to libxml2.
struct XMLByteScan {
  private let bytes: [UInt8]
  private let limits: XMLTreeLimits
  private var index = 0

  /// Refuses a document that is empty or too large, that holds NULs or a DOCTYPE, that is in an
  /// encoding not read here, or that has a tag too large.
  static func check(_ bytes: [UInt8], limits: XMLTreeLimits) throws(XMLTreeError) {
    guard !bytes.isEmpty else {
      throw XMLTreeError(code: XMLTreeError.notWellFormed, reason: "the document is empty")
    }
    guard bytes.count <= limits.maximumBytes else {
      throw .limit("the document is larger than", limits.maximumBytes, "bytes", line: nil)
    }
    let encoding = try XMLByteEncoding(of: bytes)
    var scan = XMLByteScan(bytes: encoding.asciiView(of: bytes), limits: limits)
    try scan.run()
  }

  private init(bytes: [UInt8], limits: XMLTreeLimits) {
    self.bytes = bytes
    self.limits = limits
  }
}

extension XMLByteScan {
  private static let comment = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)
  private static let cdata = Array("<![CDATA[".utf8)
  private static let cdataEnd = Array("]]>".utf8)
  private static let instruction = Array("<?".utf8)
  private static let instructionEnd = Array("?>".utf8)
  private static let doctype = Array("<!DOCTYPE".utf8)

  private mutating func run() throws(XMLTreeError) {
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0 { throw nul() }
      if byte != UInt8(ascii: "<") {
        index += 1
      } else if starts(with: Self.comment) {
        try skip(past: Self.commentEnd, after: Self.comment)
      } else if starts(with: Self.cdata) {
        try skip(past: Self.cdataEnd, after: Self.cdata)
      } else if starts(with: Self.instruction) {
        try skip(past: Self.instructionEnd, after: Self.instruction)
      } else if starts(with: Self.doctype) {
        throw .doctype(line: line)
      } else {
        try skipTag()
      }
    }
  }

  /// Moves past a tag, or past as much of it as can be one: libxml2 stops where it no longer is.
  private mutating func skipTag() throws(XMLTreeError) {
    let start = index
    var quote: UInt8 = 0
    var equals = 0
    var name = start + 1
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0: throw nul()
      case UInt8(ascii: "<"): return
      case quote where quote != 0: quote = 0
      case UInt8(ascii: "\"") where quote == 0, UInt8(ascii: "'") where quote == 0: quote = byte
      case UInt8(ascii: "=") where quote == 0:
        equals += 1
        name = index + 1
      case UInt8(ascii: ">") where quote == 0:
        index += 1
        return
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        name = index + 1
      default: break
      }
      if quote != 0 { name = index + 1 }
      if let refusal = refusal(
        tagBytes: index - start, nameBytes: index - name, attributes: equals)
      {
        index = start
        throw .limit(refusal.words, refusal.limit, refusal.unit, line: line)
      }
      index += 1
    }
  }

  /// What a tag has too much of so far.
  private func refusal(
    tagBytes: Int, nameBytes: Int, attributes: Int
  ) -> (words: String, limit: Int, unit: String)? {
    if nameBytes >= limits.maximumNameBytes {
      return ("a name is longer than", limits.maximumNameBytes, "bytes")
    }
    if attributes > limits.maximumAttributesPerElement {
      return ("an element has more than", limits.maximumAttributesPerElement, "attributes")
    }
    if tagBytes >= limits.maximumTagBytes {
      return ("a tag is larger than", limits.maximumTagBytes, "bytes")
    }
    return nil
  }

  private mutating func skip(past end: [UInt8], after beginning: [UInt8]) throws(XMLTreeError) {
    let start = index
    index += beginning.count
    while index < bytes.count {
      if bytes[index] == 0 { throw nul() }
      if index - start > limits.maximumTextBytes + beginning.count + end.count {
        index = start
        throw .tooMuchText(limits, line: line)
      }
      if starts(with: end) {
        index += end.count
        return
      }
      index += 1
    }
  }

  private func starts(with prefix: [UInt8]) -> Bool {
    guard bytes.count - index >= prefix.count else { return false }
    for offset in prefix.indices where bytes[index + offset] != prefix[offset] { return false }
    return true
  }

  private func nul() -> XMLTreeError {
    XMLTreeError(
      code: XMLTreeError.notWellFormed,
      reason: "the document holds a NUL, so it is not text or not in the encoding it says",
      line: line)
  }

  private var line: Int {
    1 + bytes[..<index].count { $0 == UInt8(ascii: "\n") }
  }
}
