import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct ContinuityTests {
  private func scenario(
    years: ClosedRange<Int> = 2018...2020, committed: [Int] = []
  ) -> Scenario {
    .sample(
      years: years,
      needs: [.sample("survey", cost: .dollars(90_000), years: years, isContinuous: true)],
      commitments: committed.map {
        .sample(Identifier(stringLiteral: "c\($0)"), to: .need("survey"), $0, .dollars(10))
      },
      offers: [.sample("norway", [years.lowerBound: .dollars(90_000)], carryOver: true)])
  }

  private func pay(_ year: Int) -> PaidStep {
    .pay(.dollars(1), from: "norway", for: "survey", in: year)
  }

  @Test func `a year between two funded ones is funded`() {
    #expect(
      Continuity().rows(of: scenario()) == """
        continuity(survey,2018,2019,2020): funded(survey,2018) + funded(survey,2020) \
        - funded(survey,2019) <= 1
        """)
  }

  @Test func `a year that existing programmes pay counts as funded`() {
    #expect(
      Continuity().rows(of: scenario(committed: [2018])) == """
        continuity(survey,2018,2019,2020): funded(survey,2020) - funded(survey,2019) <= 0
        """)
    #expect(Continuity().rows(of: scenario(committed: [2018, 2020])) == "")
  }

  @Test(arguments: [[2018], [2018, 2019, 2020], [2019, 2020], []])
  func `years without a gap are accepted`(years: [Int]) {
    #expect(Continuity().messages(scenario(), years.map(pay)) == [])
  }

  @Test func `a gap is named`() {
    #expect(
      Continuity().messages(scenario(), [pay(2018), pay(2020)]) == [
        "need survey has money before and after 2019, but none in it"
      ])
    #expect(
      Continuity().messages(scenario(committed: [2018]), [pay(2020)]) == [
        "need survey has money before and after 2019, but none in it"
      ])
  }

  @Test func `a gap of existing programmes is theirs until the plan pays beside it`() {
    let scenario = scenario(years: 2018...2021, committed: [2018, 2021])
    #expect(Continuity().messages(scenario, []) == [])
    #expect(
      Continuity().messages(scenario, [pay(2019)]) == [
        "need survey has money before and after 2020, but none in it"
      ])
    #expect(Continuity().messages(scenario, [pay(2019), pay(2020)]) == [])
  }

  @Test func `there is room beside and between funded years`() {
    func room(_ year: Int, after years: [Int], _ committed: [Int] = []) -> Room {
      Continuity().room(
        for: pay(year), in: scenario(committed: committed), after: years.map(pay))
    }
    #expect(room(2019, after: [2018]) == .unlimited)
    #expect(room(2020, after: [2018]) == Room(most: 0))
    #expect(room(2018, after: [2020]) == Room(most: 0))
    #expect(room(2018, after: [2018, 2020]) == .unlimited)
    #expect(room(2019, after: [], [2018, 2020]) == .unlimited)
    #expect(room(2018, after: [], [2020]) == Room(most: 0))
  }

  @Test func `there is no room where one step alone leaves a gap`() {
    let scenario = scenario(years: 2018...2021, committed: [2018, 2021])
    #expect(Continuity().room(for: pay(2019), in: scenario) == Room(most: 0))
    #expect(Continuity().room(for: pay(2020), in: scenario, after: [pay(2019)]) == .unlimited)
  }
}
