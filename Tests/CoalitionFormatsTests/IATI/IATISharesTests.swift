import CoalitionDomain
import CoalitionTestSupport
import Testing

@testable import CoalitionFormats

struct IATISharesTests {
  private func reading(
    _ countries: [IATIShare], regions: [IATIShare] = [], amount: String = "100"
  ) -> IATIReading {
    .of(
      .sample(countries: countries, transactions: [.of("3", amount, "2026-01-01")]) {
        $0.regions = regions
      })
  }

  @Test func `shares that add up are split to the cent`() {
    let reading = reading(
      [.country("LA", "33.33"), .country("LB", "33.33"), .country("KH", "33.34")], amount: "100.01")
    #expect(
      reading.paid == [
        "KHM all 2026 USD 33.35", "LAO all 2026 USD 33.33", "LBN all 2026 USD 33.33",
      ])
    #expect(reading.found("iati-percentages") == [])
  }

  @Test(arguments: ["33.32", "33.34"])
  func `a hundredth of a percent is let pass, and nothing is lost by it`(share: String) {
    let reading = reading([.country("LA", share), .country("LB", "66.67")])
    #expect(reading.found("iati-percentages") == [])
    #expect(reading.setAside == [])
    #expect(reading.commitments.reduce(0) { $0 + $1.amount.minorUnits } == 10_000)
  }

  @Test func `what is missing from a hundred percent is set aside`() {
    let reading = reading([.country("LA", "60"), .country("LB", "30")])
    #expect(reading.paid == ["LAO all 2026 USD 60.00", "LBN all 2026 USD 30.00"])
    #expect(reading.left == ["30 no-country USD 10.00"])
    #expect(
      reading.found("iati-percentages") == [
        "norad.xml:13: warning: the percentages of countries and regions add up to 90, not to 100; "
          + "what is missing is set aside [iati-percentages]"
      ])
  }

  @Test func `shares of more than all are scaled down`() {
    let reading = reading([.country("LA", "90"), .country("LB", "60")])
    #expect(reading.paid == ["LAO all 2026 USD 60.00", "LBN all 2026 USD 40.00"])
    #expect(
      reading.found("iati-percentages") == [
        "norad.xml:13: warning: the percentages of countries and regions add up to 150, not to 100; "
          + "they are scaled down to 100 together [iati-percentages]"
      ])
  }

  @Test func `several countries without shares are not split`() {
    let reading = reading([.country("LA"), .country("LB", "40")])
    #expect(reading.paid == [])
    #expect(reading.left == ["30 no-country USD 100.00"])
    #expect(
      reading.found("iati-no-shares") == [
        "norad.xml:13: warning: 2 places have no shares that say how the money is split, so it is "
          + "not split [iati-no-shares]"
      ])
  }

  @Test func `what is for a region is in no country`() {
    let region = IATIShare(code: "789", percentage: "25", names: [.en("Far East")], line: 14)
    let reading = reading([.country("LA", "75")], regions: [region])
    #expect(reading.paid == ["LAO all 2026 USD 75.00"])
    #expect(reading.left == ["30 no-country USD 25.00"])
  }

  @Test func `an unknown country takes its share with it`() {
    let reading = reading([.country("LA", "75"), .country("XK", "25", line: 17)])
    #expect(reading.paid == ["LAO all 2026 USD 75.00"])
    #expect(reading.left == ["30 no-country USD 25.00"])
    #expect(
      reading.found("iati-country") == [
        "norad.xml:17: warning: 'XK' is not a country of ISO 3166-1; its money is in no country "
          + "[iati-country]"
      ])
  }

  @Test(arguments: ["60%", "60,5", "101", "-5", "abc"])
  func `a percentage that cannot be read is an error`(text: String) {
    let reading = reading([.country("LA", text), .country("LB", "40")])
    #expect(
      reading.found("iati-percentage") == [
        "norad.xml:13: error: '\(text)' is not a percentage from 0 to 100, such as 33.33; it is "
          + "taken as not given [iati-percentage]"
      ])
    #expect(reading.paid == [])
  }

  @Test func `transactions that name one country place an activity that names none`() {
    let reading = IATIReading.of(
      .sample(
        countries: [], budgets: [.of("10", "2027-01-01", "2027-12-31")],
        transactions: [.of("3", "5", "2026-01-01") { $0.countries = [.country("LA")] }]))
    #expect(reading.paid == ["LAO all 2026 USD 5.00"])
    #expect(reading.offered == ["NOR LAO indicative 2027: USD 10.00"])
  }

  @Test(arguments: 0..<100)
  func `whatever the shares, what is counted and set aside is the whole`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    func percent() -> String {
      let number = Int.random(in: 0...10_000, using: &random)
      return "\(number / 100).\(number % 100 < 10 ? "0" : "")\(number % 100)"
    }
    let codes = ["LA", "LB", "KH", "XK", "VN"].shuffled(using: &random)
    let countries = codes.prefix(Int.random(in: 1...5, using: &random)).map {
      IATIShare.country($0, percent())
    }
    let sectors = [
      IATIShare.sector("15250", percent()), .sector("14030", percent()),
      .sector("1", percent(), in: "99", named: "Clearance"),
      .sector("2", percent(), in: "99", named: "Victim assistance"),
    ]
    let amount = Int64.random(in: 1...1_000_000_000, using: &random)
    let text = Money(minorUnits: amount, in: .usd).decimal
    let reading = IATIReading.of(
      .sample(
        sectors: sectors, countries: Array(countries),
        budgets: [.of(text, "2026-06-17", "2028-03-04")],
        transactions: [.of("3", text, "2026-01-01")]))
    let paid = reading.commitments.reduce(0) { $0 + $1.amount.minorUnits }
    let left = reading.setAside.flatMap(\.amounts).reduce(0) { $0 + $1.minorUnits }
    let offered = reading.offers.flatMap(\.offers).reduce(Int64(0)) { sum, offer in
      guard case .yearly(let years, _) = offer.envelope?.shape else { return sum }
      return sum + years.values.reduce(0) { $0 + $1.minorUnits }
    }
    #expect(paid + left + offered == 2 * amount)
    #expect(reading.diagnostics.allSatisfy { $0.severity != .error })
  }
}
