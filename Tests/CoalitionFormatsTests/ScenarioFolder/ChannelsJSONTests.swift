import CoalitionDomain
import Testing

struct ChannelsJSONTests {
  @Test(arguments: [
    (
      "\"kind\": \"direct\"", "\"kind\": \"bank\"",
      "28: error: kind: 'bank' is not a kind of channel; write direct, fund or pool [unknown-word]"
    ),
    ("0.13", "13", "30: error: overhead: '13' is above 1; write a number from 0 up to 1 [range]"),
    (
      "0.13", "\"13%\"",
      "30: error: overhead: found '13%' in quotation marks; write a number without them [wrong-kind]"
    ),
    (
      "\"overheadBase\": \"expenditure\",", "",
      "25: error: the channel has no 'overheadBase'; add it [missing-key]"
    ),
    (
      "\"overhead\": 0.13,\n      \"overheadBase\": \"expenditure\"",
      "\"overhead\": 1,\n      \"overheadBase\": \"total\"",
      "30: error: overhead: '1' of the total leaves nothing; write a number below 1 [range]"
    ),
    (
      "\"states\": [\"LAO\"]", "\"states\": [\"LAO\", \"LAO\"]",
      "29: error: states: 'LAO' stands twice in the list; take one of them out [duplicate-item]"
    ),
    (
      "\"states\": [\"LAO\"]", "\"states\": \"LAO\"",
      "29: error: states: found a string; write an array [wrong-kind]"
    ),
    (
      "\"reportingEffort\": 1,", "\"reportingEffort\": 1, \"sharedReportingEffort\": 1,",
      "32: error: sharedReportingEffort: a channel of kind 'direct' reports to each donor, and only "
        + "a pool has one report for all; take it out, or make the channel a pool [shared-report]"
    ),
    (
      "\"kind\": \"direct\",", "\"kind\": \"pool\", \"sharedReportingEffort\": 1001,",
      "28: error: sharedReportingEffort: '1001' is above 1000; write a number from 0 up to 1000 "
        + "[range]"
    ),
  ])
  func `a mistake in a channel is told with the value and what to do`(
    _ change: (text: String, other: String, message: String)
  ) {
    #expect(
      SmallFolder.errors(in: "scenario.json", replacing: change.text, by: change.other) == [
        "lao/scenario.json:\(change.message)"
      ])
  }

  @Test(arguments: [("", "0"), (", \"sharedReportingEffort\": 1.5", "1.5")])
  func `a pool says what its one report costs, or it costs nothing`(text: String, effort: String) {
    let scenario = SmallFolder.scenario.replacing(
      "\"kind\": \"direct\"", with: "\"kind\": \"pool\"\(text)")
    let folder = SmallFolder(["scenario.json": scenario])
    let channel = folder.imported.value?.channels.first
    #expect(channel?.sharedReportingEffort.description == effort)
    #expect(
      folder.findings([.note])
        == (text.isEmpty
          ? [
            "lao/scenario.json:25: note: sharedReportingEffort: not given in 1 channel; taken as 0: "
              + "the one report of the pool costs nobody work [default]"
          ] : []))
  }
}
