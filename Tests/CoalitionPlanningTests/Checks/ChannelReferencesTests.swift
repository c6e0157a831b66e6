import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct ChannelReferencesTests {
  @Test func `an offer names channels of the scenario`() {
    var scenario = Scenario.sound.reading(.offer("norway"), at: 5, of: "offers/norway.xml")
    scenario.channels.append(.sample("fund", .fund))
    scenario.offers[0].channels = ["fund", "itf"]
    #expect(
      ChannelReferences().texts(scenario) == [
        "offers/norway.xml:5: error: offer 'norway' names channel 'itf', which is not in "
          + "scenario.json; channels are direct, fund [unknown-channel]"
      ])
  }

  @Test func `without a channel no money can flow`() {
    var scenario = Scenario.sound
    scenario.channels = []
    #expect(
      ChannelReferences().texts(scenario) == [
        "scenario.json:1: error: the scenario has no channel, so no money can reach a state; add "
          + "one to \"channels\" [no-channel]"
      ])
  }
}
