import CoalitionDomain
import Testing

@testable import CoalitionFormats

struct IATIAmountsTests {
  private func read(
    _ amount: String, _ currency: String? = "USD", default other: String? = nil
  ) -> (Money?, [String]) {
    var findings = IATIFindings(file: "norad.xml")
    var activity = IATIActivity()
    activity.defaultCurrency = other
    let money = findings.amount(.of(amount, currency), in: activity, line: 19)
    findings.endActivity()
    return (money, findings.inOrder().map(\.description))
  }

  @Test(arguments: [
    ("1250", 125_000), ("1250.5", 125_050), ("+7.00", 700), (".5", 50), ("5.", 500), ("0", 0),
    ("-0", 0), ("10.500", 1_050),
  ])
  func `plain decimals of XML Schema are read`(text: String, units: Int64) {
    let (money, found) = read(text)
    #expect(money?.minorUnits == units)
    #expect(found == [])
  }

  @Test(arguments: ["1,250", "1.250,00", "1e6", "1 250", "USD 5", "", ".", "-", "--5", "٥", "INF"])
  func `anything else is an error with its line`(text: String) {
    let (money, found) = read(text)
    #expect(money == nil)
    #expect(
      found == [
        "norad.xml:20: error: '\(text)' is not an amount: it may have digits and one point, and no "
          + "separators of thousands, exponent or currency; it is not counted [iati-amount]"
      ])
  }

  @Test func `a missing value and one beyond all reckoning are errors`() {
    var findings = IATIFindings(file: "norad.xml")
    #expect(findings.amount(nil, in: IATIActivity(), line: 19) == nil)
    #expect(
      findings.inOrder().map(\.description) == [
        "norad.xml:19: error: there is no value; it is not counted [iati-amount]"
      ])
    #expect(
      read("100000000000.01").1 == [
        "norad.xml:20: error: '100000000000.01' is beyond USD 100000000000.00, the most that is "
          + "reckoned with; it is not counted [iati-amount]"
      ])
    #expect(read("99999999999999999999999999").0 == nil)
  }

  @Test func `an amount below zero is a refund`() {
    let (money, found) = read("-12.34")
    #expect(money?.minorUnits == -1234)
    #expect(
      found == [
        "norad.xml:20: note: an amount is below zero, a refund, and makes its sum less "
          + "[iati-refund]"
      ])
  }

  @Test func `decimals that a currency does not have are cut, with a note`() {
    #expect(read("1.239").0?.minorUnits == 123)
    #expect(
      read("99.5", "JPY").1 == [
        "norad.xml:20: note: '99.5' has more decimals than JPY has; it is counted as JPY 99 "
          + "[iati-decimals]"
      ])
  }

  @Test func `an amount without a currency is in the activity's, or is an error`() {
    #expect(read("5", nil, default: "NOK").0?.currency.code == "NOK")
    #expect(
      read("5", nil).1 == [
        "norad.xml:20: error: '5' has no currency, and the activity has no default-currency; it is "
          + "not counted [iati-no-currency]"
      ])
    #expect(
      read("5", "EURO").1 == [
        "norad.xml:20: error: 'EURO' is not a currency of ISO 4217; the amount is not counted "
          + "[iati-currency]"
      ])
  }

  @Test(arguments: ["BYR", "MRO", "STD", "VEF", "ZMK"])
  func `a currency that is no longer in use is kept, with a note`(code: String) {
    let (money, found) = read("5", code)
    #expect(money?.currency.code == code)
    #expect(
      found == [
        "norad.xml:20: note: \(code) is no longer in use; it is kept, and rates.csv needs a rate of "
          + "its time [iati-withdrawn-currency]"
      ])
  }
}
