import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct CommitmentReferencesTests {
  private func texts(_ commitment: Commitment) -> [String] {
    var scenario = Scenario.sound.reading(.commitment("unmas"), at: 2, of: "commitments.csv")
    scenario.states.append(.sample(.lbn))
    scenario.commitments = [commitment]
    return CommitmentReferences().texts(scenario)
  }

  @Test func `a commitment to a need of its state is sound`() {
    #expect(texts(.sample("unmas", to: .need("survey"), 2018, .dollars(1))) == [])
    #expect(texts(.sample("unmas", in: .lbn, to: .pillar(.clearance), 2018, .dollars(1))) == [])
  }

  @Test func `a need that nobody knows is refused`() {
    #expect(
      texts(.sample("unmas", to: .need("x"), 2018, .dollars(1))) == [
        "commitments.csv:2: error: need 'x' is not in needs.csv; mend the id [unknown-need]"
      ])
  }

  @Test func `a need of another state is refused`() {
    #expect(
      texts(.sample("unmas", in: .lbn, to: .need("survey"), 2018, .dollars(1))) == [
        "commitments.csv:2: error: need 'survey' belongs to LAO, but the row says LBN; mend one "
          + "[unknown-need]"
      ])
  }

  @Test func `a year that is not planned is noted`() {
    #expect(
      texts(.sample("unmas", to: .need("survey"), 2017, .dollars(1))) == [
        "commitments.csv:2: note: commitment 'unmas' is of 2017, outside the planned years; it is "
          + "not counted [commitment-year]"
      ])
  }
}
