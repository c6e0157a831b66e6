import CoalitionDomain
import CoalitionTestSupport
import Testing

struct EvidenceTests {
  let plan = ResolvedPlan(
    value: MeasureValue(scaled: 5), before: MeasureValue(scaled: 8), isBest: true,
    needs: [.init(id: "survey", before: .dollars(9), after: .dollars(7))], offers: [], leads: [],
    reports: MeasureValue(scaled: 0))

  @Test func `what is lost is below zero`() {
    #expect(plan.gain == MeasureValue(scaled: -3))
    #expect(plan.needs[0].difference == .minorUnits(-200, .usd))
  }

  @Test func `evidence has a plan where one came out`() {
    #expect(Evidence([], .plan(plan)).plan == plan)
    #expect(Evidence([], .impossible([])).plan == nil)
  }
}
