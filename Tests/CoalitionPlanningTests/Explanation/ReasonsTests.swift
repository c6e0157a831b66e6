import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct ReasonsTests {
  private let survey = Need.sample("survey", cost: .dollars(30_000))
  private let norway = Offer.sample("norway", [2018: .dollars(20_000)])
  private let japan = Offer.sample("japan", [2018: .dollars(20_000)])

  /// Why the first need stays uncovered.
  private func unmet(
    _ scenario: Scenario, leads: [CountryCode: Identifier<Donor>] = [:], _ steps: PaidStep...
  ) -> Reason {
    Reasons(.sample(scenario, leads: leads, steps)).reason(forUnmet: 0)
  }

  /// Why the first offer is not used in full.
  private func unused(
    _ scenario: Scenario, leads: [CountryCode: Identifier<Donor>] = [:], _ steps: PaidStep...
  ) -> Reason {
    Reasons(.sample(scenario, leads: leads, steps)).reason(forUnused: 0)
  }
}

extension ReasonsTests {
  @Test func `a need without any offer says so`() {
    #expect(
      unmet(.sample(needs: [survey], offers: []))
        == Reason(rule: "earmark", text: "there is no offer"))
  }

  @Test func `terms that keep offers away are counted, the most frequent first`() {
    let scenario = Scenario.sample(
      states: [.sample(.lao, treatyStatus: .signatory), .sample(.lbn)], needs: [survey],
      offers: [
        .sample("a", [2018: .dollars(9_000)], not: Earmark(activities: [.survey])),
        .sample("b", [2018: .dollars(9_000)], for: Earmark(states: [.lbn])),
        .sample("c", [2018: .dollars(9_000)], for: Earmark(states: [.lbn])),
        .sample("d", [2018: .dollars(9_000)], expiry: .on("2017-12-31")),
        .sample("e", [2018: .dollars(9_000)], conditions: [.treatyMember]),
        .sample("f", [2018: .dollars(9_000)], conditions: [.readiness(.all)]),
        .sample("g", [2018: .dollars(9_000)], for: Earmark(pillars: [.capacity])),
        .sample("h", [2018: .dollars(9_000)], channels: ["fund"]),
      ])
    #expect(
      unmet(scenario)
        == Reason(
          rule: "earmark",
          text: "no offer may be used for it (2: it is earmarked for other places; "
            + "1: it excludes the place or the work; 1: it expired before the scenario's day; "
            + "1: its donor asks for a party to the treaty; 1: its donor asks for more readiness; "
            + "1: it is earmarked for other work; 1: no channel that it may take serves the state)"
        ))
  }

  @Test func `an offer that holds nothing is not counted`() {
    #expect(
      unmet(.sample(needs: [survey], offers: [.sample("norway", [2018: .dollars(0)])])).text
        == "there is no offer")
  }

  @Test func `a need that nobody it accepts can do says so`() {
    let need = Need.sample("survey", cost: .dollars(30_000), operators: ["NPA"])
    let scenario = Scenario.sample(
      needs: [need], capacities: [.sample("MAG", perYear: .dollars(90_000))], offers: [norway])
    #expect(
      unmet(scenario)
        == Reason(
          rule: "operator-capacity",
          text: "no operator that the need accepts works there in its years"))
  }

  @Test func `offers that are used up are named`() {
    let scenario = Scenario.sample(needs: [survey], offers: [norway])
    #expect(
      unmet(
        scenario, leads: [.lao: "norway"],
        .pay(.dollars(20_000), from: "norway", for: "survey"))
        == Reason(
          rule: "offer-envelope",
          text: "every offer that fits is used up in the need's years: norway"))
  }

  @Test func `a rule that stands in the way is named by its sentence`() {
    let scenario = Scenario.sample(
      states: [.sample(.lao, absorption: .dollars(0))], needs: [survey], offers: [norway])
    #expect(
      unmet(scenario)
        == Reason(
          rule: "absorption",
          text: "offer norway fits and is not used up, but the rule holds: "
            + "No state is given more in a year than it can put to use"))
  }

  @Test func `offers that the same rule blocks are named together, the first four of them`() {
    let ids: [Identifier<Offer>] = ["a", "b", "c", "d", "e"]
    let scenario = Scenario.sample(
      states: [.sample(.lao, absorption: .dollars(0))], needs: [survey],
      offers: ids.map { .sample($0, [2018: .dollars(20_000)]) })
    #expect(
      unmet(scenario).text
        == "offers a, b, c, d and 1 more fit and are not used up, but the rule holds: "
        + "No state is given more in a year than it can put to use")
  }

  @Test func `too little room for the least amount is blamed on what takes the room`() {
    let need = Need.sample(
      "survey", cost: .dollars(30_000), minimumPerYear: .dollars(15_000))
    let scenario = Scenario.sample(
      states: [.sample(.lao, absorption: .dollars(14_999))], needs: [need], offers: [norway])
    #expect(unmet(scenario).rule == "absorption")
  }

  @Test func `too little money for the least amount is blamed on the least amount`() {
    let need = Need.sample(
      "survey", cost: .dollars(30_000), minimumPerYear: .dollars(25_000))
    #expect(
      unmet(.sample(needs: [need], offers: [norway]))
        == Reason(
          rule: "yearly-limits",
          text: "offer norway fits and is not used up, but the rule holds: "
            + "A need's year is funded between its least and its most, or not at all"))
  }

  @Test func `room in a grant that exists is put down to the search`() {
    let scenario = Scenario.sample(needs: [survey], offers: [norway])
    #expect(
      unmet(
        scenario, leads: [.lao: "norway"], .pay(.dollars(5_000), from: "norway", for: "survey"))
        == Reason(
          rule: "gap",
          text: "offer norway fits and is not used up; the search ended before it could show "
            + "whether more helps"))
  }

  @Test func `room for another grant is put down to what grants cost`() {
    let scenario = Scenario.sample(needs: [survey], offers: [norway, japan])
    #expect(
      unmet(
        scenario, leads: [.lao: "norway"], .pay(.dollars(20_000), from: "norway", for: "survey"))
        == Reason(
          rule: "reporting-effort",
          text: "offer japan fits and is not used up, but another grant would bring less than it "
            + "costs in reports and leads"))
  }
}

