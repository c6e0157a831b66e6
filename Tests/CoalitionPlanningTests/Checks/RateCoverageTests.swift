import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct RateCoverageTests {
  private func texts(_ rates: [ExchangeRate]) -> [String] {
    var scenario = Scenario.sound.reading(.need("survey"), at: 2, of: "needs.csv")
    for place in rates.indices {
      scenario = scenario.reading(.rate(place), at: place + 2, of: "rates.csv")
    }
    scenario.needs[0].cost = .minorUnits(100, .eur)
    scenario.offers.append(.sample("austria", [2018: .minorUnits(1, .eur)]))
    scenario.rates = rates
    return RateCoverage().texts(scenario)
  }

  @Test func `a currency with a rate is sound`() { #expect(texts([.sample(.eur, .one)]) == []) }

  @Test func `a currency without a rate is reported once, where it is first used`() {
    #expect(
      texts([]) == [
        "needs.csv:2: error: there is no rate of EUR in USD on or before 2018-01-01; add one to "
          + "rates.csv [no-rate]"
      ])
  }

  @Test func `a rate of the scenario's own currency is refused`() {
    #expect(
      texts([.sample(.eur, .one), .sample(.usd, .one)]) == [
        "rates.csv:3: error: USD is the scenario's own currency and has no rate; take the row out "
          + "[own-rate]"
      ])
  }

  @Test func `a rate after the scenario's day is noted`() {
    let later = ExchangeRate(
      currency: .eur, date: .on("2018-01-02"), rate: .one, source: .study)
    #expect(
      texts([.sample(.eur, .one), later]) == [
        "rates.csv:3: note: the rate of EUR is of 2018-01-02, after 2018-01-01; it is not used "
          + "[later-rate]"
      ])
  }
}
