import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct NoDuplicationTests {
  let offer = Offer.sample("norway", [2018: .dollars(90_000)])

  /// A need of 10,000 of which the state covers 1,000 and a programme 2,000.
  private func scenario(
    _ others: [Commitment] = [], costFactor: ExactDecimal = .of("1.25")
  ) -> Scenario {
    .sample(
      states: [.sample(.lao, costIndex: [2018: .of("0.8")])],
      needs: [
        .sample(
          "survey", cost: .dollars(10_000), years: 2018...2018,
          nationalContribution: .dollars(1000)),
        .sample("care", .medicalCare, cost: .dollars(5000), years: 2018...2018),
      ],
      commitments: [.sample("unmas", to: .need("survey"), 2018, .dollars(1600))] + others,
      capacities: [
        .sample("mag", on: [.clearance], perYear: .dollars(90_000), costFactor: costFactor)
      ],
      offers: [offer])
  }

  @Test func `a need takes its cost less what the state and programmes cover, in work`() {
    #expect(
      NoDuplication().rows(of: scenario()) == """
        no-duplication(survey): delivery(survey,mag,2018) <= 7
        no-duplication(care): 1.25 delivery(care,state,2018) <= 5
        """)
  }

  @Test func `money known by pillar or by state has rows of its own`() {
    let scenario = scenario([
      .sample("halo", to: .pillar(.clearance), 2018, .dollars(800)),
      .sample("icrc", to: .notDisaggregated, 2018, .dollars(1600)),
    ])
    #expect(
      NoDuplication().rows(of: scenario) == """
        no-duplication(survey): delivery(survey,mag,2018) <= 7
        no-duplication(care): 1.25 delivery(care,state,2018) <= 5
        no-duplication(LAO,clearance): delivery(survey,mag,2018) <= 6
        no-duplication(LAO): delivery(survey,mag,2018) + 1.25 delivery(care,state,2018) <= 9
        """)
  }

  @Test func `a need may be covered in full`() {
    #expect(
      NoDuplication().messages(
        scenario(), [.pay(.dollars(7000), from: "norway", for: "survey", with: "mag")]) == [])
  }

  @Test func `a need that is paid twice is named`() {
    #expect(
      NoDuplication().messages(
        scenario(), [.pay(.cents(700_001), from: "norway", for: "survey", with: "mag")]) == [
          "need survey can take work worth USD 7000.00, but the plan does USD 7000.01"
        ])
  }

  @Test func `needs that share a limit are named by their state and pillar`() {
    let scenario = scenario([
      .sample("halo", to: .pillar(.clearance), 2018, .dollars(800)),
      .sample("icrc", to: .notDisaggregated, 2018, .dollars(4000)),
    ])
    #expect(
      NoDuplication().messages(
        scenario, [.pay(.dollars(7000), from: "norway", for: "survey", with: "mag")]) == [
          "LAO clearance can take work worth USD 6000.00, but the plan does USD 7000.00",
          "LAO can take work worth USD 6000.00, but the plan does USD 7000.00",
        ])
  }

  @Test func `the room is the least that is left, alone and together`() {
    let step = PaidStep.pay(.cents(1), from: "norway", for: "survey", with: "mag")
    #expect(NoDuplication().room(for: step, in: scenario()) == Room(most: 700_000))
    let shared = scenario([.sample("halo", to: .pillar(.clearance), 2018, .dollars(800))])
    #expect(NoDuplication().room(for: step, in: shared) == Room(most: 600_000))
    #expect(
      NoDuplication().room(
        for: step, in: shared,
        after: [.pay(.dollars(2500), from: "norway", for: "survey", with: "mag")])
        == Room(most: 350_000))
  }

  @Test func `the room never pays for one minor unit of work too much`() {
    // At a quarter of the price a cent buys four or five cents of work.
    let scenario = scenario(costFactor: .of("0.27"))
    let step = PaidStep.pay(.cents(1), from: "norway", for: "survey", with: "mag")
    for paid: Int64 in 1...40 {
      let first = PaidStep.pay(.cents(paid), from: "norway", for: "survey", with: "mag")
      let room = NoDuplication().room(for: step, in: scenario, after: [first])
      let more = PaidStep.pay(.cents(room.most), from: "norway", for: "survey", with: "mag")
      #expect(NoDuplication().messages(scenario, [first, more]) == [])
    }
  }
}
