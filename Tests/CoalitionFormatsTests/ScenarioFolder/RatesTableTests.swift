import CoalitionDomain
import Testing

struct RatesTableTests {
  @Test(arguments: [
    ("0", "'0' is not above 0; write a number above 0 up to 1000000 [range]"),
    ("1000000.1", "'1000000.1' is above 1000000; write a number above 0 up to 1000000 [range]"),
    (
      "99999999999999999999",
      "'99999999999999999999' is above 1000000; write a number above 0 up to 1000000 [range]"
    ),
    ("0.1234567890123", "'0.1234567890123' has 13 decimals; write at most 12 [decimals]"),
    ("\"0,1287\"", "'0,1287' is not a number; write it as 0.1287 [number]"),
  ])
  func `a rate is above zero and at most a million`(_ cell: String, message: String) {
    #expect(
      SmallFolder.errors(in: "rates.csv", replacing: "0.1287", by: cell) == [
        "lao/rates.csv:3: error: rate: \(message)"
      ])
  }

  @Test func `a currency has one rate a day`() {
    let row = "NOK,2017-09-01,0.1287,Norges Bank"
    #expect(
      SmallFolder.errors(in: "rates.csv", replacing: row, by: "\(row)\n\(row)") == [
        "lao/rates.csv:4: error: there are two rates of NOK on 2017-09-01, the other on line 3; "
          + "keep one of them [duplicate-rate]"
      ])
  }
}
