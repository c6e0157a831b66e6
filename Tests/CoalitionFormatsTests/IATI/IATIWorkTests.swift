import CoalitionDomain
import Testing

@testable import CoalitionFormats

struct IATIWorkTests {
  private func reading(_ title: String, _ sectors: [IATIShare]) -> IATIReading {
    .of(.sample(title: title, sectors: sectors, transactions: [.of("3", "100", "2026-01-01")]))
  }

  @Test func `only the share of mine action is counted`() {
    let reading = reading("Recovery", [.sector("15250", "40"), .sector("43040", "60")])
    #expect(reading.paid == ["LAO all 2026 USD 40.00"])
    #expect(reading.left == ["30 other-work USD 60.00"])
  }

  @Test func `help for victims is of it where the title says so`() {
    let sectors = [IATIShare.sector("15250", "40"), .sector("12220", "30"), .sector("43040", "30")]
    #expect(reading("Mine action", sectors).paid == ["LAO all 2026 USD 70.00"])
    #expect(reading("Recovery", sectors).paid == ["LAO all 2026 USD 40.00"])
  }

  @Test func `sectors of other vocabularies count where the DAC's say nothing`() {
    let sectors = [
      IATIShare.sector("15220", "100"), .sector("A", "25", in: "99", named: "Mine action"),
      .sector("B", "75", in: "99", named: "Dialogue"),
    ]
    #expect(reading("Peace", sectors).paid == ["LAO all 2026 USD 25.00"])
  }

  @Test func `words alone count for all of it`() {
    #expect(
      reading("Demining", [.sector("43040", "100")]).paid == ["LAO clearance 2026 USD 100.00"])
  }

  @Test func `sectors without shares count for all of it, with a warning`() {
    let reading = reading("Recovery", [.sector("15250"), .sector("43040")])
    #expect(reading.paid == ["LAO all 2026 USD 100.00"])
    #expect(
      reading.found("iati-sector-shares") == [
        "norad.xml:14: warning: its sectors have no shares that say how much of it is mine action; "
          + "all is counted [iati-sector-shares]"
      ])
  }

  @Test func `sectors that do not add up are told, and what is missing is set aside`() {
    let reading = reading("Recovery", [.sector("15250", "40"), .sector("43040", "50")])
    #expect(reading.paid == ["LAO all 2026 USD 40.00"])
    #expect(reading.left == ["30 other-work USD 60.00"])
    #expect(
      reading.found("iati-percentages") == [
        "norad.xml:14: warning: the percentages of sectors add up to 90, not to 100; what is "
          + "missing is set aside [iati-percentages]"
      ])
  }

  @Test func `a transaction's own sector overrides the activity's`() {
    let reading = IATIReading.of(
      .sample(transactions: [
        .of("3", "10", "2026-01-01", line: 31) { $0.sectors = [.sector("14030")] },
        .of("3", "20", "2026-01-01", line: 32) { $0.sectors = [.sector("15250")] },
      ]))
    #expect(reading.paid == ["LAO all 2026 USD 20.00"])
    #expect(reading.left == ["31 other-work USD 10.00"])
  }

  @Test func `where only a transaction is mine action, the rest is not counted`() {
    let reading = IATIReading.of(
      .sample(
        title: "Programme", sectors: [.sector("43040")],
        budgets: [.of("50", "2026-06-01", "2026-12-31", line: 20)],
        transactions: [
          .of("3", "10", "2026-01-01", line: 31),
          .of("3", "20", "2026-01-01", line: 32) { $0.descriptions = [.en("Déminage")] },
        ]))
    #expect(reading.paid == ["LAO all 2026 USD 20.00"])
    #expect(reading.offered == [])
    #expect(reading.left == ["31 other-work USD 60.00"])
  }
}
