import CSVTable
import Testing

/// What the reader refuses, with its line and words.
struct CSVTableRefusalTests {
  @Test(arguments: [
    Refusal(
      "a,b\nc,①5\" shell\n",
      "a quotation mark stands inside a field that does not start with one; put the field in "
        + "quotation marks and write the mark twice (\"\")"),
    Refusal(
      "a,b\nc,①  \"d\"\n", "a space stands before a field's quotation mark; take the space out"),
    Refusal(
      "a,b\n\"c\n①d\" e,f\n",
      "text or a space follows the closing quotation mark of the field that starts on line 2; "
        + "take it out, or write quotation marks inside the field twice (\"\")"),
    Refusal(
      "a,b\n①\"c\"\" \" ,f\n",
      "text or a space follows the closing quotation mark of the field that starts on line 2; "
        + "take it out, or write quotation marks inside the field twice (\"\")"),
    Refusal(
      "a,b\n\"c\n\",①\"d\ne,f\n",
      "the quotation mark that opens here is never closed; close it, or write it twice (\"\") "
        + "inside quotation marks if it belongs to the text"),
    Refusal(
      "a,①\"\"\"\n",
      "the quotation mark that opens here is never closed; close it, or write it twice (\"\") "
        + "inside quotation marks if it belongs to the text"),
  ])
  func `quotation marks must be whole`(refusal: Refusal) {
    refusal.expect("csv-syntax")
  }

  @Test(arguments: [
    Refusal(
      "a,b①\rc,d\r",
      "a carriage return stands alone; save the file with line breaks of Windows (CRLF) or Unix "
        + "(LF)"),
    Refusal(
      "a,b\n\"c\"①\r\r\n",
      "a carriage return stands alone; save the file with line breaks of Windows (CRLF) or Unix "
        + "(LF)"),
    Refusal(
      "a,b\nc,d\n①\r",
      "a carriage return stands alone; save the file with line breaks of Windows (CRLF) or Unix "
        + "(LF)"),
  ])
  func `a carriage return may not end a row by itself`(refusal: Refusal) {
    refusal.expect("csv-syntax")
  }

  @Test(arguments: [
    Refusal(
      "\n①id;cost\na;1,5\n", "the first row has semicolons and no commas; save it with commas"),
    Refusal(
      "①\"id, name\";\"cost\"\n",
      "the first row has semicolons and no commas; save it with commas"),
    Refusal("①id;cost", "the first row has semicolons and no commas; save it with commas"),
    Refusal("①id\tcost;\r\n", "the first row has semicolons and no commas; save it with commas"),
    Refusal("①id\tcost\r\n", "the first row has tabs and no commas; save it with commas"),
  ])
  func `fields must be separated by commas`(refusal: Refusal) {
    refusal.expect("csv-syntax")
  }

  @Test(arguments: [
    Refusal(
      "a,b\nc,①\u{0}\n",
      "a NUL stands in the file; save it as CSV in UTF-8, UTF-16 is not read"),
    Refusal(
      "a,b\nc,\"\n①\u{0}\"\n",
      "a NUL stands in the file; save it as CSV in UTF-8, UTF-16 is not read"),
    Refusal(
      "①a\u{0},\u{0}b\u{0}",
      "a NUL stands in the file; save it as CSV in UTF-8, UTF-16 is not read"),
  ])
  func `a NUL is refused at its line`(refusal: Refusal) {
    refusal.expect("csv-encoding")
  }

  @Test(arguments: [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61]] as [[UInt8]])
  func `UTF-16 is refused`(bytes: [UInt8]) {
    let expected = CSVTableError(
      code: "csv-encoding", line: 1, reason: "the file is in UTF-16; save it as CSV in UTF-8")
    #expect(throws: expected) { try CSVTable.read(bytes) }
  }

  @Test(
    arguments: [
      ("a,b\nc,Vient", "ane\n", 2),
      ("a,b\nc,\"one\r\ntwo\rthree ", "\nfour\"\n", 4),
      ("a,b\n\"one \"\"two\"\"\n\n", "\n\"", 4),
      ("", "", 1),
    ])
  func `bytes that are not UTF-8 are refused at their line`(
    before: String, after: String, line: Int
  ) {
    let expected = CSVTableError(
      code: "csv-encoding", line: line,
      reason: "a field has bytes that are not UTF-8; save the file as CSV in UTF-8")
    for wrong in [[0xE9], [0xC0, 0xAF], [0xED, 0xA0, 0x80]] as [[UInt8]] {
      #expect(throws: expected) {
        try CSVTable.read(Array(before.utf8) + wrong + Array(after.utf8))
      }
    }
  }
}
