import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct WorthKnowingTests {
  @Test func `a sound scenario takes nothing for granted`() {
    #expect(WorthKnowing().texts(.sound) == [])
  }

  @Test func `a state's own services are assumed once for each pillar`() {
    var scenario = Scenario.sound.reading(.need("survey"), at: 2, of: "needs.csv")
    scenario.capacities = []
    scenario.needs.append(.sample("marking", .marking, cost: .dollars(1)))
    #expect(
      WorthKnowing().texts(scenario) == [
        "needs.csv:2: note: no row of operators.csv covers clearance in LAO; the state's own "
          + "services are assumed, without a limit [own-services]"
      ])
  }

  @Test func `an offer that has expired is a warning`() {
    var scenario = Scenario.sound.reading(.offer("norway"), at: 3, of: "offers/norway.xml")
    scenario.offers[0].expiry = .on("2017-12-31")
    #expect(
      WorthKnowing().texts(scenario) == [
        "offers/norway.xml:3: warning: offer 'norway' expired on 2017-12-31, before 2018-01-01; it "
          + "is not used [offer-expired]"
      ])
  }

  @Test func `a state without approval is a draft`() {
    var scenario = Scenario.sound.reading(.state(.lao), at: 7, of: "scenario.json")
    scenario.states[0].approval = nil
    #expect(
      WorthKnowing().texts(scenario) == [
        "scenario.json:7: note: LAO has not approved a coalition; what is planned for it is a draft "
          + "[draft]"
      ])
  }
}
