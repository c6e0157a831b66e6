import CoalitionDomain
import CoalitionTestSupport
import Testing

struct FloorTests {
  @Test func `a floor says in words what it asks for`() {
    #expect(
      "\(Floor(.victimAssistance, .coverage(.of("0.5"))))"
        == "at least 0.5 of what victim-assistance costs is covered")
    #expect(
      "\(Floor(.victimAssistance, in: .lao, .coverage(.of("0.5"))))"
        == "at least 0.5 of what victim-assistance costs in LAO is covered")
    #expect(
      "\(Floor(.riskEducation, .money(.of("0.15"))))"
        == "at least 0.15 of the plan's money goes to risk-education")
    #expect(
      "\(Floor(.riskEducation, in: .lao, .money(.of("0.15"))))"
        == "at least 0.15 of the plan's money for LAO goes to risk-education")
  }

  @Test func `a floor has the share of what it is of`() {
    #expect(Floor(.victimAssistance, .money(.one)).share == .one)
    #expect(Floor(.victimAssistance, .coverage(.zero)).share == .zero)
  }
}
