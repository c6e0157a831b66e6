import CoalitionDomain
import CoalitionTestSupport

/// Makes plans that no planner would: every amount, word and list is drawn by itself.
struct RandomPlans {
  private var random: SeededRandom
  private let currency: Currency

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    currency = Self.currencies[Int(random.next() % 3)]
  }

  private static let currencies = ["USD", "JPY", "KWD"].map { Money.of(0, $0).currency }
  private static let texts = [
    "", "Norway", "ການເກັບກູ້", "عملية «إزالة»", "集束弹药 & 地雷", #"<b>"quoted"</b> \ '&amp;'"#,
    "line\nbreak\r\nand\ttab", " spaces ", "]]>", "e\u{301}\u{200F}😀", "null",
  ]
  private static let states = ["LAO", "LBN", "MNE", "ZWE"].compactMap { CountryCode($0) }

  mutating func plan() -> VerifiedPlan {
    VerifiedPlan(
      verified: Plan(
        title: text(), asOf: .summit, years: year()...Year(2199), currency: currency,
        coalitions: some {
          Coalition(state: $0.state(), lead: $0.id(), isApproved: $0.coin())
        },
        grants: some { $0.grant() }, inKind: some { $0.support() },
        proof: Proof(solver: text(), solverVersion: text(), stages: some { $0.stage() })),
      account: account(), warnings: some { PlanWarning(code: $0.stableName(), text: $0.text()) })
  }
}

extension RandomPlans {
  private mutating func grant() -> Grant {
    Grant(
      offer: id(), donor: id(), status: word(), state: state(), channel: id(),
      payments: some { $0.payment() })
  }

  private mutating func payment() -> Payment {
    let own = Self.currencies[below(3)]
    return Payment(
      year: year(), gross: money(own), converted: money(), net: money(),
      allocations: some { plans in
        Allocation(
          need: plans.id(), operator: plans.coin() ? plans.id() : nil, gross: plans.money(own),
          net: plans.money(), work: plans.money())
      })
  }

  private mutating func support() -> InKindAllocation {
    InKindAllocation(
      offer: id(), donor: id(), status: word(), state: state(), need: id(), capability: word(),
      unit: word(), year: year(), quantity: Int64(below(2000)))
  }

  private mutating func inKindNeed() -> InKindNeedAccount {
    let planned = below(2000)
    return InKindNeedAccount(
      need: id(), state: state(), capability: word(), unit: word(), title: text(),
      asked: Int64(planned + below(2) * below(9)), planned: Int64(planned),
      late: Int64(below(planned + 1)), isIllustrative: coin(), reason: reason())
  }

  private mutating func inKindOffer() -> InKindOfferAccount {
    let planned = below(2000)
    return InKindOfferAccount(
      offer: id(), donor: id(), status: word(), capability: word(), unit: word(), year: year(),
      offered: Int64(planned + below(9)), planned: Int64(planned), isIllustrative: coin(),
      reason: reason())
  }

  private mutating func stage() -> StageProof {
    StageProof(
      name: text(), value: measure(), bound: coin() ? measure() : nil, ending: word(),
      provenBound: coin() ? measure() : nil,
      multipliers: (0..<below(4)).map {
        RowMultiplier(row: "row(\($0),\(id() as Identifier<Need>))", worth: measure())
      })
  }

  private mutating func measure() -> MeasureValue {
    let scaled = Int128(random.next()) * Int128(below(1_000_000_000))
    return MeasureValue(scaled: coin() ? scaled : -scaled)
  }

  private mutating func account() -> PlanAccount {
    PlanAccount(
      total: flow(), years: some { PlanAccount.Line(key: $0.year(), flow: $0.flow()) },
      statuses: some { PlanAccount.Line(key: $0.word(), flow: $0.flow()) }, coverage: coverage(),
      states: some {
        PlanAccount.StateAccount(
          state: $0.state(), name: $0.text(), coverage: $0.coverage(), pillars: $0.pillars())
      },
      pillars: pillars(),
      needs: some {
        NeedAccount(
          need: $0.id(), state: $0.state(), pillar: $0.word(), title: $0.text(),
          coverage: $0.coverage(), reason: $0.reason())
      },
      outlook: some { $0.outlook() },
      donors: some { plans in
        let own = Self.currencies[plans.below(3)]
        return DonorAccount(
          donor: plans.id(), name: plans.text(), offered: plans.money(own),
          granted: plans.money(own), converted: plans.money(), grants: plans.below(100))
      },
      offers: some { plans in
        let own = Self.currencies[plans.below(3)]
        return OfferAccount(
          offer: plans.id(), donor: plans.id(), status: plans.word(), offered: plans.money(own),
          granted: plans.money(own), reason: plans.reason())
      },
      inKind: InKindAccount(needs: some { $0.inKindNeed() }, offers: some { $0.inKindOffer() }),
      grants: below(1000),
      reportingEffort: ExactDecimal(digits: Int64(below(1_000_000)), places: below(13)),
      illustrative: PlanAccount.Illustrative(cost: money(), gross: money()))
  }

  private mutating func outlook() -> DeadlineOutlook {
    DeadlineOutlook(
      duty: TreatyDuty(
        state: state(), pillar: word(), article: below(10), condition: word(),
        deadline: coin() ? day() : nil, filingDay: coin() ? day() : nil),
      unmet: money(), finish: coin() ? day() : nil)
  }

  private mutating func day() -> CivilDate? {
    CivilDate(year: 1900 + below(300), month: 1 + below(12), day: 1 + below(28))
  }

  private mutating func flow() -> PlanAccount.Flow {
    PlanAccount.Flow(gross: money(), net: money())
  }

  private mutating func coverage() -> PlanAccount.Coverage {
    PlanAccount.Coverage(cost: money(), existing: money(), planned: money(), late: money())
  }

  private mutating func pillars() -> [PlanAccount.PillarAccount] {
    some { PlanAccount.PillarAccount(pillar: $0.word(), coverage: $0.coverage()) }
  }

  private mutating func reason() -> Reason? {
    coin() ? Reason(rule: stableName(), text: text()) : nil
  }
}

extension RandomPlans {
  private mutating func some<Item>(_ item: (inout RandomPlans) -> Item) -> [Item] {
    (0..<below(4)).map { _ in item(&self) }
  }

  private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
  private mutating func coin() -> Bool { Bool.random(using: &random) }
  private mutating func text() -> String { Self.texts[below(Self.texts.count)] }
  private mutating func state() -> CountryCode { Self.states[below(Self.states.count)] }
  private mutating func year() -> Year { Year(1900 + below(300)) }
  private mutating func stableName() -> String { ["offer-envelope", "x", "7-days"][below(3)] }

  private mutating func id<Subject>() -> Identifier<Subject> {
    (["NOR", "0.-_", "lao-survey"] as [Identifier<Subject>])[below(3)]
  }

  private mutating func word<Word: CaseIterable>() -> Word where Word.AllCases == [Word] {
    Word.allCases[below(Word.allCases.count)]
  }

  /// An amount of any size, small ones as often as large ones.
  private mutating func money(_ currency: Currency? = nil) -> Money {
    let most = Int64.random(in: 1...14, using: &random)
    let minorUnits = Int64.random(in: 0...Int64.powerOfTen(Int(most)), using: &random)
    return Money(minorUnits: minorUnits, in: currency ?? self.currency)
  }
}
