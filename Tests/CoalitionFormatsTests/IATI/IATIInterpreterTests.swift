import CoalitionDomain
import CoalitionTestSupport
import Testing

@testable import CoalitionFormats

struct IATIInterpreterTests {
  @Test func `a programme under way becomes what was paid, and what is committed and not yet paid`()
  {
    let reading = IATIReading.of(
      .sample(transactions: [
        .of("2", "900.00", "2025-12-01", line: 30), .of("3", "300", "2026-01-10", line: 31),
      ]) {
        $0.dates = [
          IATIDate(type: "2", day: "2026-01-01", line: 15),
          IATIDate(type: "3", day: "2027-12-31", line: 16),
        ]
      })
    #expect(reading.paid == ["LAO all 2026 USD 580.29", "LAO all 2027 USD 319.71"])
    #expect(reading.offers == [])
    #expect(reading.left == [])
    #expect(
      reading.found("iati-spread") == [
        "norad.xml:30: note: USD 600.00 committed and not yet paid is spread over 2026 to 2027 "
          + "[iati-spread]"
      ])
    #expect(
      reading.commitments.map(\.id) == [
        "iati-NO-1-LAO.LA.ALL.2026.USD", "iati-NO-1-LAO.LA.ALL.2027.USD",
      ])
    #expect(reading.commitments[0].donor == "NOR")
    #expect(reading.commitments[0].source.text == "IATI activity NO-1-LAO, norad.xml")
  }

  @Test func `an activity in the pipeline becomes draft offers of its donor`() {
    let reading = IATIReading.of(
      .sample(
        status: "1",
        budgets: [
          .of("100", "2026-03-01", "2026-12-31", line: 20),
          .of("200", "2027-01-01", "2027-12-31", status: "2", line: 21),
        ]))
    #expect(
      reading.offered == [
        "NOR LAO committed 2027: USD 200.00", "NOR LAO indicative 2026: USD 100.00",
      ])
    #expect(reading.offers.map(\.donor.name) == ["Norway"])
    #expect(reading.offers.flatMap(\.offers).allSatisfy { $0.isDraft })
    #expect(reading.offers[0].locations[.offer("iati-NO-1-LAO.LA.I.USD")]?.line == 20)
    #expect(reading.commitments == [])
  }

  @Test(arguments: [
    ("4", "10 closed USD 50.00"), ("5", "10 cancelled USD 50.00"), ("6", "10 suspended USD 50.00"),
  ])
  func `what is closed, cancelled or suspended is set aside`(status: String, left: String) {
    let reading = IATIReading.of(
      .sample(status: status, transactions: [.of("2", "50", "2026-01-01")]))
    #expect(reading.left == [left])
    #expect(reading.paid == [])
  }

  @Test func `a secondary reporter's activity is never counted`() {
    let reading = IATIReading.of(
      .sample(transactions: [.of("3", "50", "2026-01-01")]) { $0.isSecondary = true })
    #expect(reading.left == ["10 secondary-reporter USD 50.00"])
    #expect(reading.paid == [])
  }

  @Test func `an activity that stands twice counts once, where it first stands`() {
    let reading = IATIReading.of(
      .sample(transactions: [.of("3", "50", "2026-01-01")]),
      .sample(line: 90, transactions: [.of("3", "70", "2026-01-01")]))
    #expect(reading.paid == ["LAO all 2026 USD 50.00"])
    #expect(reading.left == ["90 repeated USD 70.00 (line 10)"])
    #expect(
      reading.found("iati-repeated") == [
        "norad.xml:90: warning: 'NO-1-LAO' is also the activity of line 10; the first is counted "
          + "[iati-repeated]"
      ])
  }

  @Test func `an activity without an id is refused`() {
    let reading = IATIReading.of(.sample("", transactions: [.of("3", "50", "2026-01-01")]))
    #expect(reading.left == ["10 unreadable USD 50.00"])
    #expect(
      reading.found("iati-no-identifier") == [
        "norad.xml:10: error: the activity has no iati-identifier, so that it could not be told "
          + "from others; it is not counted [iati-no-identifier]"
      ])
  }

  @Test func `peace and security alone is set aside as unsure`() {
    let reading = IATIReading.of(
      .sample(
        title: "Dialogue", sectors: [.sector("152", in: "2")],
        transactions: [.of("3", "50", "2026-01-01")]))
    #expect(reading.left == ["10 unsure USD 50.00 (low)"])
    #expect(reading.recognised.map(\.confidence) == [.low])
  }

  @Test func `an activity of something else leaves nothing behind`() {
    let reading = IATIReading.of(
      .sample(title: "Wells", sectors: [.sector("14030")], budgets: [.of("1,000", nil, nil)]))
    #expect(reading.activityCount == 1)
    #expect(reading.recognised == [])
    #expect(reading.setAside == [])
    #expect(reading.diagnostics == [])
  }

  @Test(arguments: [
    (nil, "2026-06-01", "there is no status; it is taken as in the pipeline"),
    ("9", "2026-06-01", "status '9' is not known; it is taken as in the pipeline"),
    (nil, "2025-06-01", "there is no status; it is taken as under way"),
  ])
  func `a missing status is told by the first day`(status: String?, start: String, said: String) {
    let reading = IATIReading.of(
      .sample(status: status) { $0.dates = [IATIDate(type: "1", day: start, line: 15)] })
    #expect(
      reading.found("iati-status") == [
        "norad.xml:\(status == nil ? 10 : 12): warning: \(said) [iati-status]"
      ])
  }

  @Test func `activities that ended before a day are left out`() {
    var selection = IATISelection.sample
    selection.since = .on("2026-01-01")
    let reading = IATIReading.of(
      .sample(transactions: [.of("3", "50", "2025-12-31")]),
      .sample("NO-1-LATE", line: 90, transactions: [.of("3", "70", "2026-01-01")]),
      selection: selection)
    #expect(reading.left == ["10 too-old USD 50.00 (ended 2025-12-31)"])
    #expect(reading.paid == ["LAO all 2026 USD 70.00"])
  }

  @Test func `only the countries that were asked for are taken`() {
    var selection = IATISelection.sample
    selection.countries = [.lbn]
    let reading = IATIReading.of(
      .sample(
        countries: [.country("LA", "60"), .country("LB", "40")],
        transactions: [.of("3", "50", "2026-01-01")]), selection: selection)
    #expect(reading.paid == ["LBN all 2026 USD 20.00"])
    #expect(reading.left == ["30 other-countries USD 30.00 (LAO)"])
  }

  @Test func `activities that were not looked at are counted too`() {
    var interpreter = IATIInterpreter(.sample)
    interpreter.skip()
    interpreter.add(.sample())
    #expect(interpreter.finish().activityCount == 2)
  }
}
