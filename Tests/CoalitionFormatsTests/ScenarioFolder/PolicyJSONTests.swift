import CoalitionDomain
import Testing

struct PolicyJSONTests {
  @Test(arguments: [
    (
      "[\"committed\", \"pledged\"]", "[\"committed\", \"promised\"]",
      "37: error: counts: 'promised' is not a status of offers; write indicative, pledged or "
        + "committed [unknown-word]"
    ),
    (
      "\"low\": 1}", "\"low\": 0}",
      "38: error: low: '0' is not above 0; write a number above 0 up to 1000 [range]"
    ),
    (
      "\"lateWeight\": 0.25", "\"lateWeight\": 1.5",
      "39: error: lateWeight: '1.5' is above 1; write a number from 0 up to 1 [range]"
    ),
    (
      "\"grants\": 20000", "\"grants\": -20000",
      "41: error: measures 'grants': '-20000' is below 0; write 20000, since measures that are "
        + "avoided are subtracted as they are [number]"
    ),
    (
      "\"grants\": 20000", "\"grants\": 0.0001",
      "41: error: measures 'grants': '0.0001' has 4 decimals; write at most 3 [decimals]"
    ),
    (
      "\"grants\": 20000", "\"score\": 1",
      "41: error: measures: 'score' is not a measure; write coverage, reporting-effort, grants, "
        + "overhead, worst-pillar-coverage, worst-state-coverage, worst-state-pillar-coverage, "
        + "donor-dependence, unfunded-years or reporting-regimes [unknown-word]"
    ),
    (
      "\"tolerance\": 0.01", "\"levels\": \"some\"",
      "41: error: levels: 'some' is no number of levels; write all, or a number without quotation "
        + "marks [levels]"
    ),
    (
      "\"tolerance\": 0.01", "\"levels\": 0",
      "41: error: levels: '0' is no number of levels; write one from 1 to 1000, or \"all\" [levels]"
    ),
    (
      "{\"coverage\": 1, \"grants\": 20000}", "{}",
      "41: error: measures: the object is empty; fill it in [missing-value]"
    ),
  ])
  func `a mistake in the policy is told with the value and what to do`(
    _ change: (text: String, other: String, message: String)
  ) {
    #expect(
      SmallFolder.errors(in: "scenario.json", replacing: change.text, by: change.other) == [
        "lao/scenario.json:\(change.message)"
      ])
  }

  @Test func `what a policy leaves out is as in the standard policy, and noted`() {
    var folder = SmallFolder()
    folder.files["scenario.json"] = SmallFolder.scenario.replacing(
      SmallFolder.policy, with: "{\"priorityWeights\": {\"high\": 9}}")
    #expect(
      folder.imported.value?.policy
        == Policy(priorityWeights: [
          .high: ExactDecimal(9), .medium: ExactDecimal(2), .low: ExactDecimal(1),
        ]))
    #expect(
      folder.findings([.note]) == [
        "lao/scenario.json:36: note: counts: not given; taken as committed, pledged, "
          + "indicative [default]",
        "lao/scenario.json:36: note: medium: not given; taken as 2 [default]",
        "lao/scenario.json:36: note: low: not given; taken as 1 [default]",
        "lao/scenario.json:36: note: lateWeight: not given; taken as 0.5 [default]",
        "lao/scenario.json:36: note: stages: not given; taken as 'coverage' of coverage "
          + "1 and reporting-effort 10000, then 'worst pillar' of worst-pillar-coverage 1 [default]",
        "lao/scenario.json:36: note: gap: not given; taken as 0 [default]",
      ])
  }
}
