import CoalitionDomain
import Testing

struct ScenarioJSONTests {
  private func errors(_ text: String, _ other: String) -> [String] {
    SmallFolder.errors(in: "scenario.json", replacing: text, by: other)
  }

  @Test(arguments: [
    (
      "coalition-scenario", "coalition-plan",
      "2: error: format: 'coalition-plan' is not read here; write coalition-scenario [format]"
    ),
    (
      "\"title\": \"Lao PDR\",", "\"title\": \"\",",
      "4: error: title: the text is empty; write it [missing-value]"
    ),
    (
      "\"title\": \"Lao PDR\",", "\"title\": \"\\u001b[2J\",",
      "4: error: title: '\\u{1B}[2J' holds a control character; take it out [control-character]"
    ),
    (
      "\"title\": \"Lao PDR\",", "\"title\": \" Lao PDR\",",
      "4: error: title: ' Lao PDR' begins or ends with a space; write it as 'Lao PDR' [spaces]"
    ),
    (
      "\"title\": \"Lao PDR\",", "\"title\": null,",
      "4: error: title: found null; write a string, or leave the key out where that is allowed "
        + "[wrong-kind]"
    ),
    (
      "\"asOf\": \"2017-09-04\"", "\"asOf\": \"2017-02-29\"",
      "5: error: asOf: '2017-02-29' does not exist; that month has 28 days [date]"
    ),
    (
      "\"asOf\": \"2017-09-04\"", "\"asOf\": 2017",
      "5: error: asOf: found the number 2017; write a string, in quotation marks [wrong-kind]"
    ),
    (
      "\"firstYear\": 2018", "\"firstYear\": \"2018\"",
      "6: error: firstYear: found '2018' in quotation marks; write a number without them [wrong-kind]"
    ),
    (
      "\"firstYear\": 2018", "\"firstYear\": 2021",
      "6: error: firstYear: 2021 is after lastYear 2020; write the earlier year first [year-order]"
    ),
    (
      "\"currency\": \"USD\"", "\"currency\": \"XAU\"",
      "8: error: currency: 'XAU' is not a currency of ISO 4217; write three capital letters such as "
        + "USD [currency]"
    ),
    (
      "\"channels\": [", "\"channels\": [], \"ways\": [",
      "24: error: channels: the array is empty; fill it in [missing-value]"
    ),
    (
      "\"policy\": {", "\"policy\": [], \"politics\": {",
      "36: error: policy: found an array; write an object [wrong-kind]"
    ),
  ])
  func `a mistake in a key is told with the value and what to do`(
    _ change: (text: String, other: String, message: String)
  ) {
    #expect(errors(change.text, change.other).first == "lao/scenario.json:\(change.message)")
  }

  @Test func `a key that the format does not know is an error`() {
    #expect(
      errors("\"title\"", "\"titel\"") == [
        "lao/scenario.json:1: error: the scenario has no 'title'; add it [missing-key]",
        "lao/scenario.json:4: error: 'titel' is not a key of the scenario; take it out, or write "
          + "one of: format, version, title, asOf, firstYear, lastYear, currency, states, "
          + "channels, policy, locks [unknown-key]",
      ])
  }

  @Test func `nothing is said of the keys of another version`() {
    #expect(
      errors("\"version\": 1,", "\"version\": 2, \"more\": true,") == [
        "lao/scenario.json:3: error: version: '2' is not known; this program reads version 1 "
          + "[format-version]"
      ])
    #expect(
      errors("\"version\": 1,", "") == [
        "lao/scenario.json:1: error: the scenario has no 'version'; add it [missing-key]"
      ])
  }

  @Test func `text that is not JSON is told with the reader's own code`() {
    let found = SmallFolder(["scenario.json": "{\n  'a': 1\n}"]).imported.diagnostics
    #expect(found.map(\.code) == ["json-syntax"])
    #expect(found.map(\.location) == [SourceLocation(file: "lao/scenario.json", line: 2)])
  }

  @Test func `JSON that is no object is not a scenario`() {
    #expect(
      SmallFolder(["scenario.json": "\n[]"]).findings() == [
        "lao/scenario.json:2: error: the file: found an array; write an object [wrong-kind]"
      ])
  }
}
