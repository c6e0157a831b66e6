extension JSONTreeParser {
  /// Reads the string whose opening quotation mark comes next.
  mutating func string() throws(JSONTreeError) -> String {
    index += 1
    let start = index
    try skipPlainText(from: start)
    if bytes[index] == UInt8(ascii: "\"") {
      let text = try text(bytes[start..<index])
      index += 1
      return text
    }
    // Escapes stand for whole scalars, so what is valid joined was valid in its parts.
    var resolved = Array(bytes[start..<index])
    while bytes[index] == UInt8(ascii: "\\") {
      resolved.append(contentsOf: String(Character(try escape())).utf8)
      let run = index
      try skipPlainText(from: start)
      resolved.append(contentsOf: bytes[run..<index])
    }
    index += 1
    return try text(resolved[...])
  }

  /// Moves to the next quotation mark or backslash of the string that starts at the given place.
  private mutating func skipPlainText(from start: Int) throws(JSONTreeError) {
    while let byte = next {
      guard index - start <= limits.textBytes else { throw tooLong("a string") }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return }
      guard byte >= 0x20 else { throw controlCharacter(byte) }
      index += 1
    }
    throw .syntax(line, "the file ends inside a string; close it with a quotation mark (\")")
  }

  private func text(_ slice: ArraySlice<UInt8>) throws(JSONTreeError) -> String {
    // ASCII needs no proof that it is UTF-8, which for short texts takes longer than all else.
    if slice.allSatisfy({ $0 < 0x80 }) { return String(decoding: slice, as: UTF8.self) }
    guard let text = String(validating: slice, as: UTF8.self) else {
      throw .encoding(line, "a string has bytes that are not UTF-8; save the file as UTF-8")
    }
    return text
  }

  private func controlCharacter(_ byte: UInt8) -> JSONTreeError {
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      .syntax(
        line,
        "a string is not closed on its line; close it with a quotation mark (\") or write the "
          + "line break as \\n")
    case UInt8(ascii: "\t"): .syntax(line, "a tab stands in a string; write it as \\t")
    default:
      .syntax(
        line,
        "the control character \(JSONTreeText.codePoint(UInt32(byte))) stands in a string; "
          + "take it out or write it as \(JSONTreeText.escape(UInt16(byte)))")
    }
  }
}

extension JSONTreeParser {
  /// Reads the escape whose backslash comes next.
  private mutating func escape() throws(JSONTreeError) -> Unicode.Scalar {
    index += 1
    switch next {
    case UInt8(ascii: "u"): return try unicodeEscape()
    case let byte?:
      guard let scalar = Self.shortEscapes[byte] else { throw unknownEscape() }
      index += 1
      return scalar
    case nil: throw unknownEscape()
    }
  }

  private static let shortEscapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
    UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
    UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
  ]

  /// Reads `u` and four digits, or two of these that are a surrogate pair.
  private mutating func unicodeEscape() throws(JSONTreeError) -> Unicode.Scalar {
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(first), next == UInt8(ascii: "\\"), index + 1 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "u")
    else { throw unpaired(first) }
    index += 1
    let second = try codeUnit()
    guard UTF16.isTrailSurrogate(second),
      let scalar = Unicode.Scalar(
        0x10000 + (UInt32(first) - 0xD800) << 10 | (UInt32(second) - 0xDC00))
    else { throw unpaired(first) }
    return scalar
  }

  /// Reads `u` and four digits.
  private mutating func codeUnit() throws(JSONTreeError) -> UInt16 {
    index += 1
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw .syntax(
          line,
          "\\u in a string is not followed by four hexadecimal digits; write them, as in \\u00E9")
      }
      unit = unit << 4 | UInt16(digit)
      index += 1
    }
    return unit
  }

  private func unpaired(_ unit: UInt16) -> JSONTreeError {
    .syntax(
      line,
      "\(JSONTreeText.escape(unit)) in a string is half of a character; write both halves or the "
        + "character itself")
  }

  private func unknownEscape() -> JSONTreeError {
    .syntax(
      line,
      "a backslash in a string is followed by \(foundHere); write \\\\ for a backslash itself")
  }
}
