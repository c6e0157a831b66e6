import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct ExplainerTests {
  let survey = Need.sample("survey", cost: .dollars(90_000), years: 2018...2018, priority: .high)
  let care = Need.sample(
    "care", .medicalCare, cost: .dollars(40_000), years: 2018...2018, priority: .low)
  let norway = Offer.sample("norway", [2018: .dollars(50_000)])
  let japan = Offer.sample(
    "japan", [2018: .dollars(60_000)], for: Earmark(activities: [.medicalCare]))

  private func explainer(_ scenario: Scenario) throws -> Explainer {
    let checked = scenario.checked
    return Explainer(of: try Planner().plan(checked), for: checked)
  }

  private func answer(_ question: Question, _ scenario: Scenario) throws -> [String] {
    var explainer = try explainer(scenario)
    let found = explainer.answer(to: question)
    let answer = try #require(found)
    return [answer.standing.description]
      + answer.claims.map { "\($0.sentence) [\($0.rule)]" }
  }

  @Test func `a need without money is helped by lifting an earmark or by new money`() throws {
    let lines = try answer(
      .need("survey"), .sample(needs: [survey, care], offers: [norway, japan]))
    #expect(
      lines == [
        "survey: USD 40000.00 of USD 90000.00 unmet",
        "every offer that fits is used up in the need's years: norway [offer-envelope]",
        "no plan under these rules gives it more than the USD 50000.00 that it has, even if it "
          + "came before all others [reach]",
        "if offer japan had no earmark, the plan would give it USD 40000.00 more; care loses "
          + "USD 20000.00; the first aim rises by 100000 [earmark]",
        "if a new donor gave USD 40000.00 for survey in LAO, it could be covered in full; no "
          + "other need loses or gains; the first aim rises by 110000 [offer-envelope]",
      ])
  }

  @Test func `a need that others come before says what more for it costs them`() throws {
    let lines = try answer(.need("care"), .sample(needs: [survey, care], offers: [norway]))
    #expect(
      lines == [
        "care: USD 40000.00 of USD 40000.00 unmet",
        "every offer that fits is used up in the need's years: norway [offer-envelope]",
        "no rule forbids covering it in full; the money does more for the policy's aims elsewhere "
          + "[choice]",
        "giving it USD 40000.00 more: survey loses USD 40000.00; the first aim falls by 80000 "
          + "[choice]",
        "if a new donor gave USD 40000.00 for medical-care in LAO, it could be covered in full; "
          + "no other need loses or gains; the first aim rises by 30000 [offer-envelope]",
      ])
  }

  @Test func `two limits that bind together are named together`() throws {
    var need = survey
    need.maximumPerYear = .dollars(10_000)
    let scenario = Scenario.sample(
      states: [.sample(.lao, absorption: .dollars(10_000))], needs: [need],
      offers: [.sample("norway", [2018: .dollars(90_000)])])
    let lines = try answer(.need("survey"), scenario)
    #expect(
      lines.contains(
        "if survey had no greatest amount a year and LAO could put any amount to use in a year, "
          + "the plan would give it USD 80000.00 more; no other need loses or gains; the first aim "
          + "rises by 240000 [yearly-limits]"))
  }

  @Test func `a gate, an operator, a lock and a lead are found to bind`() throws {
    var gated = Scenario.sample(
      states: [.sample(.lao, readiness: [.clearance: .none])],
      needs: [.sample("clear", .clearance, cost: .dollars(50_000))], offers: [norway])
    let gate = try answer(.need("clear"), gated)
    #expect(
      gate.contains { $0.hasPrefix("if LAO had the steps of Vientiane actions 33 to 36 in ") })
    gated.states[0].readiness = [:]
    gated.capacities = [.sample("mag", perYear: .dollars(20_000))]
    let capacity = try answer(.need("clear"), gated)
    #expect(
      capacity.contains { $0.hasPrefix("if those who do clearance in LAO could take any amount") })
    gated.capacities = []
    gated.locks = [.sample("none", .noGrant("norway", .lao))]
    let lock = try answer(.need("clear"), gated)
    #expect(lock.contains { $0.hasPrefix("if lock none were lifted, the plan would give it USD ") })
    gated.locks = []
    gated.donors[0].leadership = nil
    let lead = try answer(.need("clear"), gated)
    #expect(
      lead.contains {
        $0.hasPrefix("if norway were willing to lead in LAO, the plan would give it")
      })
  }

  @Test func `an offer that its earmark keeps idle says what it would do without`() throws {
    let lines = try answer(.offer("japan"), .sample(needs: [survey], offers: [norway, japan]))
    #expect(
      lines == [
        "offer japan: USD 60000.00 of USD 60000.00 unused",
        "no need is within its terms [earmark]",
        "no plan under these rules uses more of it [reach]",
        "if offer japan had no earmark, the plan would use USD 40000.00 more of it; survey gains "
          + "USD 40000.00; the first aim rises by 110000 [earmark]",
      ])
  }

  @Test func `an offer in kind alone moves no other offer out of its place`() throws {
    var kind = norway
    kind.id = "experts"
    kind.envelope = nil
    let scenario = Scenario.sample(needs: [survey], offers: [kind, norway])
    #expect(
      try answer(.offer("experts"), scenario) == [
        "offer experts holds no money", "help in kind is listed, not planned [earmark]",
      ])
    #expect(
      try answer(.offer("norway"), scenario)[1]
        == "the plan takes USD 50000.00 of USD 50000.00 [offer-envelope]")
  }

  @Test func `a lead is compared with every other that is willing`() throws {
    let scenario = Scenario.sample(needs: [survey], offers: [norway, japan])
    let lines = try answer(.lead(.lao), scenario)
    #expect(
      lines == [
        "norway leads in LAO",
        "it is willing, and gives USD 50000.00 there through a grant of its own [lead-donor]",
        "also willing there: japan [lead-donor]",
        "if norway did not lead in LAO, nobody would, and it would receive nothing; survey loses "
          + "USD 50000.00; the first aim falls by 140000 [lead-donor]",
        "japan cannot lead there (A state that receives anything has one willing lead donor with a "
          + "grant of its own there and What people have agreed stays) [lead-donor]",
      ])
  }

  @Test func `a million more buys what is open, and no more`() throws {
    let lines = try answer(.million("norway"), .sample(needs: [survey], offers: [norway]))
    #expect(
      lines == [
        "one million more of norway",
        "if offer norway held USD 1000000.00 more, USD 40000.00 of it would be used: survey gains "
          + "USD 40000.00; the first aim rises by 120000, 3 for each USD used [offer-envelope]",
      ])
  }

  @Test func `an earmark costs what its money would do elsewhere`() throws {
    let scenario = Scenario.sample(needs: [survey, care], offers: [norway, japan])
    #expect(
      try answer(.earmark("japan"), scenario).last
        == "if offer japan had no earmark, care loses USD 20000.00 and survey gains USD 40000.00; "
        + "the first aim rises by 100000 [earmark]")
    #expect(
      try answer(.earmark("norway"), scenario).last
        == "it has no earmark and excludes nothing [earmark]")
  }

  @Test func `a deadline says the work, the limit in its way and the money`() throws {
    var scenario = Scenario.sample(
      needs: [.sample("clear", .clearance, cost: .dollars(90_000))],
      capacities: [.sample("mag", perYear: .dollars(20_000))], offers: [norway])
    scenario.duties = [
      TreatyDuty(
        state: .lao, pillar: .clearance, article: 4, condition: .open, deadline: .on("2018-08-01"))
    ]
    let lines = try answer(.deadline(.lao, .clearance), scenario)
    #expect(
      lines == [
        "LAO clearance, due by 2018-08-01: at funded speed done by 2026-12-31",
        "it asks for USD 90000.00 of work by the end of 2018; the plan does USD 20000.00 by then "
          + "[deadline]",
        "with all offers and nothing else to pay for, USD 20000.00 by then is the most [reach]",
        "with any amount of new money USD 20000.00 by then is the most; it takes all of this too: "
          + "those who do clearance in LAO could take any amount of work [reach]",
        "with these, USD 40001.00 of new money meets it and takes nothing from other work; clear "
          + "gains USD 70000.00; the first aim rises by 130000 [offer-envelope]",
      ])
  }

  @Test func `money that a floor keeps from a heavier need says so`() throws {
    var scenario = Scenario.sample(
      needs: [survey, care], offers: [norway, .sample("sweden", [2018: .dollars(50_000)])])
    scenario.policy.floors = [Floor(.victimAssistance, .coverage(.of("0.5")))]
    var explainer = try explainer(scenario)
    let reasons = explainer.explanation(of: []).allocations.filter { $0.need == "care" }
    #expect(
      Set(reasons.map(\.reason)) == [
        Reason(
          rule: "pillar-floor",
          text: "survey counts for more that year, but a floor says that at least 0.5 of what "
            + "victim-assistance costs is covered")
      ])
  }

  @Test(arguments: [
    Question.need("nowhere"), .offer("nowhere"), .million("nowhere"),
    .deadline(.lao, .clearance), .lead(.afg),
  ])
  func `what is not in the scenario has no answer`(question: Question) throws {
    var explainer = try explainer(.sample(needs: [survey], offers: [norway]))
    let answer = explainer.answer(to: question)
    #expect(answer == nil)
  }
}
