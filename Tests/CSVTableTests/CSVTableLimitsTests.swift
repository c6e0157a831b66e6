import CSVTable
import Testing

struct CSVTableLimitsTests {
  @Test func `the limits are far above an honest table`() {
    let limits = CSVTableLimits.standard
    #expect(limits.bytes == 16_000_000)
    #expect(limits.cells == 250_000)
    #expect(limits.columns == 1_024)
    #expect(limits.fieldBytes == 131_068)
  }

  @Test func `a file of more bytes than allowed is refused`() throws {
    #expect(try CSVTable.read(Array("a,b".utf8), limits: CSVTableLimits(bytes: 3)).count == 1)
    Refusal("①a,bc", "the file has 4 bytes, more than the 3 that are read; split it")
      .expect("csv-limit", CSVTableLimits(bytes: 3))
  }

  @Test func `a table of more rows than allowed is refused at the first too many`() throws {
    let limits = CSVTableLimits(cells: 4)
    #expect(try CSVTable.read(Array("a\nb\n\n".utf8), limits: limits).count == 2)
    Refusal("a\n\nb\n\n①c\nd\n", "the table has more than 4 rows and fields together; split it")
      .expect("csv-limit", limits)
  }

  @Test func `a table of more fields than allowed is refused at the first too many`() throws {
    let limits = CSVTableLimits(cells: 6)
    #expect(try CSVTable.read(Array("a,b\nc,d\n".utf8), limits: limits).count == 2)
    Refusal("a,b\n①c,d,e\n", "the table has more than 6 rows and fields together; split it")
      .expect("csv-limit", limits)
  }

  @Test func `a row of more fields than allowed is refused at the first too many`() throws {
    let limits = CSVTableLimits(columns: 2)
    #expect(try CSVTable.read(Array("a,b\nc,d".utf8), limits: limits).count == 2)
    Refusal(
      "a,b\nc,\"d\n\"①,e\n",
      "a row has more than 2 fields; check that its line breaks are there"
    ).expect("csv-limit", limits)
  }

  @Test(arguments: [
    Refusal(
      "a,b\n①abcde,b\n",
      "a field has 5 bytes, more than the 4 a cell holds; shorten it, or look for a stray "
        + "quotation mark"),
    Refusal(
      "a,b\n①\"a\"\"\nbc\",b\n",
      "a field has 5 bytes, more than the 4 a cell holds; shorten it, or look for a stray "
        + "quotation mark"),
    Refusal(
      "a,b\nab,①ລາ\n",
      "a field has 6 bytes, more than the 4 a cell holds; shorten it, or look for a stray "
        + "quotation mark"),
  ])
  func `a field of more bytes than allowed is refused where it starts`(refusal: Refusal) {
    refusal.expect("csv-limit", CSVTableLimits(fieldBytes: 4))
  }

  @Test func `a field of as many bytes as allowed is read`() throws {
    let rows = try CSVTable.read(
      Array("abcd,\"a\"\"bc\"".utf8), limits: CSVTableLimits(fieldBytes: 4))
    #expect(rows.first?.fields.map(\.text) == ["abcd", "a\"bc"])
  }
}
