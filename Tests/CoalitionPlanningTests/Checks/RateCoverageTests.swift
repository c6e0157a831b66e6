import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct RateCoverageTests {
  private func rate(_ currency: Currency, _ date: String) -> ExchangeRate {
    ExchangeRate(currency: currency, date: .on(date), rate: .of("1.2"), source: .study)
  }

  @Test func `the scenario's own currency needs no rate, another one of its day or before`() {
    let scenario = Scenario.sample(
      needs: [.sample("survey", cost: .dollars(9))],
      commitments: [.sample("aid", to: .notDisaggregated, 2018, .minorUnits(9, .nok))],
      capacities: [.sample("MAG", perYear: .minorUnits(9, .jpy))],
      rates: [rate(.eur, "2018-01-01"), rate(.nok, "2017-12-31"), rate(.jpy, "2016-02-29")],
      offers: [.sample("norway", [2018: .minorUnits(9, .eur)])])
    #expect(RateCoverage().findings(in: scenario) == [])
  }

  @Test func `a currency without a rate is named where it is first used`() {
    let scenario = Scenario.sample(
      states: [.sample(.lao, absorption: .minorUnits(9, .gbp))],
      needs: [
        .sample("survey", cost: .minorUnits(9, .jpy)), .sample("other", cost: .minorUnits(9, .jpy)),
      ],
      commitments: [.sample("aid", to: .notDisaggregated, 2018, .minorUnits(9, .nok))],
      capacities: [.sample("MAG", perYear: .minorUnits(9, .kwd))],
      offers: [.sample("norway", [2018: .minorUnits(9, .eur)])])
    #expect(
      RateCoverage().printed(scenario) == """
        scenario.json:10: error: there is no rate of GBP in USD on or before 2018-01-01; add one \
        to rates.csv [no-rate]
        needs.csv:3: error: there is no rate of JPY in USD on or before 2018-01-01; add one to \
        rates.csv [no-rate]
        commitments.csv:3: error: there is no rate of NOK in USD on or before 2018-01-01; add \
        one to rates.csv [no-rate]
        operators.csv:3: error: there is no rate of KWD in USD on or before 2018-01-01; add one \
        to rates.csv [no-rate]
        offers.xml:5: error: there is no rate of EUR in USD on or before 2018-01-01; add one to \
        rates.csv [no-rate]
        """)
  }

  @Test func `a rate of a later day is noted and does not count`() {
    let scenario = Scenario.sample(
      needs: [.sample("survey", cost: .minorUnits(9, .eur))], rates: [rate(.eur, "2018-01-02")],
      offers: [])
    #expect(
      RateCoverage().printed(scenario) == """
        needs.csv:3: error: there is no rate of EUR in USD on or before 2018-01-01; add one to \
        rates.csv [no-rate]
        rates.csv:3: note: the rate of EUR is of 2018-01-02, after 2018-01-01; it is not used \
        [later-rate]
        """)
  }

  @Test func `a rate of the scenario's own currency is refused`() {
    let scenario = Scenario.sample(
      needs: [], rates: [rate(.eur, "2018-01-01"), rate(.usd, "2018-01-01")], offers: [])
    #expect(
      RateCoverage().printed(scenario) == """
        rates.csv:4: error: USD is the scenario's own currency and has no rate; take the row out \
        [own-rate]
        """)
  }

  @Test(arguments: ["0.000000001", "1000000"])
  func `a rate may be as small or large as any that was ever used`(rate: String) {
    let scenario = Scenario.sample(
      needs: [], rates: [.sample(.eur, .of(rate))], offers: [])
    #expect(RateCoverage().findings(in: scenario) == [])
  }

  @Test(arguments: ["0", "0.000000000999", "1000000.1"])
  func `a rate that no currency has is named`(rate: String) {
    let scenario = Scenario.sample(
      needs: [], rates: [.sample(.eur, .of(rate))], offers: [])
    #expect(
      RateCoverage().printed(scenario)
        == "rates.csv:3: error: the rate of EUR is \(rate); write what one unit of it is worth in "
        + "USD, from 0.000000001 to 1000000 [rate-range]")
  }
}
