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
  ])
  func `a mistake in a channel is told with the value and what to do`(
    _ change: (text: String, other: String, message: String)
  ) {
    #expect(
      SmallFolder.errors(in: "scenario.json", replacing: change.text, by: change.other) == [
        "lao/scenario.json:\(change.message)"
      ])
  }
}
