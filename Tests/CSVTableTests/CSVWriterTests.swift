import CSVTable
import Testing

struct CSVWriterTests {
  private func written(_ rows: [[String]], neutralisesFormulas: Bool = false) -> String {
    var writer = CSVWriter(neutralisesFormulas: neutralisesFormulas)
    for row in rows { writer.row(row) }
    return String(decoding: writer.finish(), as: UTF8.self)
  }

  @Test func `rows end in a line feed`() {
    #expect(
      written([["id", "state", "cost"], ["mine-1", "ລາວ", "-12.50"], ["", "", ""]])
        == "id,state,cost\nmine-1,ລາວ,-12.50\n,,\n")
  }

  @Test func `a table without rows is an empty file`() {
    #expect(written([]).isEmpty)
  }

  @Test(
    arguments: [
      ("roads, fields", #""roads, fields""#),
      (#"say "no""#, #""say ""no""""#),
      ("a\nb", "\"a\nb\""),
      ("a\r\nb", "\"a\r\nb\""),
      ("a\rb", "\"a\rb\""),
      ("a;b", #""a;b""#),
      ("a\tb", "\"a\tb\""),
      ("", #""""#),
      ("a\u{0}b", "\"a\u{FFFD}b\""),
      ("\u{FEFF}a", "\"\u{FEFF}a\""),
      (" a ", " a "),
      ("=1+1", "=1+1"),
      ("لا", "لا"),
    ])
  func `a field is in quotation marks where it needs them`(field: String, text: String) {
    #expect(Array(written([[field]]).utf8) == Array("\(text)\n".utf8))
  }

  @Test(
    arguments: [
      ("=1+1", "'=1+1"),
      ("+41 22 906 1600", "'+41 22 906 1600"),
      ("-1+1", "'-1+1"),
      ("@SUM(A1)", "'@SUM(A1)"),
      ("\t=1", "\"'\t=1\""),
      ("\r=1", "\"'\r=1\""),
      (#"=HYPERLINK("a","b")"#, #""'=HYPERLINK(""a"",""b"")""#),
      ("-", "'-"),
      ("-.5", "'-.5"),
      ("-5.", "'-5."),
      ("-1.2.3", "'-1.2.3"),
      ("-1e5", "'-1e5"),
    ])
  func `a formula is neutralised when asked for`(field: String, text: String) {
    #expect(
      Array(written([["x", field]], neutralisesFormulas: true).utf8) == Array("x,\(text)\n".utf8))
  }

  @Test(arguments: ["-12.50", "-7", "12.50", "0", "a=b", "a-b", "", "'=1", "الف"])
  func `what is no formula is left alone`(field: String) {
    #expect(written([["x", field]], neutralisesFormulas: true) == "x,\(field)\n")
  }

  @Test func `a row without fields stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var writer = CSVWriter()
      writer.row([])
      _ = writer.finish()
    }
  }
}
