import CoalitionDomain
import Testing

struct CommitmentsTableTests {
  @Test(arguments: [
    (
      "c1,LAO,survey,,", "c1,LAO,survey,clearance,",
      "both need and pillar are filled in; empty the one that the source does not speak of [scope]"
    ),
    (
      "c1,LAO,survey,,", "c1,LAO,,,",
      "neither need nor pillar is filled in; write one of them, or not-disaggregated as the pillar "
        + "where the source does not split the money [scope]"
    ),
    (
      "c1,LAO,survey,,", "c1,LAO,,all,",
      "pillar: 'all' is not a pillar; write clearance, risk-education, stockpile-destruction, "
        + "victim-assistance, capacity or not-disaggregated [unknown-word]"
    ),
    (
      "100,USD,USA", "\"1,000\",USD,USA",
      "amount: '1,000' is not an amount; write it as 1000 [number]"
    ),
    ("100,USD,USA", ",USD,USA", "amount: the cell is empty; fill it in [missing-value]"),
  ])
  func `a mistake in a row is told with the value and what to do`(
    _ change: (text: String, other: String, message: String)
  ) {
    #expect(
      SmallFolder.errors(in: "commitments.csv", replacing: change.text, by: change.other) == [
        "lao/commitments.csv:3: error: \(change.message)"
      ])
  }

  @Test func `an id is taken once`() {
    #expect(
      SmallFolder.errors(in: "commitments.csv", replacing: "c3,LAO", by: "c1,LAO") == [
        "lao/commitments.csv:5: error: id: 'c1' is already taken by the commitment on line 3; "
          + "choose another [duplicate-id]"
      ])
  }

  @Test func `a commitment may share its id with a need`() {
    #expect(
      SmallFolder.errors(in: "commitments.csv", replacing: "c3,LAO", by: "survey,LAO") == [])
  }
}
