import CoalitionDomain
import CoalitionTestSupport
import Testing

struct CounterfactualTests {
  static let all: [(Counterfactual, String, String)] = [
    (.moreMoney("o", .dollars(1)), "more-money", "offer o held USD 1.00 more"),
    (
      .newMoney(.dollars(1), .lao, [.survey, .clearance]), "new-money",
      "a new donor gave USD 1.00 for survey and clearance in LAO"
    ),
    (.withoutEarmark("o"), "without-earmark", "offer o had no earmark"),
    (.withoutConditions("o"), "without-conditions", "the donor of o dropped its conditions"),
    (.anyChannel("o"), "any-channel", "offer o could take any channel"),
    (.anyGrantSize("o"), "any-grant-size", "grants of o could be of any size"),
    (.counted("o"), "counted", "offer o counted"),
    (.anyNumberOfGrants("d"), "any-number-of-grants", "d could follow any number of grants"),
    (.willLead("d", .lao), "will-lead", "d were willing to lead in LAO"),
    (.doesNotLead("d", .lao), "does-not-lead", "d did not lead in LAO"),
    (.leads("d", .lao), "leads", "d led in LAO"),
    (
      .ready(.lao, .clearance), "ready",
      "LAO had the steps of Vientiane actions 33 to 36 in place for clearance"
    ),
    (
      .anyCapacity(.lao, .clearance), "any-capacity",
      "those who do clearance in LAO could take any amount of work"
    ),
    (.anyOperator("n"), "any-operator", "any operator could do n"),
    (.anyAbsorption(.lao), "any-absorption", "LAO could put any amount to use in a year"),
    (.noYearlyMinimum("n"), "no-yearly-minimum", "n had no least amount a year"),
    (.noYearlyMaximum("n"), "no-yearly-maximum", "n had no greatest amount a year"),
    (.gapsAllowed("n"), "gaps-allowed", "n could pause for a year"),
    (.noPrerequisites("n"), "no-prerequisites", "n waited for no other need"),
    (.anyYear("n"), "any-year", "n could be paid for in any planned year"),
    (.withoutLock("l"), "without-lock", "lock l were lifted"),
    (.lockAmount("l", .dollars(1)), "lock-amount", "lock l were for USD 1.00"),
    (.covered("n", .dollars(1)), "covered", "n had to be given USD 1.00 of work"),
    (.used("o", .dollars(1)), "used", "USD 1.00 of offer o had to be used"),
    (
      .done(.lao, .clearance, Year(2018), .dollars(1)), "done",
      "USD 1.00 of clearance work in LAO had to be done by the end of 2018"
    ),
    (
      .othersKeep(.lao, .clearance), "others-keep",
      "no need outside clearance in LAO were given less"
    ),
  ]

  @Test(arguments: all)
  func `a change has a name and words`(change: Counterfactual, kind: String, words: String) {
    #expect(change.kind == kind)
    #expect(change.words.description == words)
  }
}
