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

  @Test func `of many channels a message names the first`() {
    let scenario = Scenario.sample(
      channels: (0..<500).map { .sample(Identifier(stringLiteral: "c\($0)")) }, needs: [],
      offers: [.sample("japan", [:], channels: ["found"])])
    let message = ChannelReferences().findings(in: scenario).first?.message
    #expect(
      message?.hasSuffix(
        "channels are c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, "
          + "c13, c14, c15, c16, c17, c18, c19, … and 480 more") == true)
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
