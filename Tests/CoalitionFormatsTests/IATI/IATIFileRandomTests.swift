import CoalitionDomain
import CoalitionTestSupport
import Testing

@testable import CoalitionFormats

/// Files of random activities say what was written into them, however they are cut.
struct IATIFileRandomTests {
  /// Seen from the end of 2027, so that payments of two planned years are known.
  private static let selection = IATISelection(
    file: "random.xml", asOf: .on("2027-12-31"), years: Year(2026)...Year(2029))

  /// The seed is the argument, which a failure names.
  @Test(arguments: UInt64(1)...40)
  func `sums are read back as they were written`(seed: UInt64) {
    var file = RandomIATI(seed: seed)
    file.write(activities: 25)
    let bytes = Array(file.text.utf8)
    let whole = IATIFile().reading(of: bytes, for: Self.selection)
    let reading = whole.value ?? IATIReading()
    #expect(whole.diagnostics == [])
    #expect(reading.activityCount == 25)
    #expect(reading.recognised.map(\.identifier) == file.recognised)
    #expect(reading.diagnostics.filter { $0.severity == .error } == [])
    #expect(Self.paid(in: reading) == file.paid)
    #expect(Self.offered(in: reading) == file.offered)

    var random = SeededRandom(seed: seed)
    var rest = bytes[...]
    let pieces = IATIFile().reading(
      from: { piece in
        let size = Int.random(in: 1...400, using: &random)
        piece = Array(rest.prefix(size))
        rest = rest.dropFirst(size)
        return !piece.isEmpty
      }, for: Self.selection)
    #expect(pieces.value == whole.value)
    #expect(pieces.diagnostics == [])
  }

  private static func paid(in reading: IATIReading) -> [String: Int64] {
    reading.commitments.reduce(into: [:]) { sums, row in
      sums["\(row.year) \(row.amount.currency)", default: 0] += row.amount.minorUnits
    }
  }

  private static func offered(in reading: IATIReading) -> [String: Int64] {
    reading.offers.flatMap(\.offers).reduce(into: [:]) { sums, offer in
      guard case .yearly(let amounts, _) = offer.envelope?.shape else { return }
      for (year, amount) in amounts {
        sums["\(offer.donor) \(year) \(amount.currency)", default: 0] += amount.minorUnits
      }
    }
  }
}

/// Writes activities in both versions' words and keeps the sums of what it writes.
private struct RandomIATI {
  private(set) var text = "<iati-activities version=\"2.02\" xmlns:x=\"urn:x\">\n"
  private(set) var paid: [String: Int64] = [:]
  private(set) var offered: [String: Int64] = [:]
  private(set) var recognised: [String] = []
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  mutating func write(activities count: Int) {
    for number in 1...count { writeActivity(number) }
    text += "</iati-activities>"
  }

  private mutating func pick(_ texts: String...) -> String {
    texts.randomElement(using: &random) ?? ""
  }

  private mutating func writeActivity(_ number: Int) {
    let isOurs = Bool.random(using: &random)
    let donor = pick("NOR", "SWE", "JPN")
    let reference = ["NOR": "XM-DAC-8", "SWE": "XM-DAC-10-6", "JPN": "XM-DAC-701"][donor] ?? ""
    let isAhead = Bool.random(using: &random)
    if isOurs { recognised.append("A-\(number)") }
    text += pick("", "\n", "<!-- demining -->\n") + "<iati-activity default-currency=\"NOK\">"
    var parts = [
      "<iati-identifier>\(pick("", " ", "\n\t"))A-\(number) </iati-identifier>",
      isOurs
        ? pick(
          "<title>De&#109;ining</title>",
          "<title><narrative>Mine <![CDATA[action]]></narrative></title>",
          "<title>إزالة الألغام</title>", "<sector vocabulary=\"DAC\" code=\"15250\"/>")
        : pick(
          "<title>A copper mine</title>", "<title>Wells</title>", "<x:title>Demining</x:title>"),
      "<participating-org role=\"\(pick("1", "Funding"))\" ref=\"\(reference)\"/>",
      "<activity-status code=\"\(isAhead ? "1" : "2")\"/>",
      pick(
        "<recipient-country code=\"LA\"/>",
        "<recipient-country code=\"LA\" percentage=\"33.33\"/>"
          + "<recipient-country code=\"LB\" percentage=\"66.67\"/>"),
      pick("", "<x:budget><value>9</value></x:budget>", "<budget-note>9</budget-note>"),
    ]
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      parts.append(isAhead ? budget(of: donor, isOurs) : payment(isOurs))
    }
    // Version 1 has no order.
    parts.shuffle(using: &random)
    text += parts.joined(separator: pick("", "\n")) + "</iati-activity>"
  }

  private mutating func value(_ units: Int64, _ currency: String) -> String {
    let attribute =
      currency == "NOK" && Bool.random(using: &random) ? "" : " currency=\"\(currency)\""
    let cents = units % 100 < 10 ? "0\(units % 100)" : "\(units % 100)"
    let amount = currency == "JPY" ? "\(units)" : "\(units / 100).\(cents)"
    return "<value\(attribute) value-date=\"2026-01-01\">\(pick("", " "))\(amount)</value>"
  }

  /// One budget of a year and currency at most for an activity is not asked for: they add up.
  private mutating func budget(of donor: String, _ isOurs: Bool) -> String {
    let units = Int64.random(in: 1...1_000_000_000, using: &random)
    // From the day that is looked from, budgets of two years are ahead.
    let (year, currency) = (pick("2028", "2029"), pick("NOK", "USD", "JPY"))
    if isOurs { offered["\(donor) \(year) \(currency)", default: 0] += units }
    return "<budget><period-start iso-date=\"\(year)-01-01\"/>"
      + "<period-end iso-date=\"\(year)-12-31\"/>\(value(units, currency))</budget>"
  }

  private mutating func payment(_ isOurs: Bool) -> String {
    let units = Int64.random(in: 1...1_000_000_000, using: &random)
    let (year, currency) = (pick("2026", "2027"), pick("NOK", "USD", "JPY"))
    if isOurs { paid["\(year) \(currency)", default: 0] += units }
    return
      "<transaction>\(value(units, currency))<transaction-type code=\"\(pick("3", "4", "D", "E"))\"/>"
      + "<transaction-date iso-date=\"\(year)-0\(pick("1", "9"))-28\"/></transaction>"
  }
}
