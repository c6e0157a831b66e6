import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct AmountRangeTests {
  /// A euro that is worth a thousand dollars, so that a billion euros are the most.
  private static let dear = [ExchangeRate.sample(.eur, ExactDecimal(1_000))]
  private static let most = Money.minorUnits(100_000_000_000, .eur)
  private static let more = Money.minorUnits(100_000_000_001, .eur)

  @Test func `an amount may be worth a trillion`() {
    let scenario = Scenario.sample(
      needs: [.sample("survey", cost: Self.most)], rates: Self.dear,
      offers: [.sample("norway", [2018: Self.most])])
    #expect(AmountRange().findings(in: scenario) == [])
  }

  @Test func `every amount of a need that is worth more is named`() {
    let scenario = Scenario.sample(
      needs: [
        .sample(
          "survey", cost: Self.more, minimumPerYear: Self.more, maximumPerYear: Self.more,
          nationalContribution: Self.more)
      ], rates: Self.dear, offers: [])
    let finding =
      "needs.csv:3: error: EUR 1000000000.01 is worth more than USD 1000000000000.00; mend the "
      + "amount or the rate [amount-range]"
    #expect(
      AmountRange().printed(scenario)
        == [finding, finding, finding, finding]
        .joined(separator: "\n"))
  }

  @Test func `a commitment, a capacity and offers of both shapes are named at their places`() {
    let scenario = Scenario.sample(
      needs: [],
      commitments: [.sample("aid", to: .notDisaggregated, 2018, Self.more)],
      capacities: [.sample("MAG", perYear: Self.more)], rates: Self.dear,
      offers: [
        .sample("norway", [2018: Self.most, 2019: Self.more]),
        .sample("japan", [:]).flexible(Self.more),
      ])
    #expect(
      AmountRange().printed(scenario) == """
        commitments.csv:3: error: EUR 1000000000.01 is worth more than USD 1000000000000.00; \
        mend the amount or the rate [amount-range]
        operators.csv:3: error: EUR 1000000000.01 is worth more than USD 1000000000000.00; \
        mend the amount or the rate [amount-range]
        offers.xml:5: error: EUR 1000000000.01 is worth more than USD 1000000000000.00; \
        mend the amount or the rate [amount-range]
        offers.xml:6: error: EUR 1000000000.01 is worth more than USD 1000000000000.00; \
        mend the amount or the rate [amount-range]
        """)
  }

  @Test func `what a state takes up, grants at most and least, and agreed amounts are named`() {
    let scenario = Scenario.sample(
      states: [.sample(.lao, absorption: Self.more)],
      locks: [
        .sample("lead", .lead(.lao, "norway")),
        .sample("grant", .grant("norway", .lao, "direct", nil, Self.more)),
      ],
      needs: [], rates: Self.dear,
      offers: [
        .sample("norway", [2018: Self.most], smallest: Self.more),
        .sample("japan", [2018: Self.most], largest: Self.more),
      ])
    #expect(
      AmountRange().findings(in: scenario.located).map(\.location.description) == [
        "scenario.json:10", "offers.xml:5", "offers.xml:6", "scenario.json:31",
      ])
  }

  @Test func `an amount below nothing or beyond what is ever read is named`() {
    let scenario = Scenario.sample(
      needs: [
        .sample("survey", cost: .cents(-1)), .sample("b", cost: .cents(10_000_000_000_001)),
        .sample("c", cost: .minorUnits(.max, .eur)),
      ], offers: [])
    #expect(
      AmountRange().printed(scenario) == """
        needs.csv:3: error: USD -0.01 is not from 0 to USD 100000000000.00; mend the amount \
        [amount-range]
        needs.csv:4: error: USD 100000000000.01 is not from 0 to USD 100000000000.00; mend the \
        amount [amount-range]
        needs.csv:5: error: EUR 92233720368547758.07 is not from 0 to EUR 100000000000.00; mend \
        the amount [amount-range]
        """)
  }

  @Test func `an amount without a rate is left to the check of rates`() {
    let scenario = Scenario.sample(needs: [.sample("survey", cost: Self.more)], offers: [])
    #expect(AmountRange().findings(in: scenario) == [])
  }
}
