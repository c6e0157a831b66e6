import CoalitionDomain
import Testing

/// What all tables have in common, shown on `rates.csv`, which has the fewest columns.
struct TableFormatTests {
  private func errors(_ table: String) -> [String] {
    SmallFolder(["rates.csv": table]).findings()
  }

  @Test func `columns may stand in any order`() {
    let table = "coalition-rates,1\nsource,rate,currency,date\nNorges Bank,0.1287,NOK,2017-09-01\n"
    #expect(
      SmallFolder(["rates.csv": table]).imported.value?.rates
        == SmallFolder().imported.value?.rates)
    #expect(errors(table) == [])
  }

  @Test func `what spreadsheets add to a table changes nothing`() {
    let table =
      "\u{FEFF}coalition-rates,1,,,\r\ncurrency,date,rate,source,\r\n"
      + "NOK,2017-09-01,0.1287,Norges Bank,\r\n,,,,\r\n\r\n"
    #expect(
      SmallFolder(["rates.csv": table]).imported.value?.rates
        == SmallFolder().imported.value?.rates)
    #expect(errors(table) == [])
  }

  @Test func `lines are right after a cell with line breaks`() {
    let table =
      "coalition-rates,1\r\ncurrency,date,rate,source\r\n"
      + "NOK,2017-09-01,0.1287,\"Norges\r\nBank,\r\nOslo\"\r\nSEK,2017-09-01,0,Riksbank\r\n"
    #expect(
      errors(table) == [
        "lao/rates.csv:6: error: rate: '0' is not above 0; write a number above 0 up to 1000000 "
          + "[range]"
      ])
  }

  @Test func `a cell that starts on a later line than its row is told there`() {
    let table = """
      coalition-rates,1
      source,currency,date,rate
      "Norges
      Bank",NOK,2017-09-01,-1
      """
    #expect(
      errors(table) == [
        "lao/rates.csv:4: error: rate: '-1' is below 0; write a number above 0 up to 1000000 [number]"
      ])
  }

  @Test(arguments: [
    (
      "",
      "lao/rates.csv: error: the file is empty; write coalition-rates,1 above the heading [format]"
    ),
    (
      "coalition-needs,1\n",
      "lao/rates.csv:1: error: the first row is 'coalition-needs,1'; write coalition-rates,1 above "
        + "the heading [format]"
    ),
    (
      "coalition-rates,1,2\n",
      "lao/rates.csv:1: error: the first row is 'coalition-rates,1,2'; write coalition-rates,1 "
        + "above the heading [format]"
    ),
    (
      "coalition-rates\n",
      "lao/rates.csv:1: error: the version is missing; this program reads version 1: write "
        + "coalition-rates,1 [format-version]"
    ),
    (
      "coalition-rates,2\nnothing,that,we,know\n",
      "lao/rates.csv:1: error: version '2' is not known; this program reads version 1: write "
        + "coalition-rates,1 [format-version]"
    ),
    (
      "coalition-rates,1\n",
      "lao/rates.csv: error: the table has no heading; write the names of the columns under the "
        + "first row: currency,date,rate,source [heading]"
    ),
  ])
  func `a table says what it is and in which version`(_ table: String, message: String) {
    #expect(errors(table) == [message])
  }

  @Test func `a table without its first row is read on`() {
    #expect(
      errors("currency,date,rate,source\nNOK,2017-09-01,0,x\n") == [
        "lao/rates.csv:1: error: the first row is 'currency,date,rate,source'; write "
          + "coalition-rates,1 above the heading [format]",
        "lao/rates.csv:2: error: rate: '0' is not above 0; write a number above 0 up to 1000000 "
          + "[range]",
      ])
  }

  @Test func `unknown, missing and double columns are all told once`() {
    #expect(
      errors("coalition-rates,1\ncurrency,Rate,currency,source\nNOK,0.1,SEK,x\nSEK,0.1,SEK,x\n")
        == [
          "lao/rates.csv:2: error: 'Rate' is not a column of this table; take it out, or write one "
            + "of: currency, date, rate, source [unknown-column]",
          "lao/rates.csv:2: error: 'currency' is a column twice; take one of them out "
            + "[duplicate-column]",
          "lao/rates.csv:2: error: there is no column 'date'; add it [missing-column]",
          "lao/rates.csv:2: error: there is no column 'rate'; add it [missing-column]",
        ])
  }

  @Test(arguments: [("NOK,2017-09-01,0.1", 3), ("NOK,2017-09-01,0,1287,Norges Bank", 5)])
  func `a row has a cell for each column`(_ row: String, cells: Int) {
    #expect(
      errors("coalition-rates,1\ncurrency,date,rate,source\n\(row)\n") == [
        "lao/rates.csv:3: error: the row has \(cells) cells, but the heading has 4; write one for "
          + "each column, in quotation marks where it holds a comma [row-length]"
      ])
  }

  @Test func `text that is not a table is told with the table's own code`() {
    #expect(
      errors("coalition-rates,1\ncurrency,date,rate,source\nNOK,\"2017-09-01,0.1,x\n").count == 1)
    let found = SmallFolder(["rates.csv": "coalition-rates,1\nNOK,\"2017"]).imported.diagnostics
    #expect(found.map(\.code) == ["csv-syntax"])
    #expect(found.map(\.location) == [SourceLocation(file: "lao/rates.csv", line: 2)])
  }
}
