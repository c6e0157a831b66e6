import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct LeadDonorTests {
  let scenario = Scenario.sample(
    channels: [.sample("direct"), .sample("pool", .pool)],
    needs: [.sample("survey", cost: .dollars(90_000), years: 2018...2018)],
    donors: [.sample("austria", leadership: nil)],
    offers: [
      .sample("norway", [2018: .dollars(9000)]),
      .sample("japan", [2018: .dollars(9000)], channels: ["direct"]),
      .sample("austria", [2018: .dollars(9000)], channels: ["direct"]),
    ])

  private func pay(
    _ offer: Identifier<Offer>, by channel: Identifier<Channel> = "direct"
  ) -> PaidStep {
    .pay(.dollars(1), from: offer, for: "survey", by: channel)
  }

  @Test func `grants need a lead, one at the most, with a grant of its own`() {
    #expect(
      LeadDonor().rows(of: scenario) == """
        lead-donor(norway,LAO,direct): grant(norway,LAO,direct) - lead(LAO,norway) \
        - lead(LAO,japan) <= 0
        lead-donor(norway,LAO,pool): grant(norway,LAO,pool) - lead(LAO,norway) \
        - lead(LAO,japan) <= 0
        lead-donor(japan,LAO,direct): grant(japan,LAO,direct) - lead(LAO,norway) \
        - lead(LAO,japan) <= 0
        lead-donor(austria,LAO,direct): grant(austria,LAO,direct) - lead(LAO,norway) \
        - lead(LAO,japan) <= 0
        lead-donor(LAO): lead(LAO,norway) + lead(LAO,japan) <= 1
        lead-donor(LAO,norway): lead(LAO,norway) - grant(norway,LAO,direct) <= 0
        lead-donor(LAO,japan): lead(LAO,japan) - grant(japan,LAO,direct) <= 0
        """)
  }

  @Test func `a lead with a grant of its own carries the others`() {
    #expect(
      LeadDonor().messages(
        scenario, leads: [.lao: "japan"], [pay("norway", by: "pool"), pay("japan"), pay("austria")])
        == [])
    #expect(LeadDonor().messages(scenario, []) == [])
  }

  @Test func `a state without a lead is named`() {
    #expect(
      LeadDonor().messages(scenario, [pay("norway")]) == [
        "LAO receives grants, but nobody leads"
      ])
  }

  @Test func `a donor that does not offer to lead is named`() {
    #expect(
      LeadDonor().messages(scenario, leads: [.lao: "austria"], [pay("austria")]) == [
        "austria leads in LAO, but does not offer to"
      ])
  }

  @Test func `a lead without a grant that is not pooled is named`() {
    #expect(
      LeadDonor().messages(
        scenario, leads: [.lao: "norway"], [pay("norway", by: "pool"), pay("japan")]) == [
          "norway leads in LAO without a grant of its own there"
        ])
    #expect(
      LeadDonor().messages(scenario, leads: [.lao: "norway"], []) == [
        "norway leads in LAO without a grant of its own there"
      ])
  }

  @Test func `until somebody leads there is room for a donor that could`() {
    #expect(LeadDonor().room(for: pay("norway"), in: scenario) == .unlimited)
    #expect(LeadDonor().room(for: pay("norway", by: "pool"), in: scenario) == Room(most: 0))
    #expect(LeadDonor().room(for: pay("austria"), in: scenario) == Room(most: 0))
    #expect(
      LeadDonor().room(
        for: pay("austria"), in: scenario, leads: [.lao: "norway"], after: [pay("norway")])
        == .unlimited)
  }
}
