/// Walks one table from front to back and builds its rows.
///
/// The place only moves forward, but for one look along the first row at its separators, so the
/// time is linear. Fields are in an extension of their own.
struct CSVParser {
  /// The table.
  let bytes: [UInt8]

  /// How large the table may be.
  let limits: CSVTableLimits

  /// The place of the next byte to read.
  var index: Int

  /// The line ``index`` is on, from 1.
  var line = 1

  /// How many fields and rows there are so far.
  private var cells = 0

  /// Creates a parser that starts at the given place.
  init(_ bytes: [UInt8], from index: Int, limits: CSVTableLimits) {
    self.bytes = bytes
    self.index = index
    self.limits = limits
  }

  /// The next byte, or `nil` at the end of the file.
  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Reads the whole table.
  mutating func table() throws(CSVTableError) -> [CSVRow] {
    var rows: [CSVRow] = []
    while skipBlankLines() {
      if rows.isEmpty { try checkSeparators() }
      try count()
      rows.append(try row(expectedFields: rows.last?.fields.count ?? 0))
    }
    return rows
  }
}

extension CSVParser {
  /// Moves to the next row and says whether there is one.
  private mutating func skipBlankLines() -> Bool {
    while takeLineBreak() {}
    return index < bytes.count
  }

  private mutating func row(expectedFields: Int) throws(CSVTableError) -> CSVRow {
    let start = line
    var fields: [CSVField] = []
    fields.reserveCapacity(expectedFields)
    repeat {
      guard fields.count < limits.columns else {
        throw .limit(
          line,
          "a row has more than \(limits.columns) fields; check that its line breaks are there")
      }
      try count()
      fields.append(try field())
    } while take(UInt8(ascii: ","))
    guard takeLineBreak() || index == bytes.count else {
      throw .syntax(
        line,
        "a carriage return stands alone; save the file with line breaks of Windows (CRLF) or "
          + "Unix (LF)")
    }
    return CSVRow(line: start, fields: fields)
  }

  /// Counts a row or a field, which must not be one too many.
  private mutating func count() throws(CSVTableError) {
    guard cells < limits.cells else {
      throw .limit(
        line, "the table has more than \(limits.cells) rows and fields together; split it")
    }
    cells += 1
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    index += 1
    return true
  }

  private mutating func takeLineBreak() -> Bool {
    switch next {
    case UInt8(ascii: "\n"): index += 1
    case UInt8(ascii: "\r") where bytes[(index + 1)...].first == UInt8(ascii: "\n"): index += 2
    default: return false
    }
    line += 1
    return true
  }

  /// Refuses a first row that has semicolons or tabs between its fields, and no commas.
  ///
  /// Spreadsheets write semicolons where the comma is the decimal sign. Read with commas, such a
  /// table would have one column with everything in it.
  private func checkSeparators() throws(CSVTableError) {
    var isQuoted = false
    var found: String?
    for byte in bytes[index...] {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case _ where isQuoted: break
      case UInt8(ascii: ","): return
      case UInt8(ascii: ";"): found = "semicolons"
      case UInt8(ascii: "\t"): found = found ?? "tabs"
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if let found { throw separated(by: found) }
        return
      default: break
      }
    }
    if let found { throw separated(by: found) }
  }

  private func separated(by separators: String) -> CSVTableError {
    .syntax(line, "the first row has \(separators) and no commas; save it with commas")
  }
}
