import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct NeedAmountsTests {
  private func printed(_ need: Need) -> String {
    NeedAmounts().printed(
      .sample(needs: [.sample("other", cost: .dollars(1)), need], offers: []))
  }

  @Test func `amounts may be as large as what bounds them`() {
    #expect(
      printed(
        .sample(
          "survey", cost: .dollars(9), minimumPerYear: .dollars(9), maximumPerYear: .dollars(9),
          nationalContribution: .dollars(9))) == "")
  }

  @Test(arguments: [2010...2018, 2019...2030])
  func `one planned year is enough`(years: ClosedRange<Int>) {
    #expect(printed(.sample("survey", cost: .dollars(9), years: years)) == "")
  }

  @Test func `a need that is wanted in no planned year is named with its years`() {
    #expect(
      printed(.sample("survey", cost: .dollars(9), years: 2020...2021)) == """
        needs.csv:4: error: need 'survey' is wanted from 2020 to 2021, outside the planned years \
        2018 to 2019; move it or take it out [need-amounts]
        """)
  }

  @Test func `a least amount above the cost is named with both`() {
    #expect(
      printed(.sample("survey", cost: .dollars(9), minimumPerYear: .cents(901))) == """
        needs.csv:4: error: minimum_per_year 9.01 of need 'survey' is more than its cost 9.00; \
        lower it [need-amounts]
        """)
  }

  @Test func `a least amount above the largest is named with both`() {
    #expect(
      printed(
        .sample(
          "survey", cost: .dollars(9), minimumPerYear: .dollars(3), maximumPerYear: .cents(299)))
          == """
          needs.csv:4: error: minimum_per_year 3.00 of need 'survey' is more than its \
          maximum_per_year 2.99; mend one of them [need-amounts]
          """)
  }

  @Test func `a state's own contribution above the cost is named with both`() {
    #expect(
      printed(.sample("survey", cost: .dollars(9), nationalContribution: .dollars(10))) == """
        needs.csv:4: error: national_contribution 10.00 of need 'survey' is more than its cost \
        9.00; mend one of them [need-amounts]
        """)
  }
}
