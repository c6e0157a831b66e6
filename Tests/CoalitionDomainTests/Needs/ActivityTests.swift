import CoalitionDomain
import Testing

struct ActivityTests {
  @Test(arguments: [
    (Activity.survey, Pillar.clearance), (.clearance, .clearance), (.marking, .clearance),
    (.riskEducation, .riskEducation), (.stockpileDestruction, .stockpileDestruction),
    (.stockpilePlanning, .stockpileDestruction), (.victimData, .victimAssistance),
    (.medicalCare, .victimAssistance), (.rehabilitation, .victimAssistance),
    (.psychosocialSupport, .victimAssistance), (.inclusion, .victimAssistance),
    (.victimAssistance, .victimAssistance), (.planning, .capacity),
    (.informationManagement, .capacity), (.advice, .capacity), (.training, .capacity),
  ])
  func `an activity belongs to one pillar`(activity: Activity, pillar: Pillar) {
    #expect(activity.pillar == pillar)
  }

  @Test func `there are sixteen activities, and every pillar has one`() {
    #expect(Activity.allCases.count == 16)
    #expect(Set(Activity.allCases.map(\.pillar)) == Set(Pillar.allCases))
  }

  @Test func `activities have the words of the files`() {
    #expect(
      Activity.allCases.map(\.rawValue) == [
        "survey", "clearance", "marking", "risk-education", "stockpile-destruction",
        "stockpile-planning", "victim-data", "medical-care", "rehabilitation",
        "psychosocial-support", "inclusion", "victim-assistance", "planning",
        "information-management", "advice", "training",
      ])
  }

  @Test func `pillars have the words of the files and are ordered as they stand`() {
    #expect(
      Pillar.allCases.map(\.rawValue) == [
        "clearance", "risk-education", "stockpile-destruction", "victim-assistance", "capacity",
      ])
    #expect(Pillar.allCases.reversed().sorted() == Pillar.allCases)
  }
}
