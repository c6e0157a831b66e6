import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct OfferReferencesTests {
  private func printed(
    _ offers: [Offer], regions: [String?] = ["Southeast Asia", "Middle East"]
  ) -> String {
    let states = zip([CountryCode.lao, .lbn], regions).map { AffectedState.sample($0, region: $1) }
    return OfferReferences().printed(.sample(states: states, needs: [], offers: offers))
  }

  @Test func `an offer may name what the scenario has`() {
    #expect(
      printed([
        .sample(
          "norway", [2019: .dollars(1)],
          for: Earmark(states: [.lao], regions: ["Southeast Asia"]),
          not: Earmark(states: [.afg], regions: ["Middle East"]))
      ]) == "")
  }

  @Test func `an offer of nobody is refused`() {
    var scenario = Scenario.sample(
      needs: [], offers: [.sample("norway", of: "NOR", [2018: .dollars(1)])])
    scenario.donors = []
    #expect(
      OfferReferences().printed(scenario) == """
        offers.xml:5: error: donor 'NOR' of offer 'norway' is not in the scenario; add it or mend \
        the id [unknown-donor]
        """)
  }

  @Test func `states that the scenario leaves out are noted together`() {
    #expect(
      printed([.sample("norway", [2018: .dollars(1)], for: Earmark(states: [.afg, .lao, .lbn]))])
        == "offers.xml:5: note: offer 'norway' names AFG, which the scenario does not have "
        + "[offer-elsewhere]")
  }

  @Test func `a region without a state is a warning, with those that there are`() {
    #expect(
      printed([
        .sample(
          "norway", [2018: .dollars(1)], for: Earmark(regions: ["South-East Asia"]),
          not: Earmark(regions: ["Africa"]))
      ]) == """
        offers.xml:5: warning: no state of the scenario is in region 'South-East Asia'; regions \
        are Middle East, Southeast Asia [unknown-region]
        offers.xml:5: warning: no state of the scenario is in region 'Africa'; regions are \
        Middle East, Southeast Asia [unknown-region]
        """)
  }

  @Test func `where no state has a region, none is given`() {
    #expect(
      printed(
        [.sample("norway", [2018: .dollars(1)], for: Earmark(regions: ["Asia"]))],
        regions: [nil, nil])
        == "offers.xml:5: warning: no state of the scenario is in region 'Asia'; regions are not "
        + "given [unknown-region]")
  }

  @Test func `an offer of other years is noted, whatever its shape`() {
    #expect(
      printed([
        .sample("fixed", [2017: .dollars(1), 2018: .dollars(0)]),
        .sample("flexible", [:]).flexible(.dollars(1), 2020...2021),
        .sample("fitting", [:]).flexible(.dollars(1), 2019...2021),
      ]) == """
        offers.xml:5: note: offer 'fixed' holds nothing in the planned years [offer-years]
        offers.xml:6: note: offer 'flexible' holds nothing in the planned years [offer-years]
        """)
  }

  @Test func `an offer in kind holds no money in any year and is not noted`() {
    var offer = Offer.sample("norway", [:])
    offer.envelope = nil
    #expect(printed([offer]) == "")
  }
}
