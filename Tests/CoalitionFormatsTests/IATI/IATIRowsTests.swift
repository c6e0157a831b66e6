import CoalitionDomain
import CoalitionTestSupport
import Testing

@testable import CoalitionFormats

struct IATIRowsTests {
  private let budget = IATIBudget.of("60", "2027-01-01", "2027-12-31", line: 20)

  @Test func `forward money of no one donor is no offer`() {
    let reading = IATIReading.of(
      .sample(status: "1", budgets: [budget]) {
        $0.participants[0].organisation.reference = nil
        $0.participants[0].organisation.names = []; $0.reporter = nil
      })
    #expect(reading.offers == [])
    #expect(reading.left == ["10 no-donor USD 60.00"])
    #expect(
      reading.found("iati-no-donor") == [
        "norad.xml:10: warning: no one donor can be told of 'NO-1-LAO', so that its forward money "
          + "is no offer [iati-no-donor]"
      ])
  }

  @Test func `a state's need without a funder is not its offer`() {
    let reading = IATIReading.of(
      .sample("LA-GOV-NRA-NEED-7", status: "1", budgets: [budget]) {
        $0.participants = []
        $0.reporter = IATIOrganisation(reference: "LA-GOV-NRA", type: "10")
      })
    #expect(reading.offers == [])
    #expect(reading.left == ["10 no-donor USD 60.00"])
  }

  @Test func `donors that are no states, or that only publish, are noted`() {
    let agency = IATIReading.of(
      .sample(status: "1", budgets: [budget]) {
        $0.participants[0].organisation = IATIOrganisation(
          reference: "XM-DAC-41114", type: "40", names: [.en("UNDP")])
      })
    #expect(agency.offered == ["iati-XM-DAC-41114 LAO indicative 2027: USD 60.00"])
    let publisher = IATIReading.of(
      .sample(status: "1", budgets: [budget]) { $0.participants = [] })
    #expect(publisher.offered == ["NOR LAO indicative 2027: USD 60.00"])
    #expect(
      agency.found("iati-donor") + publisher.found("iati-donor") == [
        "norad.xml:10: note: 'UNDP' is not known to be a state, nor a donor of the scenario; its id "
          + "is iati-XM-DAC-41114 [iati-donor]",
        "norad.xml:10: note: no organisation has the role of funder; its publisher, NOR, is taken "
          + "as the donor [iati-donor]",
      ])
  }

  @Test func `what an offer asks for is kept, and help in kind is left to a person`() {
    let reading = IATIReading.of(
      .sample(status: "1", budgets: [budget]) {
        $0.conditions = [.en("Endorsed by\n the authority")]
        $0.aidTypes = [
          IATICode(vocabulary: "1", code: "D02", line: 17),
          IATICode(vocabulary: "2", code: "4", line: 18),
        ]
      })
    #expect(
      reading.offers[0].offers[0].conditions == [
        .other("Endorsed by the authority"), .other("Published as tightly earmarked"),
        .other("In kind, at least in part: ask the donor how much of what"),
      ])
    #expect(
      reading.found("iati-in-kind") == [
        "norad.xml:10: warning: it may be help in kind, of which nothing says how much; ask the "
          + "donor, its amounts are kept as money [iati-in-kind]"
      ])
  }

  @Test(arguments: ["3", "4"])
  func `a channel of help in kind is noted in the row`(channel: String) {
    let reading = IATIReading.of(
      .sample(transactions: [.of("3", "5", "2026-01-01") { $0.disbursementChannel = channel }]) {
        $0.otherIdentifiers = [IATICode(vocabulary: "A4", code: "1234", line: 17)]
      })
    #expect(
      reading.commitments.map(\.note) == [
        "IATI: Mine action in Lao PDR; in kind, at least in part; FTS flow 1234"
      ])
  }

  @Test func `a row is of a need where the activity refers to one of the scenario`() {
    var selection = IATISelection.sample
    selection.needs = ["lao-7"]
    let activity = IATIActivity.sample(transactions: [.of("3", "5", "2026-01-01")]) {
      $0.otherIdentifiers = [
        IATICode(vocabulary: "A1", code: "lao-7", line: 17),
        IATICode(vocabulary: "A9", code: "lao-7", line: 17),
      ]
    }
    #expect(IATIReading.of(activity, selection: selection).paid == ["LAO lao-7 2026 USD 5.00"])
    #expect(IATIReading.of(activity).paid == ["LAO all 2026 USD 5.00"])
  }

  @Test func `a row says where it is from`() {
    let reading = IATIReading.of(.sample(transactions: [.of("3", "5", "2026-01-01", line: 44)]))
    #expect(
      reading.locations == [
        .commitment("iati-NO-1-LAO.LA.ALL.2026.USD"): SourceLocation(file: "norad.xml", line: 44)
      ])
    #expect(reading.commitments[0].source.text == "IATI activity NO-1-LAO, norad.xml")
  }

  @Test func `whatever a file holds, its offers and rows can be written and read again`() {
    let hostile = "=cmd|' /C calc'!A0 \u{1B}[2J \u{202E}\n\0<&\"\u{FFFE}"
    let reading = IATIReading.of(
      .sample(
        "a/b c\u{1B}", title: hostile, status: "1",
        budgets: [.of("60", "2027-01-01", "2027-12-31")],
        transactions: [
          .of("12", "100", "2026-02-01"), .of("3", "5", "2026-01-01"),
        ]
      ) {
        $0.dates = [IATIDate(type: "3", day: "2150-01-01", line: 15)]
        $0.conditions = [.en(hostile), .en("\u{1B}")]
        $0.otherIdentifiers = [IATICode(vocabulary: "A4", code: hostile, line: 17)]
        $0.participants[0].organisation = IATIOrganisation(
          reference: "\u{1B}", names: [.en(hostile)])
      },
      .sample("\u{1B}", title: "\u{1B}", status: "1", transactions: [.of("12", "9", "2026-02-01")]))
    #expect(reading.offers.count == 2)
    #expect(reading.commitments.count == 1)
    for offers in reading.offers {
      let imported = DonorOffersXMLImporter().offers(
        from: DonorOffersXMLExporter().bytes(for: offers), file: "offers.xml")
      #expect(imported.diagnostics.filter { $0.severity == .error } == [])
      #expect(imported.value?.offers.map(\.id) == offers.offers.map(\.id))
      #expect(imported.value?.offers.map(\.envelope) == offers.offers.map(\.envelope))
    }
    let table = CommitmentsTableExporter().bytes(for: reading.commitments)
    #expect(!table.contains(0x1B) && !table.contains(0))
    let again = CommitmentsTableExporter().adding(
      reading.commitments, to: table, file: "commitments.csv")
    #expect(again.value == table)
  }
}
