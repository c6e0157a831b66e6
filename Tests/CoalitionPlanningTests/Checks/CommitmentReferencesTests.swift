import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct CommitmentReferencesTests {
  private func scenario(_ commitments: [Commitment]) -> Scenario {
    .sample(
      states: [.sample(.lao), .sample(.lbn)], needs: [.sample("survey", cost: .dollars(10_000))],
      commitments: commitments, offers: [])
  }

  @Test func `a commitment may pay for a need, a pillar or a whole state`() {
    let scenario = scenario([
      .sample("a", to: .need("survey"), 2018, .dollars(1)),
      .sample("b", to: .pillar(.capacity), 2019, .dollars(1)),
      .sample("c", in: .lbn, to: .notDisaggregated, 2018, .dollars(1)),
    ])
    #expect(CommitmentReferences().findings(in: scenario) == [])
  }

  @Test func `a need that is not in the table is named`() {
    let scenario = scenario([
      .sample("a", to: .need("survey"), 2018, .dollars(1)),
      .sample("b", to: .need("servey"), 2018, .dollars(1)),
    ])
    #expect(
      CommitmentReferences().printed(scenario) == """
        commitments.csv:4: error: need 'servey' is not in needs.csv; mend the id [unknown-need]
        """)
  }

  @Test func `a need of another state is named with both states`() {
    let scenario = scenario([.sample("a", in: .lbn, to: .need("survey"), 2018, .dollars(1))])
    #expect(
      CommitmentReferences().printed(scenario) == """
        commitments.csv:3: error: need 'survey' belongs to LAO, but the row says LBN; mend one \
        [unknown-need]
        """)
  }

  @Test func `a commitment outside the planned years is noted`() {
    let scenario = scenario([
      .sample("old", to: .need("survey"), 2017, .dollars(1)),
      .sample("new", to: .notDisaggregated, 2020, .dollars(1)),
    ])
    #expect(
      CommitmentReferences().printed(scenario) == """
        commitments.csv:3: note: commitment 'old' is of 2017, outside the planned years; it is \
        not counted [commitment-year]
        commitments.csv:4: note: commitment 'new' is of 2020, outside the planned years; it is \
        not counted [commitment-year]
        """)
  }
}
