import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct NeedYearsTests {
  let scenario = Scenario.sample(
    years: 2018...2020, needs: [.sample("survey", cost: .dollars(9000), years: 2019...2019)],
    offers: [.sample("norway", [2018: .dollars(3000)], carryOver: true)])

  @Test func `there are no rows, because there is no variable for other years`() {
    #expect(NeedYears().rows(of: scenario) == "")
    let deliveries = Formulation(PlanningTerms(scenario.checked)).deliveries
    #expect(deliveries.map(\.year) == [1])
  }

  @Test func `a need may be paid for in its years`() {
    #expect(
      NeedYears().messages(
        scenario, [.pay(.dollars(1), from: "norway", for: "survey", in: 2019)]) == [])
  }

  @Test func `a payment in another year is named`() {
    #expect(
      NeedYears().messages(
        scenario, [.pay(.dollars(1), from: "norway", for: "survey", in: 2020)]) == [
          "need survey is wanted from 2019 to 2019, but the plan pays in 2020"
        ])
  }

  @Test func `there is room in the need's years only`() {
    func room(in year: Int) -> Room {
      NeedYears().room(for: .pay(.cents(1), from: "norway", for: "survey", in: year), in: scenario)
    }
    #expect(room(in: 2018) == Room(most: 0))
    #expect(room(in: 2019) == .unlimited)
    #expect(room(in: 2020) == Room(most: 0))
  }

  @Test func `there is no room while the operator is not there`() {
    let scenario = Scenario.sample(
      needs: [.sample("survey", cost: .dollars(9000))],
      capacities: [.sample("mag", years: 2019...2019, perYear: .dollars(100))],
      offers: [.sample("norway", [2018: .dollars(3000)], carryOver: true)])
    func room(in year: Int) -> Room {
      NeedYears().room(
        for: .pay(.cents(1), from: "norway", for: "survey", in: year, with: "mag"), in: scenario)
    }
    #expect(room(in: 2018) == Room(most: 0))
    #expect(room(in: 2019) == .unlimited)
    #expect(
      NeedYears().messages(
        scenario, [.pay(.dollars(1), from: "norway", for: "survey", in: 2018, with: "mag")]) == [
          "mag does not work on need survey in 2018"
        ])
  }
}
