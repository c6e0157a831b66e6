import CoalitionDomain

extension VerifiedPlan {
  /// A plan by name, so that a test's argument does not fill the screen.
  static func sample(_ name: String) -> VerifiedPlan { name == "small" ? small : nothing }

  /// A plan in which nothing is asked, offered or given.
  static let nothing = VerifiedPlan(
    verified: Plan(title: "", asOf: .summit, years: .biennium, currency: .usd),
    account: PlanAccount(
      total: .none, years: [], statuses: [], coverage: .of(0), states: [], pillars: [], needs: [],
      donors: [], offers: [], grants: 0, reportingEffort: .zero,
      illustrative: PlanAccount.Illustrative(cost: .zero(.usd), gross: .zero(.usd))),
    warnings: [])

  /// A plan with one of everything, in three scripts and three numbers of decimals.
  static let small = VerifiedPlan(
    verified: Plan(
      title: #"Laos & Lebanon: "clear <all>" – ການເກັບກູ້ 集束弹药"#, asOf: .summit,
      years: .biennium, currency: .usd,
      coalitions: [
        Coalition(state: .laos, lead: "NOR", isApproved: true),
        Coalition(state: .lebanon, lead: "JPN", isApproved: false),
      ],
      grants: [.survey, .education], inKind: [.seats, .days], proof: .partial),
    account: .small,
    warnings: [
      PlanWarning(code: "not-approved", text: "LBN has not approved; its plan is a draft")
    ])
}

extension Grant {
  fileprivate static let survey = Grant(
    offer: "norway-2018", donor: "NOR", status: .committed, state: .laos, channel: "direct",
    payments: [
      Payment(
        year: Year(2018), gross: .of(90_009, "KWD"), converted: .of(29_703),
        net: .of(28_217),
        allocations: [
          Allocation(
            need: "lao-survey", operator: "MAG", gross: .of(90_000, "KWD"), net: .of(28_214),
            work: .of(28_000)),
          Allocation(
            need: "lao-data", operator: nil, gross: .of(9, "KWD"), net: .of(3), work: .of(3)),
        ])
    ])

  fileprivate static let education = Grant(
    offer: "japan", donor: "JPN", status: .indicative, state: .lebanon, channel: "un-fund",
    payments: [
      Payment(
        year: Year(2019), gross: .of(1_000_000, "JPY"), converted: .of(900_000), net: .zero(.usd),
        allocations: [])
    ])
}

extension InKindAllocation {
  fileprivate static let seats = InKindAllocation(
    offer: "norway-2018", donor: "NOR", status: .committed, state: .laos, need: "lao-course",
    capability: .training, unit: .trainingSeats, year: Year(2018), quantity: 20)

  fileprivate static let days = InKindAllocation(
    offer: "japan", donor: "JPN", status: .indicative, state: .lebanon, need: "lbn-advice",
    capability: .stockpilePlanning, unit: .expertDays, year: Year(2019), quantity: 999_999_999)
}

extension InKindAccount {
  fileprivate static let small = InKindAccount(
    needs: [
      InKindNeedAccount(
        need: "lao-course", state: .laos, capability: .training, unit: .trainingSeats,
        title: "ຝຶກອົບຮົມ & course", asked: 20, planned: 20, late: 0, isIllustrative: false),
      InKindNeedAccount(
        need: "lbn-advice", state: .lebanon, capability: .stockpilePlanning, unit: .expertDays,
        title: "", asked: 1_000_000_000, planned: 999_999_999, late: 999_999_999,
        isIllustrative: true,
        reason: Reason(rule: "in-kind", text: "every offer that fits is used up: japan")),
    ],
    offers: [
      InKindOfferAccount(
        offer: "norway-2018", donor: "NOR", status: .committed, capability: .training,
        unit: .trainingSeats, year: Year(2018), offered: 25, planned: 20, isIllustrative: false,
        reason: Reason(rule: "in-kind", text: "every need in kind within its terms is met")),
      InKindOfferAccount(
        offer: "japan", donor: "JPN", status: .indicative, capability: .stockpilePlanning,
        unit: .expertDays, year: Year(2019), offered: 999_999_999, planned: 999_999_999,
        isIllustrative: true),
    ])
}

extension Proof {
  /// A search that proved one stage, gave up on another and knows nothing of a third.
  fileprivate static let partial = Proof(
    solver: "CBC", solverVersion: "2.10.8",
    stages: [
      StageProof(
        name: "coverage", value: .of("-12.5"), bound: .of("-12.5"), ending: .proven),
      StageProof(
        name: "أسوأ ركيزة", value: .of("0.6"), bound: .of("0.75"), ending: .clock,
        provenBound: .of("0.700000000001"),
        multipliers: [
          RowMultiplier(row: "no-duplication(lao-survey)", worth: .of("0.000000123456")),
          RowMultiplier(row: "stage(coverage)", worth: .of("-2")),
        ]),
      StageProof(name: "grants", value: .of("-2"), bound: nil, ending: .work),
    ])
}

