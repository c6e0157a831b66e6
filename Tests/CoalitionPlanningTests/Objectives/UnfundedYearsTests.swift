import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct UnfundedYearsTests {
  private let scenario = Scenario.sample(
    years: 2018...2021, needs: [.sample("survey", cost: .dollars(9_000), years: 2018...2021)],
    offers: [
      .sample(
        "norway",
        Dictionary(uniqueKeysWithValues: (2018...2021).map { ($0, Money.dollars(9_000)) }))
    ])

  private func value(_ amounts: [Int: Int64], aid: [Int: Int64] = [:]) -> String {
    var scenario = scenario
    scenario.commitments = aid.sorted { $0.key < $1.key }.map { year, dollars in
      .sample(Identifier(stringLiteral: "c\(year)"), to: .need("survey"), year, .dollars(dollars))
    }
    let steps = amounts.sorted { $0.key < $1.key }.map { year, dollars in
      PaidStep.pay(.dollars(dollars), from: "norway", for: "survey", in: year)
    }
    return UnfundedYears().value(scenario, steps)
  }

  @Test func `years between two with money count`() {
    #expect(value([:]) == "0")
    #expect(value([2018: 1_000, 2019: 1_000]) == "0")
    #expect(value([2018: 1_000, 2020: 1_000]) == "1")
    #expect(value([2018: 1_000, 2021: 1_000]) == "2")
  }

  @Test func `existing programmes begin, go on and end`() {
    #expect(value([2020: 1_000], aid: [2018: 1_000]) == "1")
    #expect(value([2018: 1_000, 2020: 1_000], aid: [2019: 1_000]) == "0")
    #expect(value([:], aid: [2018: 1_000, 2021: 1_000]) == "2")
    #expect(value([2019: 500], aid: [2018: 2_000, 2019: 500, 2020: 2_000]) == "0")
  }

  @Test func `a token neither fills a year nor makes one`() {
    #expect(value([2018: 1_000, 2019: 999, 2020: 1_000]) == "1")
    #expect(value([2018: 999, 2020: 1_000]) == "0")
  }

  @Test func `a need of less than the least grant is filled by all that is left of it`() {
    var scenario = scenario
    scenario.needs[0].cost = .dollars(600)
    #expect(
      UnfundedYears().value(
        scenario,
        [2018, 2020].map { .pay(.dollars(600), from: "norway", for: "survey", in: $0) }) == "1")
  }

  @Test func `a need of two years has no gap and no row`() {
    var scenario = scenario
    scenario.needs[0].years = .from(2018...2019)
    #expect(UnfundedYears().formulated(scenario) == "0")
  }

  @Test func `rows tie what is paid to money, both ways`() {
    var scenario = scenario
    scenario.needs[0].years = .from(2018...2020)
    #expect(
      UnfundedYears().formulated(scenario) == """
        -kept(survey,2019) + 1
        unfunded-years(least,survey,2018): -delivery(survey,state,2018) + paid(survey,2018) <= 0
        unfunded-years(most,survey,2018): delivery(survey,state,2018) - 9 paid(survey,2018) <= 0.99999
        unfunded-years(least,survey,2019): -delivery(survey,state,2019) + paid(survey,2019) <= 0
        unfunded-years(most,survey,2019): delivery(survey,state,2019) - 9 paid(survey,2019) <= 0.99999
        unfunded-years(least,survey,2020): -delivery(survey,state,2020) + paid(survey,2020) <= 0
        unfunded-years(most,survey,2020): delivery(survey,state,2020) - 9 paid(survey,2020) <= 0.99999
        unfunded-years(survey,2019): paid(survey,2018) + paid(survey,2020) - paid(survey,2019) \
        + kept(survey,2019) <= 2
        """)
  }

  /// Every pattern of years with an existing programme, and an offer that must come in one or two
  /// years: the planner closes as many gaps as anybody can.
  @Test(arguments: 0..<16)
  func `no way to split the money leaves fewer gaps`(pattern: Int) throws {
    var scenario = scenario
    scenario.needs[0].cost = .dollars(8_000)
    scenario.commitments = (0..<4).filter { pattern >> $0 & 1 == 1 }.map {
      .sample(
        Identifier(stringLiteral: "c\($0)"), to: .need("survey"), 2018 + $0, .dollars(1_000))
    }
    scenario.offers = [.sample("norway", [:]).flexible(.dollars(2_000), 2018...2021)]
    scenario.policy = .coverageAlone
    scenario.policy.stages.append(
      Stage(name: "gaps", tolerance: .zero, measures: [WeightedMeasure(.unfundedYears, .one)]))
    let plan = try Planner().plan(scenario.checked).plan
    let found = try #require(plan.proof.stages.last)
    let best = (0..<4).flatMap { first in (0..<4).map { (first, $0) } }.map { first, second in
      let years = Set((0..<4).filter { pattern >> $0 & 1 == 1 }).union([first, second])
      return (years.max() ?? 0) - (years.min() ?? 0) + 1 - years.count
    }.min()
    #expect(found.value == .exactly("\(-(best ?? 0))".replacing("-0", with: "0")))
    #expect(found.ending == .proven)
  }
}
