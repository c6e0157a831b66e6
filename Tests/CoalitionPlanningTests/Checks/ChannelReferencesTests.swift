import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct ChannelReferencesTests {
  @Test func `an offer may name any channel of the scenario or none`() {
    let scenario = Scenario.sample(
      channels: [.sample("direct"), .sample("fund")], needs: [],
      offers: [
        .sample("norway", [:], channels: ["fund", "direct"]), .sample("japan", [:], channels: nil),
      ])
    #expect(ChannelReferences().findings(in: scenario) == [])
  }

  @Test func `a channel that the scenario does not have is named with those that it has`() {
    let scenario = Scenario.sample(
      channels: [.sample("direct"), .sample("fund")], needs: [],
      offers: [
        .sample("norway", [:]), .sample("japan", [:], channels: ["fund", "found", "pool"]),
      ])
    #expect(
      ChannelReferences().printed(scenario) == """
        offers.xml:6: error: offer 'japan' names channel 'found', which is not in scenario.json; \
        channels are direct, fund [unknown-channel]
        offers.xml:6: error: offer 'japan' names channel 'pool', which is not in scenario.json; \
        channels are direct, fund [unknown-channel]
        """)
  }

  @Test func `a scenario without a channel is told to have one`() {
    let scenario = Scenario.sample(
      channels: [], needs: [],
      offers: [.sample("norway", [:]), .sample("japan", [:], channels: ["fund"])])
    #expect(
      ChannelReferences().printed(scenario) == """
        scenario.json:1: error: the scenario has no channel, so no money can reach a state; add \
        one to "channels" [no-channel]
        offers.xml:6: error: offer 'japan' names channel 'fund', which is not in scenario.json; \
        channels are not given [unknown-channel]
        """)
  }
}
