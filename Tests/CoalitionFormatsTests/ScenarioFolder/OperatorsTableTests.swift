import CoalitionDomain
import Testing

struct OperatorsTableTests {
  @Test(arguments: [
    (
      "LAO,clearance;risk-education", "LAO;*,clearance",
      "states: '*' is not a code of ISO 3166-1; write three capital letters such as LAO [state]"
    ),
    (
      "LAO,clearance;risk-education", ",clearance",
      "states: the cell is empty; fill it in [missing-value]"
    ),
    (
      "clearance;risk-education", "clearance;survey",
      "pillars: 'survey' is not a pillar; write clearance, risk-education, stockpile-destruction, "
        + "victim-assistance or capacity [unknown-word]"
    ),
    (
      "USD,1,", "USD,0,",
      "cost_factor: '0' is below 0.01; write a number from 0.01 up to 100 [range]"
    ),
    (
      "USD,1,", "USD,1.1234567,",
      "cost_factor: '1.1234567' has 7 decimals; write at most 6 [decimals]"
    ),
    (
      "USD,1,", "USD,105,",
      "cost_factor: '105' is above 100; write a number from 0.01 up to 100 [range]"
    ),
    ("USD,1,", "USD,110%,", "cost_factor: '110%' is not a number; write it as 1.1 [number]"),
  ])
  func `a mistake in a row is told with the value and what to do`(
    _ change: (text: String, other: String, message: String)
  ) {
    #expect(
      SmallFolder.errors(in: "operators.csv", replacing: change.text, by: change.other) == [
        "lao/operators.csv:3: error: \(change.message)"
      ])
  }

  @Test func `an operator may have several rows, written alike`() {
    #expect(SmallFolder.errors(in: "operators.csv", replacing: "mag,MAG", by: "uxo-lao,UXO") == [])
    #expect(
      SmallFolder.errors(in: "operators.csv", replacing: "mag,MAG", by: "UXO-Lao,UXO") == [
        "lao/operators.csv:4: error: operator: 'UXO-Lao' is written 'uxo-lao' on line 3; write it "
          + "alike, or give it another id [duplicate-id]"
      ])
  }

  @Test func `a missing cost factor is noted`() {
    var folder = SmallFolder()
    folder.files["operators.csv"] = SmallFolder.operators.replacing(",1.05,", with: ",,")
    #expect(
      folder.findings([.note]) == [
        "lao/operators.csv:4: note: cost_factor: not given in 1 row; taken as 1 [default]"
      ])
  }
}
