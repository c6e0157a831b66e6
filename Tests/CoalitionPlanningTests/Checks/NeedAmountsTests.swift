import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct NeedAmountsTests {
  private func texts(_ change: (inout Need) -> Void) -> [String] {
    var scenario = Scenario.sound.reading(.need("survey"), at: 2, of: "needs.csv")
    change(&scenario.needs[0])
    return NeedAmounts().texts(scenario)
  }

  @Test func `amounts that agree are sound`() {
    #expect(
      texts {
        $0.minimumPerYear = .dollars(9000)
        $0.maximumPerYear = .dollars(9000)
        $0.nationalContribution = .dollars(9000)
      } == [])
  }

  @Test func `a need outside the planned years is refused`() {
    #expect(
      texts { $0.years = .from(2020...2021) } == [
        "needs.csv:2: error: need 'survey' is wanted from 2020 to 2021, outside the planned years "
          + "2018 to 2019; move it or take it out [need-amounts]"
      ])
  }

  @Test func `a least amount above the cost or the most is refused`() {
    #expect(
      texts {
        $0.minimumPerYear = .dollars(9001)
        $0.maximumPerYear = .dollars(8000)
      } == [
        "needs.csv:2: error: minimum_per_year 9001.00 of need 'survey' is more than its cost "
          + "9000.00; lower it [need-amounts]",
        "needs.csv:2: error: minimum_per_year 9001.00 of need 'survey' is more than its "
          + "maximum_per_year 8000.00; mend one of them [need-amounts]",
      ])
  }

  @Test func `a contribution above the cost is refused`() {
    #expect(
      texts { $0.nationalContribution = .dollars(9001) } == [
        "needs.csv:2: error: national_contribution 9001.00 of need 'survey' is more than its cost "
          + "9000.00; mend one of them [need-amounts]"
      ])
  }
}
