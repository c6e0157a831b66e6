import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct OneChannelTests {
  let scenario = Scenario.sample(
    channels: [.sample("direct"), .sample("fund", .fund)],
    needs: [.sample("survey", cost: .dollars(90_000))],
    offers: [.sample("norway", [2018: .dollars(9000)])])

  @Test func `channels of one offer to one state share a row`() {
    #expect(
      OneChannel().rows(of: scenario) == """
        one-channel(norway,LAO): grant(norway,LAO,direct) + grant(norway,LAO,fund) <= 1
        """)
  }

  @Test func `one channel may be used in several years`() {
    #expect(
      OneChannel().messages(
        scenario,
        [
          .pay(.dollars(1), from: "norway", for: "survey", in: 2018),
          .pay(.dollars(1), from: "norway", for: "survey", in: 2019),
        ]) == [])
  }

  @Test func `two channels are named`() {
    #expect(
      OneChannel().messages(
        scenario,
        [
          .pay(.dollars(1), from: "norway", for: "survey"),
          .pay(.dollars(1), from: "norway", for: "survey", by: "fund"),
        ]) == ["offer norway reaches LAO by direct and fund"])
  }

  @Test func `there is no room in another channel`() {
    let paid = PaidStep.pay(.dollars(1), from: "norway", for: "survey")
    #expect(OneChannel().room(for: paid, in: scenario, after: [paid]) == .unlimited)
    #expect(
      OneChannel().room(
        for: .pay(.cents(1), from: "norway", for: "survey", by: "fund"), in: scenario,
        after: [paid]) == Room(most: 0))
  }
}
