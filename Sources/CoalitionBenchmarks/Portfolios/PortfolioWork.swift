import CoalitionDomain

/// Who does the work of a made-up portfolio, and what is under way already.
struct PortfolioWork {
  /// The needs, some of them with the operators that they accept.
  private(set) var needs: [Need]
  /// The operators.
  private(set) var capacities: [OperatorCapacity] = []
  /// What existing programmes pay.
  private(set) var commitments: [Commitment] = []
  /// What existing programmes pay in the year in which they pay most, by state, in thousands of US
  /// dollars.
  private(set) var committed: [CountryCode: Int64] = [:]
  private let years: [Year]

  /// Draws them.
  init(
    _ needs: PortfolioNeeds, in places: PortfolioPlaces, _ size: PortfolioSize, seed: UInt64
  ) {
    var random = SplitMix64(seed: seed, stream: 4)
    self.needs = needs.needs
    self.years = needs.years
    for region in places.regions { addInternational(in: region.states, needs, &random) }
    for code in places.codes { addNational(in: code, needs, &random) }
    nameOperators(&random)
    addCommitments(&random)
    for code in places.codes { addUndivided(in: code, needs, &random) }
  }

  /// What the needs lack when states and existing programmes have paid, in thousands of US dollars.
  var lacking: Int64 {
    let paid = commitments.reduce(0) { $0 + $1.amount.minorUnits }
    let open = needs.reduce(0) {
      $0 + $1.cost.minorUnits - ($1.nationalContribution?.minorUnits ?? 0)
    }
    return max(0, open - paid) / 100_000
  }

  /// Two organisations for clearance and risk education that share some of a region's states.
  private mutating func addInternational(
    in codes: [CountryCode], _ needs: PortfolioNeeds, _ random: inout SplitMix64
  ) {
    for _ in 0..<2 {
      let states = random.pick(random.draw((codes.count + 1) / 2...codes.count), of: codes)
      let pillars: [Pillar] = [.clearance, .riskEducation]
      let demand = states.reduce(0) { $0 + needs.yearly(in: $1, pillars) }
      append(
        states, pillars, perYear: random.share(25...60, of: demand),
        factor: random.draw(100...120))
    }
  }

  /// National organisations: one for people, and in most states one for land.
  private mutating func addNational(
    in code: CountryCode, _ needs: PortfolioNeeds, _ random: inout SplitMix64
  ) {
    let people: [Pillar] = [.riskEducation, .victimAssistance]
    append(
      [code], people, perYear: random.share(50...90, of: needs.yearly(in: code, people)),
      factor: random.draw(85...100))
    guard random.happens(60) else { return }
    append(
      [code], [.clearance],
      perYear: random.share(30...60, of: needs.yearly(in: code, [.clearance])),
      factor: random.draw(90...110))
  }

  private mutating func append(
    _ states: [CountryCode], _ pillars: [Pillar], perYear: Int64, factor: Int64
  ) {
    let number = capacities.count + 1
    capacities.append(
      OperatorCapacity(
        id: Identifier(stringLiteral: SyntheticPortfolio.numbered("operator", number, of: 999)),
        name: "Operator \(number)", states: states, pillars: pillars,
        years: years[0]...years[years.count - 1],
        perYear: SyntheticPortfolio.money(thousands: max(50, perYear)),
        costFactor: ExactDecimal(digits: factor, places: 2), source: SyntheticPortfolio.source))
  }

  /// Some states want certain operators for certain needs.
  private mutating func nameOperators(_ random: inout SplitMix64) {
    for place in needs.indices where random.happens(15) {
      let (state, pillar) = (needs[place].state, needs[place].pillar)
      let able = capacities.filter { $0.covers(pillar, in: state) }.map(\.id)
      needs[place].operators = random.pick(random.draw(1...2), of: able)
    }
  }

  /// Programmes for single needs in the first years.
  private mutating func addCommitments(_ random: inout SplitMix64) {
    for need in needs where random.happens(25) {
      let cost = need.cost.minorUnits / 100_000
      for year in years.prefix(random.draw(1...2)) where need.years.contains(year) {
        add(random.share(4...12, of: cost), to: need.state, .need(need.id), in: year)
      }
    }
  }

  /// Programmes that are known by pillar or by state only.
  private mutating func addUndivided(
    in code: CountryCode, _ needs: PortfolioNeeds, _ random: inout SplitMix64
  ) {
    let yearly = needs.yearly(in: code)
    if random.happens(20) {
      let pillar = random.pick([Pillar.clearance, .riskEducation, .victimAssistance])
      add(random.share(3...8, of: yearly), to: code, .pillar(pillar), in: years[0])
    }
    if random.happens(10) {
      add(random.share(3...8, of: yearly), to: code, .notDisaggregated, in: years[0])
    }
  }

  private mutating func add(
    _ amount: Int64, to state: CountryCode, _ scope: Commitment.Scope, in year: Year
  ) {
    guard amount > 0 else { return }
    let number = commitments.count + 1
    commitments.append(
      Commitment(
        id: Identifier(stringLiteral: SyntheticPortfolio.numbered("programme", number, of: 9_999)),
        state: state, scope: scope, year: year,
        amount: SyntheticPortfolio.money(thousands: amount), source: SyntheticPortfolio.source))
    let inYear = commitments.reduce(0) {
      $1.state == state && $1.year == year ? $0 + $1.amount.minorUnits / 100_000 : $0
    }
    committed[state] = max(committed[state, default: 0], inYear)
  }
}
