extension CSVParser {
  /// Reads the field that comes next, up to the comma or line break after it.
  mutating func field() throws(CSVTableError) -> CSVField {
    let start = line
    let text = next == UInt8(ascii: "\"") ? try quotedText() : try plainText()
    return CSVField(text: text, line: start)
  }

  private mutating func plainText() throws(CSVTableError) -> String {
    let start = index
    while let byte = next {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        return try text(bytes[start..<index], startingOn: line)
      case UInt8(ascii: "\""): throw quotationMark(after: bytes[start..<index])
      case 0: throw nul
      default: index += 1
      }
    }
    return try text(bytes[start..<index], startingOn: line)
  }

  private func quotationMark(after text: ArraySlice<UInt8>) -> CSVTableError {
    guard text.contains(where: { $0 != UInt8(ascii: " ") }) else {
      return .syntax(
        line, "a space stands before a field's quotation mark; take the space out")
    }
    return .syntax(
      line,
      "a quotation mark stands inside a field that does not start with one; put the field in "
        + "quotation marks and write the mark twice (\"\")")
  }

  private mutating func quotedText() throws(CSVTableError) -> String {
    let firstLine = line
    index += 1
    let first = try quotedRun(from: firstLine)
    guard next == UInt8(ascii: "\"") else { return try text(first, startingOn: firstLine) }
    var joined = Array(first)
    while next == UInt8(ascii: "\"") {
      joined.append(UInt8(ascii: "\""))
      index += 1
      joined.append(contentsOf: try quotedRun(from: firstLine))
    }
    return try text(joined[...], startingOn: firstLine)
  }

  /// Reads up to and over a quotation mark; the next byte says whether it was the closing one.
  private mutating func quotedRun(from firstLine: Int) throws(CSVTableError) -> ArraySlice<UInt8> {
    let start = index
    while let byte = next {
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        try checkAfterQuotationMark(from: firstLine)
        return bytes[start..<(index - 1)]
      case UInt8(ascii: "\n"): line += 1
      // A CRLF is counted at its LF.
      case UInt8(ascii: "\r") where next != UInt8(ascii: "\n"): line += 1
      case 0: throw nul
      default: break
      }
    }
    throw .syntax(
      firstLine,
      "the quotation mark that opens here is never closed; close it, or write it twice (\"\") "
        + "inside quotation marks if it belongs to the text")
  }

  private func checkAfterQuotationMark(from firstLine: Int) throws(CSVTableError) {
    switch next {
    case nil, UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return
    default:
      throw .syntax(
        line,
        "text or a space follows the closing quotation mark of the field that starts on line "
          + "\(firstLine); take it out, or write quotation marks inside the field twice (\"\")")
    }
  }

  private func text(
    _ slice: ArraySlice<UInt8>, startingOn firstLine: Int
  ) throws(CSVTableError) -> String {
    guard slice.count <= limits.fieldBytes else {
      throw .limit(
        firstLine,
        "a field has \(slice.count) bytes, more than the \(limits.fieldBytes) a cell holds; "
          + "shorten it, or look for a stray quotation mark")
    }
    // ASCII needs no proof that it is UTF-8, which for short texts takes longer than all else.
    if slice.allSatisfy({ $0 < 0x80 }) { return String(decoding: slice, as: UTF8.self) }
    guard let text = String(validating: slice, as: UTF8.self) else {
      throw .encoding(
        firstLine + lineBreaksBeforeMistake(in: slice),
        "a field has bytes that are not UTF-8; save the file as CSV in UTF-8")
    }
    return text
  }

  /// How many lines into a field the first bytes are that are not UTF-8.
  private func lineBreaksBeforeMistake(in slice: ArraySlice<UInt8>) -> Int {
    var rest = slice.makeIterator()
    var decoder = UTF8()
    var count = 0
    var previous: Unicode.Scalar?
    while case .scalarValue(let scalar) = decoder.decode(&rest) {
      if scalar == "\r" || scalar == "\n" && previous != "\r" { count += 1 }
      previous = scalar
    }
    return count
  }

  private var nul: CSVTableError {
    .encoding(line, "a NUL stands in the file; save it as CSV in UTF-8, UTF-16 is not read")
  }
}
