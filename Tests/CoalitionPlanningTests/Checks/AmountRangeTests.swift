import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct AmountRangeTests {
  private func texts(rate: Int64) -> [String] {
    var scenario = Scenario.sound.reading(.offer("kuwait"), at: 3, of: "offers/kuwait.xml")
    scenario.offers.append(.sample("kuwait", [2018: .minorUnits(10_000_000, .kwd)]))
    scenario.rates = [.sample(.kwd, ExactDecimal(rate))]
    return AmountRange().texts(scenario)
  }

  @Test func `an amount may be worth a trillion`() { #expect(texts(rate: 100_000_000) == []) }

  @Test func `an amount that is worth more is refused`() {
    #expect(
      texts(rate: 100_000_001) == [
        "offers/kuwait.xml:3: error: KWD 10000.000 is worth more than USD 1000000000000.00; mend "
          + "the amount or the rate [amount-range]"
      ])
  }
}
