import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct WorstPillarCoverageTests {
  @Test func `the worst share is held by every pillar that has needs`() {
    #expect(
      MeasureScenario.text(of: WorstPillarCoverage()) == """
        worst-pillar-coverage
        worst-pillar-coverage(clearance): -0.125 delivery(survey,state,2018) \
        - 0.1 delivery(survey,state,2019) + worst-pillar-coverage <= 0
        worst-pillar-coverage(victim-assistance): -0.3333333333333333 delivery(care,state,2018) \
        + worst-pillar-coverage <= 0
        """)
  }

  @Test func `the value is the least share, cut to nine decimals`() {
    #expect(WorstPillarCoverage().value(of: MeasureScenario.ledger) == .exactly("0.166666666"))
  }

  @Test func `where nothing is asked all is covered`() {
    let terms = PlanningTerms(Scenario.sample(needs: [], offers: []).checked)
    #expect(WorstPillarCoverage().value(of: PlanLedger(terms)) == .exactly("1"))
  }
}
