import CoalitionDomain
import CoalitionTestSupport

/// A small scenario of a seed, with some of everything that a scenario can hold.
struct RandomScenario {
  private var random: SeededRandom
  private let years: ClosedRange<Int>
  private let currency: Currency
  private let states: [CountryCode]
  private let worths: [Currency: ExactDecimal]

  /// What a unit of each currency is worth in dollars, in 10⁻⁹.
  private static let currencies: [(currency: Currency, worth: Int64)] = [
    (.usd, 1_000_000_000), (.eur, 1_130_456_789), (.jpy, 8_873_211), (.kwd, 3_295_112_347),
    (.nok, 115_300_007),
  ]

  /// The scenario of a seed.
  static func of(_ seed: Int) -> Scenario {
    var maker = RandomScenario(seed)
    return maker.scenario()
  }

  private init(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    self.years = 2018...(2018 + Int.random(in: 1...2, using: &random))
    let reporting = Int.random(in: 0..<10, using: &random)
    let own = Self.currencies[reporting < 7 ? 0 : reporting - 6]
    self.currency = own.currency
    self.states = Array(
      [CountryCode.lao, .lbn, .afg].prefix(Int.random(in: 1...3, using: &random)))
    self.worths = Dictionary(
      uniqueKeysWithValues: Self.currencies.filter { $0.currency != own.currency }.map {
        ($0.currency, ExactDecimal(digits: $0.worth * 1_000 / (own.worth / 1_000), places: 6))
      })
    self.random = random
  }

  private mutating func scenario() -> Scenario {
    let needs = needs()
    let donors = donors()
    let offers = (0..<Int.random(in: 2...5, using: &random)).map { offer($0, of: donors) }
    var scenario = Scenario.sample(
      years: years, currency: currency, states: states.map { state($0) }, channels: channels(),
      policy: policy(), needs: needs, commitments: commitments(to: needs),
      capacities: (0..<Int.random(in: 0...3, using: &random)).map { capacity($0) },
      rates: worths.sorted { $0.key < $1.key }.map { .sample($0.key, $0.value) }, donors: donors,
      offers: offers)
    if chance(5) { scenario.locks = [lock(of: scenario)] }
    for place in scenario.needs.indices where chance(6) {
      scenario.needs[place].operators = scenario.capacities.prefix(1).map(\.id)
    }
    if chance(5) { scenario.policy.floors = [floor(for: pick(scenario.needs))] }
    if chance(3) { scenario.policy.stages.append(stage()) }
    return scenario
  }
}

extension RandomScenario {
  private mutating func stage() -> Stage {
    let measure = pick([
      Measure.worstStatePillarCoverage, .worstStateCoverage, .donorDependence, .unfundedYears,
      .reportingRegimes, .reportingEffort,
    ])
    return Stage(
      name: "other", tolerance: chance(2) ? .zero : .of("0.05"),
      measures: [WeightedMeasure(measure, .one)], levels: measure.isOfWorst ? .all : .first(1))
  }

  private mutating func floor(for need: Need) -> Floor {
    let share = ExactDecimal(digits: Int64.random(in: 0...400, using: &random), places: 3)
    return Floor(
      need.pillar, in: chance(2) ? need.state : nil, chance(2) ? .coverage(share) : .money(share))
  }

