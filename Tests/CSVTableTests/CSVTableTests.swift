import CSVTable
import Testing

struct CSVTableTests {
  private func texts(_ table: String) throws -> [[String]] {
    try CSVTable.read(Array(table.utf8)).map { $0.fields.map(\.text) }
  }

  @Test func `rows and fields know the lines they start on`() throws {
    let rows = try CSVTable.read(
      Array(
        """
        id,note,cost
        mine-1,"old
        road",12.50
        mine-2,"one
        two
        three","four
        five",7

        mine-3,,0
        """.utf8))
    #expect(
      rows == [
        CSVRow(
          line: 1,
          fields: [
            CSVField(text: "id", line: 1), CSVField(text: "note", line: 1),
            CSVField(text: "cost", line: 1),
          ]),
        CSVRow(
          line: 2,
          fields: [
            CSVField(text: "mine-1", line: 2), CSVField(text: "old\nroad", line: 2),
            CSVField(text: "12.50", line: 3),
          ]),
        CSVRow(
          line: 4,
          fields: [
            CSVField(text: "mine-2", line: 4), CSVField(text: "one\ntwo\nthree", line: 4),
            CSVField(text: "four\nfive", line: 6), CSVField(text: "7", line: 7),
          ]),
        CSVRow(
          line: 9,
          fields: [
            CSVField(text: "mine-3", line: 9), CSVField(text: "", line: 9),
            CSVField(text: "0", line: 9),
          ]),
      ])
  }

  @Test(
    arguments: [
      ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
      ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
      ("a,\n,b", [["a", ""], ["", "b"]]),
      ("a,", [["a", ""]]),
      (",,\n", [["", "", ""]]),
      ("a,b,c\nd\n", [["a", "b", "c"], ["d"]]),
      (" a , b \n", [[" a ", " b "]]),
      ("", []),
      ("\n\r\n\n", []),
      ("\n\na\n\n\r\nb\n\n", [["a"], ["b"]]),
      ("a\n \n\"\"\n", [["a"], [" "], [""]]),
    ])
  func `a table is rows of fields`(table: String, expected: [[String]]) throws {
    #expect(try texts(table) == expected)
  }

  @Test(
    arguments: [
      (#""a,b",c"#, ["a,b", "c"]),
      (#""say ""no""",b"#, [#"say "no""#, "b"]),
      (#""""""#, ["\""]),
      ("\"\",b", ["", "b"]),
      (#""a""""b",c"#, [#"a""b"#, "c"]),
      ("\"a\r\nb\rc\nd\"\r\n", ["a\r\nb\rc\nd"]),
      (#""a;b""#, ["a;b"]),
      ("a;b,c\td", ["a;b", "c\td"]),
    ])
  func `quotation marks hold what would end a field`(row: String, expected: [String]) throws {
    let fields = try texts(row).first ?? []
    #expect(fields.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
  }

  @Test func `a line break in a field counts once whatever its notation`() throws {
    let rows = try CSVTable.read(Array("\"a\r\nb\rc\nd\",e\r\nf\n".utf8))
    #expect(rows.map(\.line) == [1, 5])
    #expect(rows.first?.fields.map(\.line) == [1, 4])
  }

  @Test func `a byte order mark is passed over`() throws {
    let rows = try CSVTable.read([0xEF, 0xBB, 0xBF] + Array("\"id\",b\n".utf8))
    #expect(rows.first?.fields.map(\.text) == ["id", "b"])
  }

  @Test func `text of any script is read as it stands`() throws {
    let table = "لا للألغام,ບໍ່ມີລະເບີດ,排雷行动,👩‍🦽🌍,e\u{301}\n"
    #expect(
      try texts(table).first?.map { Array($0.utf8) }
        == ["لا للألغام", "ບໍ່ມີລະເບີດ", "排雷行动", "👩‍🦽🌍", "e\u{301}"].map { Array($0.utf8) })
  }
}
