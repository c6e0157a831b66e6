import CoalitionDomain
import Testing

@testable import CoalitionFormats

struct IATISignalsTests {
  private func signals(
    _ title: String = "Programme", _ description: String = "", _ sectors: [IATIShare] = [],
    transactions: [IATITransaction] = []
  ) -> IATISignals {
    IATISignals(
      .sample(title: title, sectors: sectors, transactions: transactions) {
        $0.descriptions = description.isEmpty ? [] : [.en(description, line: 12)]
      })
  }

  @Test func `each signal says what it saw and where`() {
    let signals = signals(
      "Mine action", "UXO", [.sector("15250", in: "1"), .sector("15", in: "10", named: "Demining")])
    #expect(
      signals.all == [
        IATISignal(kind: .sector, seen: "15250", confidence: .high, line: 14),
        IATISignal(kind: .cluster, seen: "15", confidence: .medium, line: 14),
        IATISignal(kind: .sectorWords, seen: "Demining", confidence: .high, line: 14),
        IATISignal(kind: .title, seen: "Mine action", confidence: .high, line: 11),
        IATISignal(kind: .description, seen: "UXO", confidence: .medium, line: 12),
      ])
    #expect(signals.confidence == .high)
  }

  @Test(arguments: [
    ([IATIShare.sector("15250")], IATIConfidence.high), ([.sector("15250", in: "1")], .high),
    ([.sector("15250", in: "99")], nil), ([.sector("152", in: "2")], .low),
    ([.sector("152")], .low), ([.sector("15220")], .low), ([.sector("15", in: "10")], .medium),
    ([.sector("15110")], nil), ([.sector("7", in: "99", named: "Mine action")], .high),
    ([.sector("7", in: "99", named: "EOD")], .medium), ([.sector("14030", named: "UXO")], nil),
  ])
  func `codes say how sure it is`(sectors: [IATIShare], confidence: IATIConfidence?) {
    #expect(signals("Programme", "", sectors).confidence == confidence)
  }

  @Test(arguments: [
    ("Demining", "", [], IATIConfidence.high), ("EOD", "", [], .medium),
    ("Programme", "Clearing landmines", [], .medium), ("Programme", "EOD", [], .low),
    ("Programme", "EOD", [IATIShare.sector("152", in: "2")], .medium),
    ("Programme", "Landmines", [.sector("15220")], .medium),
    ("Wells", "In villages with landmines", [.sector("14030")], .low),
    ("Wells", "In villages with landmines, landmines in fields", [.sector("14030")], .medium),
    ("Danish Demining Group", "Wells", [.sector("14030")], nil),
  ])
  func `words weigh less the less they are what an activity is about`(
    title: String, description: String, sectors: [IATIShare], confidence: IATIConfidence?
  ) {
    #expect(signals(title, description, sectors).confidence == confidence)
  }

  @Test func `a transaction speaks for itself`() {
    let signals = signals(transactions: [
      .of("3", "1", "2026-01-01"),
      .of("3", "1", "2026-01-01") { $0.sectors = [.sector("15250")] },
      .of("3", "1", "2026-01-01") { $0.descriptions = [.en("Déminage", line: 33)] },
    ])
    #expect(signals.activity == nil)
    #expect(signals.transactions == [1: .high, 2: .medium])
    #expect(signals.confidence == .high)
  }
}