  private mutating func chance(_ oneIn: Int) -> Bool {
    Int.random(in: 0..<oneIn, using: &random) == 0
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  /// So many dollars, to some minor unit near it, in a currency.
  private mutating func amount(
    _ dollars: ClosedRange<Int64>, in currency: Currency? = nil
  ) -> Money {
    let currency = currency ?? (chance(3) ? pick(Self.currencies.map(\.currency)) : self.currency)
    let worth = Self.currencies.first { $0.currency == currency }?.worth ?? 1
    let whole = Int64.random(in: dollars, using: &random) * 1_000_000_000 / worth
    let power = Int64.powerOfTen(currency.minorUnitDigits)
    let rest = chance(2) ? 0 : Int64.random(in: 0..<power, using: &random)
    return .minorUnits(whole * power + rest, currency)
  }

  private mutating func part(_ amount: Money, _ percent: ClosedRange<Int64>) -> Money {
    .minorUnits(
      amount.minorUnits * Int64.random(in: percent, using: &random) / 100, amount.currency)
  }

  private mutating func span() -> ClosedRange<Int> {
    let first = Int.random(in: years, using: &random)
    return chance(2) ? years : first...Int.random(in: first...years.upperBound, using: &random)
  }

  private mutating func policy() -> Policy {
    let effort = pick([0, 10, 500])
    var policy = Policy.standard
    policy.lateWeight = pick([.one, .of("0.5"), .of("0.333")])
    policy.stages[0].measures[1].weight = ExactDecimal(Int64(effort))
    if chance(3) { policy.counts = [.committed, .pledged] }
    return policy
  }

  private mutating func state(_ code: CountryCode) -> AffectedState {
    var state = AffectedState.sample(
      code, region: pick(["Asia", "Levant"]), treatyStatus: pick([.party, .party, .signatory]),
      readiness: [.clearance: pick(Readiness.allCases)])
    if chance(3) { state.absorption = amount(20_000...150_000) }
    for year in years where chance(3) {
      state.costIndex[Year(year)] = pick([.of("1.02"), .of("0.97"), .of("1.137")])
    }
    return state
  }

  private mutating func channels() -> [Channel] {
    let rates = ["0", "0.07", "0.13", "0.075", "0.333"]
    return [
      .sample("direct", overhead: .onExpenditure(pick(rates))),
      .sample("fund", .fund, overhead: .onTotal(pick(rates)), reportingEffort: .of("0.5")),
      .sample(
        "pool", .pool, states: chance(3) ? [.lao] : nil, overhead: .onTotal(pick(rates)),
        reportingEffort: .of("0.25"), sharedReportingEffort: .of("0.5")),
    ]
  }

  private mutating func needs() -> [Need] {
    (0..<Int.random(in: 2...5, using: &random)).reduce(into: []) { needs, place in
      let activities = [Activity.survey, .clearance, .riskEducation, .rehabilitation]
      let span = span()
      let cost = amount(5_000...200_000)
      var need = Need.sample(
        Identifier(stringLiteral: "n\(place)"), in: pick(states), pick(activities), cost: cost,
        years: span, isContinuous: chance(3), priority: pick(Priority.allCases))
      if chance(3) { need.deadline = .on("2018-12-31") }
      if chance(3) { need.minimumPerYear = part(cost, 10...60) }
      if chance(3) { need.maximumPerYear = part(cost, 60...90) }
      if chance(4) { need.nationalContribution = part(cost, 10...100) }
      let earlier = needs.filter { $0.state == need.state }.map(\.id)
      if !earlier.isEmpty, chance(3) { need.prerequisites = [pick(earlier)] }
      needs.append(need)
    }
  }

  private mutating func commitments(to needs: [Need]) -> [Commitment] {
    (0..<Int.random(in: 0...3, using: &random)).map { place in
      let need = pick(needs)
      let scope = pick([
        Commitment.Scope.need(need.id), .need(need.id), .pillar(need.pillar), .notDisaggregated,
      ])
      return .sample(
        Identifier(stringLiteral: "c\(place)"), in: need.state, to: scope,
        Int.random(in: years, using: &random), amount(500...40_000))
    }
  }

  private mutating func capacity(_ place: Int) -> OperatorCapacity {
    .sample(
      Identifier(stringLiteral: "op\(place)"), in: chance(2) ? [pick(states)] : nil,
      on: chance(2) ? [pick([Pillar.clearance, .riskEducation])] : nil,
      years: span(), perYear: amount(10_000...150_000),
      costFactor: pick([.one, .of("1.1"), .of("0.93"), .of("1.25"), .of("0.333")]))
  }

  private mutating func donors() -> [Donor] {
    (0..<Int.random(in: 2...4, using: &random)).map { place in
      let leadership = Leadership(
        most: Int.random(in: 1...2, using: &random), states: chance(3) ? [pick(states)] : nil)
      return .sample(
        Identifier(stringLiteral: "d\(place)"),
        leadership: place > 0 && chance(3) ? nil : leadership,
        grantLimit: chance(4) ? Int.random(in: 1...3, using: &random) : nil)
    }
  }

  private mutating func offer(_ place: Int, of donors: [Donor]) -> Offer {
    let currency = pick(Self.currencies.map(\.currency))
    var yearly: [Int: Money] = [:]
    for year in years where yearly.isEmpty || !chance(4) {
      yearly[year] = amount(chance(9) ? 0...1_200 : 2_000...90_000, in: currency)
    }
    var offer = Offer.sample(
      Identifier(stringLiteral: "o\(place)"), of: pick(donors).id, yearly, carryOver: chance(2),
      status: pick(Offer.Status.allCases))
    if chance(3) { offer = offer.flexible(amount(2_000...150_000, in: currency), span()) }
    if chance(9) { offer.expiry = .on("2017-12-31") }
    if chance(4) { offer.smallestGrant = amount(1_000...30_000, in: currency) }
    if chance(4) { offer.largestGrant = amount(30_000...60_000, in: currency) }
    if chance(4) { offer.earmark.states = [pick(states)] }
    if chance(6) { offer.earmark.pillars = [pick([.clearance, .victimAssistance])] }
    if chance(8) { offer.exclusion.activities = [pick([.survey, .rehabilitation])] }
    if chance(8) { offer.exclusion.regions = ["Levant"] }
    if chance(3) { offer.channels = [pick(["direct", "fund", "pool"]), "direct"] }
    if chance(4) { offer.conditions.append(.matching(pick([.one, .of("0.5"), .of("0.75")]))) }
    if chance(8) { offer.conditions.append(.treatyMember) }
    if chance(8) { offer.conditions.append(.readiness(.some)) }
    return offer
  }

  private mutating func lock(of scenario: Scenario) -> Lock {
    let offer = pick(scenario.offers)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return .sample("lock", .noGrant(offer.id, pick(states)))
    case 1: return .sample("lock", .lead(pick(states), pick(scenario.donors).id))
    case let kind:
      let amount = amount(1_500...20_000, in: offer.envelope?.currency)
      return .sample(
        "lock",
        .grant(offer.id, pick(states), "direct", kind == 2 ? Year(2018) : nil, amount))
    }
  }
}
