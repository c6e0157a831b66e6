import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct HelpInKindTests {
  private func scenario(_ change: (inout Scenario) -> Void = { _ in }) -> Scenario {
    var scenario = Scenario.inKind(
      states: [.sample(.lao), .sample(.lbn)],
      asks: [
        .sample("advice", 60), .sample("course", 25, .training, .trainingSeats, years: 2018...2018),
        .sample("site", in: .lbn, 20, .stockpileDestruction),
      ],
      offers: [
        .sample("CHE", inKind: [.sample(50), .sample(30, in: 2019), .sample(9, .survey)]),
        .sample("BEL", inKind: [.sample(20, .training, .trainingSeats)], status: .indicative),
        .sample("COL", inKind: [.sample(40, .stockpileDestruction)]),
      ])
    change(&scenario)
    return scenario
  }

  private func violations(
    _ allocations: [InKindAllocation], in scenario: Scenario
  ) -> [String] {
    let ledger = PlanLedger(PlanningTerms(scenario.checked))
    let plan = LedgeredPlan(plan: scenario.plan(helping: allocations), ledger: ledger)
    return HelpInKind().violations(in: plan).map(\.description)
  }

  /// What is wrong with ten days of CHE for `advice` in 2018 after a change.
  private func flaws(_ change: (inout InKindAllocation) -> Void) -> [String] {
    var allocation = scenario().helping(10, from: "CHE", for: "advice")
    change(&allocation)
    return violations([allocation], in: scenario())
  }

  @Test func `there is no row, and no room is taken from money`() {
    #expect(HelpInKind().rows(of: scenario()) == "")
  }

  @Test func `offers may be used up and needs met, in several years`() {
    let scenario = scenario()
    #expect(
      violations(
        [
          scenario.helping(50, from: "CHE", for: "advice"),
          scenario.helping(10, from: "CHE", for: "advice", in: 2019),
          scenario.helping(20, from: "BEL", for: "course"),
          scenario.helping(20, from: "COL", for: "site"),
        ], in: scenario) == [])
  }

  @Test func `an offer that gives more than it holds in a year is named with both`() {
    let scenario = scenario()
    #expect(
      violations(
        [
          scenario.helping(51, from: "CHE", for: "advice"),
          scenario.helping(9, from: "CHE", for: "advice", in: 2019),
        ], in: scenario) == [
          "offer CHE holds 50 expert days for planning in 2018, but gives 51 [in-kind]"
        ])
  }

  @Test func `a need in kind that gets more than it asks for is named with both`() {
    let scenario = scenario()
    #expect(
      violations(
        [
          scenario.helping(50, from: "CHE", for: "advice"),
          scenario.helping(11, from: "CHE", for: "advice", in: 2019),
        ], in: scenario) == [
          "need in kind advice asks for 60 expert days, but gets 61 [in-kind]"
        ])
  }

  @Test func `sums beyond sixty-four bits are added up`() {
    let scenario = scenario()
    #expect(
      violations(
        [
          scenario.helping(.max, from: "CHE", for: "advice"),
          scenario.helping(.max, from: "CHE", for: "advice", in: 2019),
        ], in: scenario) == [
          "offer CHE holds 50 expert days for planning in 2018, but gives 9223372036854775807 "
            + "[in-kind]",
          "offer CHE holds 30 expert days for planning in 2019, but gives 9223372036854775807 "
            + "[in-kind]",
          "need in kind advice asks for 60 expert days, but gets 18446744073709551614 [in-kind]",
        ])
  }

  @Test func `a line that stands twice is named, though the sum is within bounds`() {
    let scenario = scenario()
    let line = scenario.helping(5, from: "CHE", for: "advice")
    #expect(
      violations([line, line], in: scenario) == [
        "help in kind of CHE for advice in 2018 stands twice [in-kind]"
      ])
  }

  @Test func `what a line says of its parts must be so`() {
    let name = "help in kind of CHE for advice in 2018"
    #expect(
      flaws { $0.need = "money" } == [
        "help in kind of CHE for money in 2018: the scenario has no such need in kind [in-kind]"
      ])
    #expect(
      flaws { $0.offer = "DEU" } == [
        "help in kind of DEU for advice in 2018: the offer holds no expert days for planning in "
          + "that year [in-kind]"
      ])
    #expect(
      flaws { $0.year = Year(2020) } == [
        "help in kind of CHE for advice in 2020: the offer holds no expert days for planning in "
          + "that year [in-kind]"
      ])
    #expect(
      flaws { $0.state = .lbn } == [
        "\(name) is said to be expert days for planning in LBN; the need asks for expert days for "
          + "planning in LAO [in-kind]"
      ])
    #expect(
      flaws { $0.capability = .survey } == [
        "\(name) is said to be expert days for survey in LAO; the need asks for expert days for "
          + "planning in LAO [in-kind]"
      ])
    #expect(
      flaws { $0.unit = .equipment } == [
        "\(name) is said to be pieces of equipment for planning in LAO; the need asks for expert "
          + "days for planning in LAO [in-kind]"
      ])
    #expect(
      flaws { $0.donor = "NOR" } == [
        "\(name) is said to be pledged of NOR, not pledged of CHE [in-kind]"
      ])
    #expect(
      flaws { $0.status = .committed } == [
        "\(name) is said to be committed of CHE, not pledged of CHE [in-kind]"
      ])
    for none in [Int64(0), -3] {
      #expect(
        flaws { $0.quantity = none } == [
          "\(name) is of \(none) units; none are no line [in-kind]"
        ])
    }
  }

  @Test func `an offer's terms, readiness, agreements and years hold as for money`() {
    func broken(
      _ offer: Identifier<Offer> = "CHE", _ need: Identifier<InKindNeed> = "advice",
      in year: Int = 2018, _ change: (inout Scenario) -> Void
    ) -> [String] {
      let scenario = scenario(change)
      return violations([scenario.helping(1, from: offer, for: need, in: year)], in: scenario).map {
        $0.replacing("help in kind of \(offer) for \(need) in \(year): ", with: "")
      }
    }
    #expect(
      broken { $0.offers[0].earmark = Earmark(states: [.lbn]) } == [
        "it is earmarked for other places [earmark]"
      ])
    #expect(
      broken { $0.offers[0].earmark = Earmark(pillars: [.clearance]) } == [
        "it is earmarked for other work [earmark]"
      ])
    #expect(
      broken { $0.offers[0].exclusion = Earmark(activities: [.planning]) } == [
        "it excludes the place or the work [earmark]"
      ])
    #expect(
      broken {
        $0.offers[0].conditions = [.treatyMember]
        $0.states[0].treatyStatus = .signatory
      } == ["its donor asks for a party to the treaty [earmark]"])
    #expect(
      broken { $0.offers[0].conditions = [.readiness(.some)] } == [
        "its donor asks for more readiness [earmark]"
      ])
    #expect(
      broken { $0.offers[0].expiry = .on("2017-12-31") } == [
        "it expired before the scenario's day [earmark]"
      ])
    #expect(
      broken("BEL", "course") { $0.policy.counts = [.committed, .pledged] } == [
        "the policy does not count offers of its status [earmark]"
      ])
    #expect(
      broken("COL", "site") {
        $0.states[1].readiness = [.stockpileDestruction: Readiness.none]
      } == [
        "LBN is not ready for stockpile-destruction, so only preparatory work can be given "
          + "[readiness]"
      ])
    #expect(
      broken { $0.locks = [.sample("talks", .noGrant("CHE", .lao))] } == [
        "lock talks says that the offer gives LAO nothing [lock]"
      ])
    #expect(
      broken("BEL", "course", in: 2019) {
        $0.offers[1].inKind = [.sample(5, .training, .trainingSeats, in: 2019)]
      } == ["the need asks for it from 2018 to 2018 [in-kind]"])
    #expect(
      broken(in: 2020) {
        $0.inKindNeeds[0].years = .from(2018...2020)
        $0.offers[0].inKind.append(.sample(5, in: 2020))
      } == ["2020 is not planned [in-kind]"])
  }

  @Test func `matters of money do not stand in the way`() {
    let scenario = scenario {
      $0.offers[0].channels = []
      $0.offers[0].conditions = [.matching(.one), .other("a visit")]
      $0.donors[0].grantLimit = 0
      $0.donors[0].leadership = nil
      $0.states[0].readiness = [.capacity: Readiness.none]
      $0.inKindNeeds[0].capability = .planning
      $0.locks = [.sample("talks", .noGrant("CHE", .lbn))]
    }
    #expect(
      violations([scenario.helping(10, from: "CHE", for: "advice")], in: scenario) == [])
  }
}
