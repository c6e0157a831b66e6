import CoalitionDomain
import Testing

@testable import CoalitionFormats

struct IATIPillarsTests {
  private func reading(_ own: [IATIShare], title: String = "Mine action") -> IATIReading {
    .of(
      .sample(
        title: title, sectors: [.sector("15250")] + own,
        transactions: [.of("3", "100", "2026-01-01")]))
  }

  @Test(arguments: [
    ("CLR", "Clearance", "clearance"), ("CLR", nil, "clearance"),
    ("7", "Land release", "clearance"),
    ("SD", "Stockpile destruction", "stockpile-destruction"), ("SD", nil, "stockpile-destruction"),
    ("RE", "Explosive ordnance risk education", "risk-education"), ("EORE", nil, "risk-education"),
    ("VA", "Victim assistance", "victim-assistance"), ("9", "Information management", "capacity"),
    // Another publisher's letters.
    ("RE", "Renewable energy", "all"), ("SD", "Sustainable development", "all"), ("X", nil, "all"),
  ])
  func `a publisher's own sector names a pillar by its words, or by code alone`(
    code: String, words: String?, pillar: String
  ) {
    let reading = reading([.sector(code, in: "99", named: words)])
    #expect(reading.paid == ["LAO \(pillar) 2026 USD 100.00"])
  }

  @Test func `pillars with shares split what is paid`() {
    let reading = reading([
      .sector("CLR", "70", in: "99", named: "Clearance"),
      .sector("SD", "20", in: "99", named: "Stockpile destruction"),
      .sector("M", "10", in: "99", named: "Management"),
    ])
    #expect(
      reading.paid == [
        "LAO clearance 2026 USD 70.00", "LAO stockpile-destruction 2026 USD 20.00",
        "LAO all 2026 USD 10.00",
      ])
  }

  @Test func `the title of what is not earmarked earmarks nothing`() {
    let reading = IATIReading.of(
      .sample(
        title: "Mine clearance", status: "1", budgets: [.of("1", "2027-01-01", "2027-12-31")]
      ) { $0.aidTypes = [IATICode(vocabulary: "2", code: "1", line: 18)] })
    #expect(reading.offers.flatMap(\.offers).map(\.earmark.pillars) == [[]])
    #expect(reading.found("iati-pillar-words") == [])
  }

  @Test func `pillars without shares are not split`() {
    let reading = reading([
      .sector("CLR", in: "99", named: "Clearance"), .sector("VA", in: "99", named: "Victims"),
    ])
    #expect(reading.paid == ["LAO all 2026 USD 100.00"])
    #expect(
      reading.found("iati-pillar-shares") == [
        "norad.xml:14: warning: its pillars, clearance and victim-assistance, have no shares that "
          + "add up to 100; it is not disaggregated [iati-pillar-shares]"
      ])
  }

  @Test(arguments: [
    ("Mine clearance in Lao PDR", "clearance"), ("Déminage humanitaire", "clearance"),
    ("Humanitär minröjning", "clearance"), ("إزالة الألغام", "clearance"),
    ("Mine risk education", "risk-education"),
    ("Assistance aux victimes de mines", "victim-assistance"),
  ])
  func `a title that names one pillar is taken at its word, with a note`(
    title: String, pillar: String
  ) {
    let reading = reading([], title: title)
    #expect(reading.paid == ["LAO \(pillar) 2026 USD 100.00"])
    #expect(
      reading.found("iati-pillar-words") == [
        "norad.xml:11: note: \(pillar) taken as its work from the words of its title, '\(title)' "
          + "[iati-pillar-words]"
      ])
  }

  @Test func `a title that names two is not split`() {
    let reading = reading([], title: "Demining and victim assistance")
    #expect(reading.paid == ["LAO all 2026 USD 100.00"])
  }

  @Test func `where nothing says it, nothing is guessed`() {
    let reading = reading([])
    #expect(reading.paid == ["LAO all 2026 USD 100.00"])
    #expect(
      reading.found("iati-no-pillar") == [
        "norad.xml:10: note: nothing says which pillar 'NO-1-LAO' is for; it is not disaggregated "
          + "[iati-no-pillar]"
      ])
  }

  @Test func `offers are earmarked by pillar, and their shares are for a person to see`() {
    let reading = IATIReading.of(
      .sample(
        status: "1",
        sectors: [
          .sector("15250"), .sector("CLR", "70", in: "99"), .sector("SD", "30", in: "99"),
        ], budgets: [.of("10", "2027-01-01", "2027-12-31")]))
    let offer = reading.offers.first?.offers.first
    #expect(offer?.earmark.pillars == [.clearance, .stockpileDestruction])
    #expect(
      offer?.conditions == [.other("Published as 70 % clearance, 30 % stockpile-destruction")])
  }
}