extension ReasonsTests {
  @Test func `an offer of a status that does not count says so`() {
    var policy = Policy.standard
    policy.counts = [.committed]
    #expect(
      unused(.sample(policy: policy, needs: [survey], offers: [norway]))
        == Reason(rule: "earmark", text: "the policy does not count offers of its status"))
  }

  @Test func `an offer that has expired says so`() {
    let offer = Offer.sample("norway", [2018: .dollars(20_000)], expiry: .on("2017-12-31"))
    #expect(
      unused(.sample(needs: [survey], offers: [offer]))
        == Reason(rule: "earmark", text: "it expired before the scenario's day"))
  }

  @Test func `an offer of other years says so`() {
    #expect(
      unused(.sample(needs: [survey], offers: [.sample("norway", [2020: .dollars(20_000)])]))
        == Reason(rule: "offer-envelope", text: "it holds nothing in the planned years"))
  }

  @Test func `an offer that fits no need says so`() {
    let offer = Offer.sample(
      "norway", [2018: .dollars(20_000)], for: Earmark(pillars: [.victimAssistance]))
    #expect(
      unused(.sample(needs: [survey], offers: [offer]))
        == Reason(rule: "earmark", text: "no need is within its terms"))
  }

  @Test func `an offer whose needs are all covered says so`() {
    let scenario = Scenario.sample(
      needs: [.sample("survey", cost: .dollars(5_000))], offers: [norway])
    #expect(
      unused(
        scenario, leads: [.lao: "norway"], .pay(.dollars(5_000), from: "norway", for: "survey"))
        == Reason(rule: "no-duplication", text: "every need within its terms is covered"))
  }

  @Test func `an offer whose money is for years in which nothing is wanted says so`() {
    let need = Need.sample("survey", cost: .dollars(30_000), years: 2019...2019)
    #expect(
      unused(.sample(needs: [need], offers: [norway]))
        == Reason(
          rule: "offer-envelope",
          text: "what is left of it is for years in which no need within its terms can be paid"))
  }

  @Test func `a rule that keeps an offer from a need is named by its sentence`() {
    let scenario = Scenario.sample(
      needs: [survey], donors: [.sample("norway", leadership: nil)], offers: [norway])
    #expect(
      unused(scenario)
        == Reason(
          rule: "lead-donor",
          text: "need survey is within its terms and open, but the rule holds: A state that "
            + "receives anything has one willing lead donor with a grant of its own there"))
  }

  @Test func `room for an offer's first grant is put down to what grants cost`() {
    let scenario = Scenario.sample(
      needs: [survey, .sample("education", .riskEducation, cost: .dollars(30_000))],
      offers: [norway])
    #expect(
      unused(scenario)
        == Reason(
          rule: "reporting-effort",
          text: "needs survey, education are within its terms and open, but another grant would "
            + "bring less than it costs in reports and leads"))
  }

  @Test func `room in an offer's grant is put down to the search`() {
    let scenario = Scenario.sample(needs: [survey], offers: [norway])
    #expect(
      unused(
        scenario, leads: [.lao: "norway"], .pay(.dollars(5_000), from: "norway", for: "survey"))
        == Reason(
          rule: "gap",
          text: "need survey is within its terms and open; the search ended before it could show "
            + "whether more helps"))
  }
}
