import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct ReasonsTests {
  let survey = Need.sample("survey", cost: .dollars(90_000), years: 2018...2018)
  let norway = Offer.sample("norway", [2018: .dollars(9000)])
  let paid = PaidStep.pay(.dollars(9000), from: "norway", for: "survey")

  private func reasons(_ scenario: Scenario, _ steps: [PaidStep] = []) -> Reasons {
    Reasons(PlanLedger.sample(scenario, leads: [.lao: "norway"], steps))
  }

  @Test func `no offer at all`() {
    #expect(
      reasons(.sample(needs: [survey], offers: [])).reason(forUnmet: 0)
        == Reason(rule: "earmark", text: "there is no offer"))
  }

  @Test func `no offer that fits, with what stands against most`() {
    let offers = [
      Offer.sample("japan", [2018: .dollars(1)], for: Earmark(states: [.lbn])),
      .sample("norway", [2018: .dollars(1)], for: Earmark(pillars: [.capacity])),
      .sample("austria", [2018: .dollars(1)], for: Earmark(activities: [.planning])),
    ]
    #expect(
      reasons(.sample(needs: [survey], offers: offers)).reason(forUnmet: 0)
        == Reason(
          rule: "earmark",
          text: "no offer may be used for it (2: it is earmarked for other work; 1: it is "
            + "earmarked for other places)"))
  }

  @Test func `nobody who works there`() {
    var need = survey
    need.operators = ["halo"]
    let scenario = Scenario.sample(
      needs: [need], capacities: [.sample("mag", perYear: .dollars(1))], offers: [norway])
    #expect(
      reasons(scenario).reason(forUnmet: 0)
        == Reason(
          rule: "operator-capacity",
          text: "no operator that the need accepts works there in its years"))
  }

  @Test func `every offer that fits is used up`() {
    #expect(
      reasons(.sample(needs: [survey], offers: [norway]), [paid]).reason(forUnmet: 0)
        == Reason(
          rule: "offer-envelope",
          text: "every offer that fits is used up in the need's years: norway"))
  }

  @Test func `another rule leaves no room`() {
    let scenario = Scenario.sample(
      states: [.sample(.lao, absorption: .dollars(4000))], needs: [survey], offers: [norway])
    let reasons = reasons(scenario, [.pay(.dollars(4000), from: "norway", for: "survey")])
    #expect(
      reasons.reason(forUnmet: 0)
        == Reason(
          rule: "absorption",
          text: "offer norway fits and is not used up, but the rule holds: No state is given more "
            + "in a year than it can put to use"))
    #expect(
      reasons.reason(forUnused: 0)
        == Reason(
          rule: "absorption",
          text: "need survey is within its terms and open, but the rule holds: No state is given "
            + "more in a year than it can put to use"))
  }

  @Test func `what is left of an offer is less than the least that is taken`() {
    var need = survey
    need.minimumPerYear = .dollars(9500)
    #expect(
      reasons(.sample(needs: [need], offers: [norway])).reason(forUnmet: 0)
        == Reason(
          rule: "yearly-limits",
          text: "offer norway fits and is not used up, but the rule holds: A need's year is funded "
            + "between its least and its most, or not at all"))
  }

  @Test func `the search ended before it could show whether more helps`() {
    #expect(
      reasons(
        .sample(needs: [survey], offers: [norway]),
        [.pay(.dollars(4000), from: "norway", for: "survey")]
      ).reason(forUnmet: 0)
        == Reason(
          rule: "gap",
          text: "offer norway fits and is not used up; the search ended before it could show "
            + "whether more helps"))
  }

  @Test func `another grant that was not made is named`() {
    let japan = Offer.sample("japan", [2018: .dollars(9000)])
    #expect(
      reasons(.sample(needs: [survey], offers: [norway, japan]), [paid]).reason(forUnmet: 0)
        == Reason(
          rule: "another-grant",
          text: "offer japan fits and is not used up, but only by another grant, which the search "
            + "did not find worth its report"))
  }

  @Test func `an offer that does not count, holds nothing or fits nothing`() {
    let offers = [
      Offer.sample("expired", [2018: .dollars(1)], expiry: .on("2017-12-31")),
      .sample("later", [2020: .dollars(1)]),
      .sample("elsewhere", [2018: .dollars(1)], for: Earmark(states: [.lbn])),
    ]
    let reasons = reasons(.sample(needs: [survey], offers: offers))
    #expect(
      offers.indices.map { reasons.reason(forUnused: $0) } == [
        Reason(rule: "earmark", text: "it expired before the scenario's day"),
        Reason(rule: "offer-envelope", text: "it holds nothing in the planned years"),
        Reason(rule: "earmark", text: "no need is within its terms"),
      ])
  }

  @Test func `an offer for which all is covered`() {
    let need = Need.sample("survey", cost: .dollars(9000), years: 2018...2018)
    let japan = Offer.sample("japan", [2018: .dollars(9000)])
    #expect(
      reasons(.sample(needs: [need], offers: [norway, japan]), [paid]).reason(forUnused: 1)
        == Reason(rule: "no-duplication", text: "every need within its terms is covered"))
  }

  @Test func `an offer whose rest is for years in which nothing can be paid`() {
    let offer = Offer.sample("norway", [2018: .dollars(9000), 2019: .dollars(9000)])
    #expect(
      reasons(.sample(needs: [survey], offers: [offer]), [paid]).reason(forUnused: 0)
        == Reason(
          rule: "offer-envelope",
          text: "what is left of it is for years in which no need within its terms can be paid"))
  }

  @Test func `a long list is cut`() {
    let offers = (1...6).map {
      Offer.sample(Identifier(stringLiteral: "o\($0)"), of: "norway", [2018: .dollars(1000)])
    }
    let steps = offers.map { PaidStep.pay(.dollars(1000), from: $0.id, for: "survey") }
    #expect(
      reasons(.sample(needs: [survey], offers: offers), steps).reason(forUnmet: 0).text
        == "every offer that fits is used up in the need's years: o1, o2, o3, o4 and 2 more")
  }
}
