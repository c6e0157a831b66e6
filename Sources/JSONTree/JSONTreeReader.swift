/// Reads JSON as RFC 8259 defines it and nothing more.
///
/// Trailing commas, comments, `NaN`, leading zeros, unpaired surrogates, duplicate keys and text
/// after the document are refused. Lines end in LF, CRLF or CR.
///
/// Keys are compared as Swift compares strings, so `é` in one scalar and in two are the same key,
/// as they are to a reader of the file.
package enum JSONTreeReader {
  /// Reads one document.
  ///
  /// - Parameters:
  ///   - bytes: The document in UTF-8, with or without a byte order mark.
  ///   - limits: How large the document may be.
  /// - Returns: The value the document holds.
  /// - Throws: The first mistake in the document, with its line.
  /// - Complexity: O(*n*) in the number of bytes.
  package static func read(
    _ bytes: [UInt8], limits: JSONTreeLimits = .standard
  ) throws(JSONTreeError) -> JSONTreeValue {
    guard bytes.count <= limits.bytes else {
      throw .limit(
        1,
        "the file has \(bytes.count) bytes, more than the \(limits.bytes) that are read; "
          + "split it or take out what is not needed")
    }
    var parser = JSONTreeParser(bytes, from: try firstByte(of: bytes), limits: limits)
    return try parser.document()
  }

  /// Where the text starts, after a byte order mark.
  ///
  /// Every document starts with two ASCII characters or is one, so a NUL among the first four bytes
  /// means UTF-16 or UTF-32 (RFC 4627, section 3).
  private static func firstByte(of bytes: [UInt8]) throws(JSONTreeError) -> Int {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return 3 }
    let isWide = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
    guard !isWide, !bytes.prefix(4).contains(0) else {
      throw .encoding(1, "the file is in UTF-16 or UTF-32; save it as UTF-8")
    }
    return 0
  }
}