extension PlanAccount {
  fileprivate static let small = PlanAccount(
    total: Flow(gross: .of(929_703), net: .of(28_217)),
    years: [
      Line(key: Year(2018), flow: Flow(gross: .of(29_703), net: .of(28_217))),
      Line(key: Year(2019), flow: Flow(gross: .of(900_000), net: .zero(.usd))),
    ],
    statuses: [
      Line(key: .committed, flow: Flow(gross: .of(29_703), net: .of(28_217))),
      Line(key: .indicative, flow: Flow(gross: .of(900_000), net: .zero(.usd))),
    ],
    coverage: .of(80_000, existing: 2000, planned: 28_003, late: 3),
    states: [
      StateAccount(
        state: .laos, name: "ລາວ",
        coverage: .of(80_000, existing: 2000, planned: 28_003, late: 3),
        pillars: [
          PillarAccount(
            pillar: .clearance, coverage: .of(30_000, existing: 2000, planned: 28_000)),
          PillarAccount(pillar: .victimAssistance, coverage: .of(50_000, planned: 3, late: 3)),
        ]),
      StateAccount(state: .lebanon, name: "لبنان", coverage: .of(0), pillars: []),
    ],
    pillars: [
      PillarAccount(pillar: .clearance, coverage: .of(30_000, existing: 2000, planned: 28_000)),
      PillarAccount(pillar: .victimAssistance, coverage: .of(50_000, planned: 3, late: 3)),
    ],
    needs: [
      NeedAccount(
        need: "lao-survey", state: .laos, pillar: .clearance, title: "Survey of 9 provinces",
        coverage: .of(30_000, existing: 2000, planned: 28_000)),
      NeedAccount(
        need: "lao-data", state: .laos, pillar: .victimAssistance,
        title: "  Data:\ton\r\nvictims  ", coverage: .of(50_000, planned: 3, late: 3),
        reason: Reason(rule: "offer-envelope", text: "no offer that may pay for it has <more>")),
    ],
    outlook: [
      DeadlineOutlook(
        duty: TreatyDuty(
          state: .laos, pillar: .clearance, article: 4, condition: .open,
          deadline: CivilDate("2020-08-01"), filingDay: CivilDate("2018-12-02")),
        unmet: .of(12), finish: CivilDate("2023-05-31")),
      DeadlineOutlook(
        duty: TreatyDuty(
          state: .laos, pillar: .stockpileDestruction, article: 3, condition: .none),
        unmet: .of(0), finish: nil),
    ],
    donors: [
      DonorAccount(
        donor: "NOR", name: "Norway", offered: .of(90_010, "KWD"), granted: .of(90_009, "KWD"),
        converted: .of(29_703), grants: 1),
      DonorAccount(
        donor: "JPN", name: "日本", offered: .of(1_000_000, "JPY"), granted: .of(1_000_000, "JPY"),
        converted: .of(900_000), grants: 1),
    ],
    offers: [
      OfferAccount(
        offer: "norway-2018", donor: "NOR", status: .committed, offered: .of(90_010, "KWD"),
        granted: .of(90_009, "KWD"),
        reason: Reason(rule: "rounding", text: "0.001 is worth no cent")),
      OfferAccount(
        offer: "japan", donor: "JPN", status: .indicative, offered: .of(1_000_000, "JPY"),
        granted: .of(1_000_000, "JPY")),
    ],
    inKind: .small, grants: 2, reportingEffort: ExactDecimal(digits: 15, places: 1),
    illustrative: Illustrative(cost: .of(50_000), gross: .zero(.usd)))
}

extension PlanAccount.Flow {
  fileprivate static let none = PlanAccount.Flow(gross: .zero(.usd), net: .zero(.usd))
}

extension PlanAccount.Coverage {
  fileprivate static func of(
    _ cost: Int64, existing: Int64 = 0, planned: Int64 = 0, late: Int64 = 0
  ) -> PlanAccount.Coverage {
    PlanAccount.Coverage(
      cost: .of(cost), existing: .of(existing), planned: .of(planned), late: .of(late))
  }
}

extension Money {
  /// So many minor units of a currency that is listed.
  static func of(_ minorUnits: Int64, _ code: String = "USD") -> Money {
    Money(minorUnits: minorUnits, in: Currency(code: code) ?? .usd)
  }
}

extension MeasureValue {
  fileprivate static func of(_ text: String) -> MeasureValue {
    MeasureValue(text) ?? MeasureValue(scaled: 0)
  }
}

extension CountryCode {
  static let laos = listed("LAO")
  static let lebanon = listed("LBN")

  private static func listed(_ code: String) -> CountryCode {
    guard let state = CountryCode(code) else { preconditionFailure("\(code) is not listed") }
    return state
  }
}

extension CivilDate {
  /// The first day of the treaty's seventh meeting.
  static let summit: CivilDate = {
    guard let date = CivilDate(year: 2017, month: 9, day: 4) else {
      preconditionFailure("the calendar has this day")
    }
    return date
  }()
}

extension ClosedRange<Year> {
  static let biennium = Year(2018)...Year(2019)
}
