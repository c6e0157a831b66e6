import CoalitionDomain
import Testing

struct StatesJSONTests {
  @Test(arguments: [
    (
      "\"state\": \"LAO\",\n", "\"state\": \"Laos\",\n",
      "11: error: state: 'Laos' is not a code of ISO 3166-1; write three capital letters such as "
        + "LAO [state]"
    ),
    (
      "\"party\"", "\"Party\"",
      "14: error: treatyStatus: 'Party' is not a treaty status; write party [unknown-word]"
    ),
    (
      "\"title\": \"Safe Path Forward II\"", "\"name\": \"Safe Path Forward II\"",
      "15: error: the strategy has no 'title'; add it [missing-key]"
    ),
    (
      "\"date\": \"2017-09-01\"", "\"date\": \"1 September\"",
      "16: error: date: '1 September' is not a date; write year, month and day, such as 2017-09-04 "
        + "[date]"
    ),
    (
      "\"risk-education\": \"all\"", "\"risk-education\": \"full\"",
      "17: error: readiness 'risk-education': 'full' is not a grade of readiness; write none, some "
        + "or all [unknown-word]"
    ),
    (
      "\"capacity\": \"some\"", "\"training\": \"some\"",
      "17: error: readiness: 'training' is not a pillar; write clearance, risk-education, "
        + "stockpile-destruction, victim-assistance or capacity [unknown-word]"
    ),
    (
      "60000000", "-60000000",
      "19: error: absorption: '-60000000' is below 0; write an amount of 0 or more [number]"
    ),
    (
      "60000000", "6e7",
      "19: error: absorption: '6e7' is not an amount; write it as 60000000 [number]"
    ),
    (
      "{\"2019\": 1.02}", "{\"2019\": 0}",
      "20: error: costIndex '2019': '0' is below 0.01; write a number from 0.01 up to 100 [range]"
    ),
    (
      "{\"2019\": 1.02}", "{\"19\": 1.02}",
      "20: error: costIndex: '19' is not a year; write four digits from 2000 to 2100 [year]"
    ),
  ])
  func `a mistake in a state is told with the value and what to do`(
    _ change: (text: String, other: String, message: String)
  ) {
    let found = SmallFolder.errors(
      in: "scenario.json", replacing: change.text, by: change.other)
    #expect(found.first == "lao/scenario.json:\(change.message)")
  }

  @Test func `a state is named once`() {
    let state =
      "{\"state\": \"LAO\", \"name\": \"x\", \"treatyStatus\": \"party\", \"source\": \"x\"}"
    #expect(
      SmallFolder.errors(
        in: "scenario.json", replacing: "\"states\": [", by: "\"states\": [\(state),")
        == [
          "lao/scenario.json:11: error: state: 'LAO' is already taken by the state on line 9; "
            + "choose another [duplicate-id]"
        ])
  }

  @Test func `what a state leaves out is noted with what it means`() {
    let scenario = """
      {"format": "coalition-scenario", "version": 1, "title": "x", "asOf": "2017-09-04",
        "firstYear": 2018, "lastYear": 2020, "currency": "USD",
        "states": [
          {"state": "LAO", "name": "老挝", "treatyStatus": "party", "source": "x"},
          {"state": "LBN", "name": "لبنان", "treatyStatus": "party", "source": "x",
            "readiness": {"clearance": "all"}}
        ],
        "channels": [
          {"id": "direct", "name": "x", "kind": "direct", "overhead": 0,
            "overheadBase": "total", "reportingEffort": 0, "source": "x"}
        ]}
      """
    let folder = SmallFolder(["scenario.json": scenario])
    #expect(folder.imported.value?.states.map(\.name) == ["老挝", "لبنان"])
    #expect(
      folder.findings([.note]) == [
        "lao/scenario.json:1: note: policy: not given; the standard policy is taken: "
          + "counts committed, pledged, indicative; priorityWeights high 3, medium 2, low 1; "
          + "lateWeight 0.5; stages 'coverage' of coverage 1 and reporting-effort 10000, then "
          + "'worst pillar' of worst-pillar-coverage 1; gap 0 [default]",
        "lao/scenario.json:4: note: region: not given in 2 states; taken as none: offers for a "
          + "region do not reach the state [default]",
        "lao/scenario.json:4: note: readiness: not given in 1 state; taken from the treaty register, "
          + "and as none where that records nothing [default]",
        "lao/scenario.json:4: note: absorption: not given in 2 states; taken as no limit on money "
          + "per year [default]",
        "lao/scenario.json:4: note: costIndex: not given in 2 states; taken as 1 in every year "
          + "[default]",
        "lao/scenario.json:6: note: readiness in every pillar: not given in 1 state; taken as none "
          + "where the treaty register records nothing [default]",
        "lao/scenario.json:9: note: states: not given in 1 channel; taken as every state [default]",
      ])
  }
}
