import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct OfferReferencesTests {
  private func texts(_ offer: Offer) -> [String] {
    var scenario = Scenario.sound.reading(.offer("norway"), at: 3, of: "offers/norway.xml")
    scenario.states[0].region = "Asia"
    scenario.offers = [offer]
    return OfferReferences().texts(scenario)
  }

  @Test func `states and regions of the scenario are sound`() {
    #expect(
      texts(
        .sample(
          "norway", [2018: .dollars(1)], for: Earmark(states: [.lao], regions: ["Asia"]))) == [])
  }

  @Test func `a state elsewhere is noted`() {
    #expect(
      texts(.sample("norway", [2018: .dollars(1)], for: Earmark(states: [.lao, .lbn, .afg]))) == [
        "offers/norway.xml:3: note: offer 'norway' names LBN, AFG, which the scenario does not have "
          + "[offer-elsewhere]"
      ])
  }

  @Test func `a region that no state is in is a warning`() {
    #expect(
      texts(.sample("norway", [2018: .dollars(1)], not: Earmark(regions: ["Levant"]))) == [
        "offers/norway.xml:3: warning: no state of the scenario is in region 'Levant'; regions are "
          + "Asia [unknown-region]"
      ])
  }

  @Test func `an offer of other years is noted`() {
    let text = "offers/norway.xml:3: note: offer 'norway' holds nothing in the planned years "
    #expect(texts(.sample("norway", [2020: .dollars(1)])) == [text + "[offer-years]"])
    #expect(
      texts(.sample("norway", [2018: .dollars(1)]).flexible(.dollars(1), 2020...2021)) == [
        text + "[offer-years]"
      ])
  }
}
