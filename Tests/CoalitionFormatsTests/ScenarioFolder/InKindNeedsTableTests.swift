import CoalitionDomain
import Testing

struct InKindNeedsTableTests {
  /// The needs in kind of the small folder.
  static let expected = [
    InKindNeed(
      id: "planners", state: SmallFolder.lao, capability: .planning, unit: .expertDays,
      quantity: 60, years: Year(2018)...Year(2019), deadline: SmallFolder.day("2018-12-31"),
      priority: .high, need: "survey", title: "Advisers", source: Source("NRA p. 9")),
    InKindNeed(
      id: "seats", state: SmallFolder.lao, capability: .training, unit: .trainingSeats,
      quantity: 1_000_000, years: Year(2018)...Year(2018),
      deadline: SmallFolder.day("2018-12-31"), priority: .low, title: "Course",
      source: Source("illustrative")),
  ]

  @Test func `a row is read with all it says`() {
    let scenario = SmallFolder().imported.value
    #expect(scenario?.inKindNeeds == Self.expected)
    #expect(
      scenario?.location(of: .inKindNeed("seats"))
        == SourceLocation(file: "lao/in-kind-needs.csv", line: 4))
  }

  @Test(arguments: [
    ("planners,LAO", ",LAO", "id: the cell is empty; fill it in [missing-value]"),
    (
      "planners,LAO", "planners,lao",
      "state: 'lao' is not a code of ISO 3166-1; write LAO [state]"
    ),
    (
      "capacity,planning", "clearance,planning",
      "activity: 'planning' belongs to the pillar capacity, but the row's is clearance; mend one "
        + "of them [activity-pillar]"
    ),
    (
      "expert-days,60", "dollars,60",
      "unit: 'dollars' is not a unit of help in kind; write expert-days, equipment or "
        + "training-seats [unknown-word]"
    ),
    (
      "expert-days,60", "Expert-Days,60",
      "unit: 'Expert-Days' is not a unit of help in kind; write expert-days [unknown-word]"
    ),
    ("expert-days,60", "expert-days,", "quantity: the cell is empty; fill it in [missing-value]"),
    (
      "2018,2019,2018-12-31", "2019,2018,2018-12-31",
      "first_year: 2019 is after last_year 2018; write the earlier year first [year-order]"
    ),
    (
      "2018-12-31,high", "2018-02-30,high",
      "deadline: '2018-02-30' does not exist; that month has 28 days [date]"
    ),
    (
      "high,survey", "urgent,survey",
      "priority: 'urgent' is not a priority; write high, medium or low [unknown-word]"
    ),
    (
      "high,survey", "high,a need",
      "need: 'a need' is not an id; write at most 64 ASCII letters, digits, '.', '_' and '-', the "
        + "first of them a letter or digit [id]"
    ),
    (
      "Advisers", "\u{202E}",
      "title: '\\u{202E}' holds a control character; take it out "
        + "[control-character]"
    ),
    (
      "NRA p. 9", "Illustrative",
      "source: 'Illustrative' says that the figure is made up, but not in the words that are "
        + "counted; begin it with 'illustrative: ' [source]"
    ),
  ])
  func `a mistake in a cell is told with the value and what to do`(
    _ change: (text: String, other: String, message: String)
  ) {
    #expect(
      SmallFolder.errors(in: "in-kind-needs.csv", replacing: change.text, by: change.other) == [
        "lao/in-kind-needs.csv:3: error: \(change.message)"
      ])
  }

  @Test(arguments: [
    "60.0", "60.5", "\"1,000\"", "1 000", "1e3", "+60", "-60", "0x3C", "٦٠", "６０", "60 days",
    "6\u{301}", "½",
  ])
  func `a number of units is digits and nothing else`(text: String) {
    let shown = text.replacing("\"", with: "")
    #expect(
      SmallFolder.errors(
        in: "in-kind-needs.csv", replacing: "expert-days,60", by: "expert-days,\(text)")
        == [
          "lao/in-kind-needs.csv:3: error: quantity: '\(shown)' is not a whole number; write "
            + "digits only, such as 60, without a sign, separators or an exponent [number]"
        ])
  }

  @Test(arguments: ["0", "000", "1000001", "99999999999999999999"])
  func `a number of units is from 1 to a million`(text: String) {
    #expect(
      SmallFolder.errors(
        in: "in-kind-needs.csv", replacing: "expert-days,60", by: "expert-days,\(text)")
        == [
          "lao/in-kind-needs.csv:3: error: quantity: '\(text)' is not from 1 to 1000000; write how "
            + "many units are asked for [range]"
        ])
  }

  @Test func `ids are unique among needs in kind, and not among all needs`() {
    #expect(
      SmallFolder.errors(in: "in-kind-needs.csv", replacing: "seats,LAO", by: "Planners,LAO") == [
        "lao/in-kind-needs.csv:4: error: id: 'Planners' is already taken by the need in kind on "
          + "line 3 as 'planners', which differs only in case; choose another [duplicate-id]"
      ])
    #expect(
      SmallFolder.errors(in: "in-kind-needs.csv", replacing: "seats,LAO", by: "survey,LAO") == [])
  }

  @Test func `a table of another version, or with a strange column, is refused`() {
    #expect(
      SmallFolder.errors(
        in: "in-kind-needs.csv", replacing: "in-kind-needs,1", by: "in-kind-needs,2")
        == [
          "lao/in-kind-needs.csv:1: error: version '2' is not known; this program reads version 1: "
            + "write coalition-in-kind-needs,1 [format-version]"
        ])
    #expect(
      SmallFolder.errors(in: "in-kind-needs.csv", replacing: ",deadline,", by: ",cost,") == [
        "lao/in-kind-needs.csv:2: error: 'cost' is not a column of this table; take it out, or "
          + "write one of: id, state, pillar, activity, title, unit, quantity, first_year, "
          + "last_year, priority, source, deadline, need [unknown-column]"
      ])
  }

  @Test func `a deadline that is not given is noted`() {
    var folder = SmallFolder()
    folder.files["in-kind-needs.csv"] = SmallFolder.inKindNeeds.replacing(
      ",2018-12-31,", with: ",,")
    #expect(
      folder.findings([.note]) == [
        "lao/in-kind-needs.csv:3: note: deadline: not given in 2 rows; taken as that of the need it "
          + "helps with, where it names one [default]"
      ])
  }
}
