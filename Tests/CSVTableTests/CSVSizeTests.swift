import CSVTable
import Testing

/// Tables of 5 MB, each large in another way: quadratic work would take hours on any of them.
struct CSVSizeTests {
  @Test func `a table of 500,000 rows is read and keeps its lines`() throws {
    let rows = try CSVTable.read(
      Array(String(repeating: "mine,\"a\n\"\n", count: 500_000).utf8),
      limits: CSVTableLimits(cells: 1_500_000))
    #expect(rows.count == 500_000)
    #expect(rows.last?.line == 999_999)
    #expect(rows.last?.fields.map(\.text) == ["mine", "a\n"])
  }

  @Test func `a field of 5 MB of doubled quotation marks is read whole`() throws {
    let marks = String(repeating: "\"", count: 5_000_000)
    let rows = try CSVTable.read(
      Array("\"\(marks)\"".utf8), limits: CSVTableLimits(fieldBytes: 2_500_000))
    #expect(rows.first?.fields.first?.text.utf8.count == 2_500_000)
  }

  @Test func `a row of a million fields is read whole`() throws {
    let rows = try CSVTable.read(
      Array(String(repeating: "abcd,", count: 1_000_000).utf8),
      limits: CSVTableLimits(cells: 1_000_002, columns: 1_000_001))
    #expect(rows.first?.fields.count == 1_000_001)
  }

  @Test func `5 MB of blank lines before a mistake are counted`() {
    let bytes = Array(repeating: UInt8(ascii: "\n"), count: 5_000_000) + Array("a;b".utf8)
    let expected = CSVTableError(
      code: "csv-syntax", line: 5_000_001,
      reason: "the first row has semicolons and no commas; save it with commas")
    #expect(throws: expected) { try CSVTable.read(bytes) }
  }

  @Test func `a quotation mark that is never closed in 5 MB is told where it opens`() {
    let bytes = Array("a,b\nc,\"d\n".utf8) + Array(repeating: UInt8(ascii: "\n"), count: 5_000_000)
    let expected = CSVTableError(
      code: "csv-syntax", line: 2,
      reason: "the quotation mark that opens here is never closed; close it, or write it twice "
        + "(\"\") inside quotation marks if it belongs to the text")
    #expect(throws: expected) { try CSVTable.read(bytes) }
  }
}
