/// How the bytes of a document stand for characters, as far as its ASCII is concerned.
enum XMLByteEncoding {
  /// Each byte below 128 is that character: UTF-8 and the alphabets of one byte a letter.
  case bytes
  /// Two bytes a unit, the low one first.
  case utf16LittleEndian
  /// Two bytes a unit, the high one first.
  case utf16BigEndian

  /// The most bytes that the XML declaration is looked for in.
  static let declarationBytes = 1024

  /// Encodings that are read here, apart from UTF-16. Others could hide a tag from ``XMLByteScan``.
  private static let known: Set<String> =
    Set(["utf-8", "us-ascii", "ascii"])
    .union((1...16).map { "iso-8859-\($0)" })
    .union((1250...1258).map { "windows-\($0)" })

  /// Finds out from the first bytes and the XML declaration, which must agree, and makes sure that
  /// a document of UTF-16 is whole.
  init(of bytes: [UInt8]) throws(XMLTreeError) {
    try self.init(ofBeginning: bytes)
    // libxml2 would leave the last bytes out.
    if self != .bytes, isCut(bytes) { throw Self.cutOff }
  }

  /// Finds out from the beginning of a document, which holds all of its XML declaration.
  init(ofBeginning bytes: [UInt8]) throws(XMLTreeError) {
    let start = Array(bytes.prefix(4))
    if start == [0xFF, 0xFE, 0, 0] || start == [0, 0, 0xFE, 0xFF] || start == [0x3C, 0, 0, 0]
      || start == [0, 0, 0, 0x3C]
    {
      throw Self.unread("UTF-32")
    } else if start == [0x4C, 0x6F, 0xA7, 0x94] {
      throw Self.unread("EBCDIC")
    } else if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0x3C, 0]) {
      self = .utf16LittleEndian
    } else if start.starts(with: [0xFE, 0xFF]) || start.starts(with: [0, 0x3C]) {
      self = .utf16BigEndian
    } else {
      self = .bytes
    }
    guard
      let declared = Self.declared(in: asciiView(of: Array(bytes.prefix(Self.declarationBytes))))
    else { return }
    let name = declared.lowercased()
    switch self {
    case .bytes:
      if name.hasPrefix("utf-16") { throw Self.disagree(declared, "UTF-16") }
      guard Self.known.contains(name) else { throw Self.unread(declared) }
      if start.starts(with: Self.utf8Mark), name != "utf-8" {
        throw Self.disagree(declared, "UTF-8")
      }
    case .utf16LittleEndian, .utf16BigEndian:
      guard name.hasPrefix("utf-16") else { throw Self.disagree(declared, "UTF-16") }
    }
  }
}

extension XMLByteEncoding {
  /// The document with one byte for each unit, in which what is ASCII is itself and the rest is not
  /// ASCII; a byte order mark is left out, and newlines stay where they are.
  ///
  /// - Complexity: O(1) for ``bytes`` without a mark, else O(*n*) for *n* bytes.
  func asciiView(of bytes: [UInt8]) -> [UInt8] {
    let high: Int
    switch self {
    case .bytes:
      return bytes.starts(with: Self.utf8Mark) ? Array(bytes.dropFirst(3)) : bytes
    case .utf16LittleEndian: high = 1
    case .utf16BigEndian: high = 0
    }
    let first = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? 2 : 0
    return stride(from: first, to: bytes.count - 1, by: 2).map { index in
      let low = bytes[index + 1 - high]
      return bytes[index + high] == 0 && low < 0x80 ? low : 0x80
    }
  }

  /// Whether UTF-16 ends in half a unit or in the first of two that make a character.
  func isCut(_ bytes: [UInt8]) -> Bool {
    let high = bytes[bytes.count - (self == .utf16LittleEndian ? 1 : 2)]
    return !bytes.count.isMultiple(of: 2) || (0xD8...0xDB).contains(high)
  }

  static var cutOff: XMLTreeError {
    XMLTreeError(
      code: XMLTreeError.encoding,
      reason: "the document is UTF-16 and ends in half a character; it may be cut off")
  }

  private static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The encoding named in the XML declaration, if there is one.
  private static func declared(in ascii: [UInt8]) -> String? {
    let text = String(decoding: ascii, as: Unicode.ASCII.self)
    guard text.hasPrefix("<?xml"),
      let declaration = text.split(separator: "?>", maxSplits: 1).first,
      let name = declaration.firstMatch(of: /\sencoding\s*=\s*["']([^"']*)["']/)
    else { return nil }
    return String(name.1)
  }

  private static func unread(_ name: String) -> XMLTreeError {
    XMLTreeError(
      code: XMLTreeError.encoding,
      reason: "the document is in the encoding '\(name)', which is not read here; save it as UTF-8",
      line: 1)
  }

  private static func disagree(_ declared: String, _ other: String) -> XMLTreeError {
    let reason =
      declared.lowercased().hasPrefix(other.lowercased())
      ? "the document says its encoding is '\(declared)', and its bytes are not"
      : "the document says its encoding is '\(declared)', and its bytes are \(other)"
    return XMLTreeError(
      code: XMLTreeError.encoding, reason: "\(reason); save it as UTF-8", line: 1)
  }
}
