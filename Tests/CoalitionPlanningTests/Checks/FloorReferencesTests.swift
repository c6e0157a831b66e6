import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct FloorReferencesTests {
  private func printed(_ floors: Floor...) -> String {
    var policy = Policy.standard
    policy.floors = floors
    return FloorReferences().printed(
      .sample(
        states: [.sample(.lao), .sample(.lbn)], policy: policy,
        needs: [.sample("care", .medicalCare, cost: .dollars(3_000))], offers: []))
  }

  @Test func `floors may be of a pillar's cost and of its money, in a state and in all`() {
    #expect(
      printed(
        Floor(.victimAssistance, .coverage(.one)), Floor(.victimAssistance, .money(.of("0.15"))),
        Floor(.victimAssistance, in: .lao, .coverage(.zero))) == "")
  }

  @Test func `a state that is not there is named`() {
    #expect(
      printed(Floor(.victimAssistance, in: .afg, .coverage(.one))) == """
        scenario.json:1: error: state 'AFG' of a floor is not in the scenario; mend it [floor]
        """)
  }

  @Test func `a pillar without needs is named`() {
    #expect(
      printed(Floor(.clearance, .coverage(.one)), Floor(.victimAssistance, in: .lbn, .money(.one)))
        == """
        scenario.json:1: error: the floor is for clearance, but no need there is in that pillar; add \
        one, or take the floor out [floor]
        scenario.json:1: error: the floor is for victim-assistance in LBN, but no need there is in \
        that pillar; add one, or take the floor out [floor]
        """)
  }

  @Test func `two floors of a kind are one too many`() {
    #expect(
      printed(
        Floor(.victimAssistance, .money(.one)), Floor(.victimAssistance, .money(.zero)),
        Floor(.victimAssistance, in: .lao, .coverage(.one)),
        Floor(.victimAssistance, in: .lao, .coverage(.zero))) == """
          scenario.json:1: error: two floors say what victim-assistance has of the plan's money; keep \
          one of them [floor]
          scenario.json:1: error: two floors say what victim-assistance in LAO has of its cost; keep \
          one of them [floor]
          """)
  }

  @Test func `a share lies between nothing and all and is written shortly`() {
    #expect(
      printed(
        Floor(.victimAssistance, .money(.of("1.5"))),
        Floor(.victimAssistance, .coverage(.of("0.1234")))) == """
          scenario.json:1: error: the floor's share is 1.5; write one from 0 to 1 with at most 3 \
          decimals [floor]
          scenario.json:1: error: the floor's share is 0.1234; write one from 0 to 1 with at most 3 \
          decimals [floor]
          """)
  }
}
