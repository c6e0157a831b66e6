import CoalitionDomain
import CoalitionTestSupport
import Testing

struct FloorsJSONTests {
  private func folder(_ floors: String) -> SmallFolder {
    var folder = SmallFolder()
    folder.files["scenario.json"] = SmallFolder.scenario.replacing(
      "\"lateWeight\": 0.25,", with: "\"lateWeight\": 0.25, \"floors\": [\(floors)],")
    return folder
  }

  @Test func `floors are read with their place`() throws {
    let scenario = try #require(
      folder(
        """
        {"pillar": "victim-assistance", "money": 0.15},
        {"pillar": "clearance", "state": "LAO", "coverage": 0.5}
        """
      ).imported.value)
    #expect(
      scenario.policy.floors == [
        Floor(.victimAssistance, .money(.of("0.15"))),
        Floor(.clearance, in: .lao, .coverage(.of("0.5"))),
      ])
    #expect(scenario.locations[.floor(0)]?.line == 39)
    #expect(scenario.locations[.floor(1)]?.line == 40)
  }

  @Test(arguments: [
    (
      "{\"pillar\": \"victims\", \"money\": 0.15}",
      "pillar: 'victims' is not a pillar; write clearance, risk-education, stockpile-destruction, "
        + "victim-assistance or capacity [unknown-word]"
    ),
    (
      "{\"pillar\": \"clearance\", \"money\": 15}",
      "money: '15' is above 1; write a number from 0 up to 1 [range]"
    ),
    (
      "{\"pillar\": \"clearance\"}",
      "the floor has neither 'coverage' nor 'money'; write one of them: a share of what the "
        + "pillar's needs cost, or of the plan's money [floor]"
    ),
    (
      "{\"pillar\": \"clearance\", \"money\": 0.1, \"coverage\": 0.1}",
      "the floor has both 'coverage' and 'money'; write one of them: a share of what the pillar's "
        + "needs cost, or of the plan's money [floor]"
    ),
  ])
  func `a mistake in a floor is told with the value and what to do`(
    floor: String, message: String
  ) {
    #expect(folder(floor).findings([.error]) == ["lao/scenario.json:39: error: \(message)"])
  }
}
