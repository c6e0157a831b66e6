import CoalitionDomain

/// The donors of a made-up portfolio and what they offer.
struct PortfolioMoney {
  /// The donors, those of most means first.
  private(set) var donors: [Donor] = []
  /// Their offers.
  private(set) var offers: [Offer] = []
  private let regions: [String]
  private let states: [CountryCode]
  private let years: [Year]

  /// Draws them; `lacking` is what the needs lack, in thousands of US dollars.
  init(
    lacking: Int64, regions: [(name: String, states: [CountryCode])], states: [CountryCode],
    _ size: PortfolioSize, seed: UInt64
  ) {
    var random = SplitMix64(seed: seed, stream: 5)
    self.regions = regions.map(\.name)
    self.states = states
    self.years = Array(SyntheticPortfolio.years(size))
    let money = random.share(50...70, of: lacking)
    let givers = (0..<size.offers).map { place in
      place < size.donors ? place : random.draw(0...size.donors - 1)
    }.sorted()
    let counts = givers.reduce(into: [Int](repeating: 0, count: size.donors)) { $0[$1] += 1 }
    for donor in counts.indices { append(donor, offers: counts[donor], size, &random) }
    // Means fall as one over the rank, so that a few donors give most.
    let weights = givers.map { donor in
      1_000_000 / Int64(donor + 2) / Int64(counts[donor]) * random.pick([1, 1, 2, 2, 3, 5])
    }
    let sum = weights.reduce(0, +)
    for (place, donor) in givers.enumerated() {
      let thousands = Int64(Int128(money) * Int128(weights[place]) / Int128(sum))
      append(place, of: donor, thousands: thousands, size, &random)
    }
  }

  private mutating func append(
    _ place: Int, offers: Int, _ size: PortfolioSize, _ random: inout SplitMix64
  ) {
    let name = SyntheticPortfolio.numbered("donor", place + 1, of: size.donors)
    var donor = Donor(id: Identifier(stringLiteral: name), name: "Donor \(place + 1)")
    if place.isMultiple(of: 2) {
      let named = states.count > 8 && random.happens(40)
      donor.leadership = Leadership(
        most: random.draw(1...3),
        states: named ? random.pick(random.draw(3...8), of: states) : nil)
    }
    if random.happens(60) {
      donor.grantLimit = 1 + Int(random.share(50...120, of: Int64(offers)))
    }
    donors.append(donor)
  }

  private mutating func append(
    _ place: Int, of donor: Int, thousands: Int64, _ size: PortfolioSize,
    _ random: inout SplitMix64
  ) {
    let currency = donor == 0 ? .usd : Self.currencies[donor % Self.currencies.count].currency
    let amount = Self.converted(thousands, into: currency)
    let name = SyntheticPortfolio.numbered("offer", place + 1, of: size.offers)
    var offer = Offer(
      id: Identifier(stringLiteral: name), donor: donors[donor].id, title: "Offer \(place + 1)",
      status: random.pick([.committed, .committed, .pledged, .pledged, .indicative]),
      envelope: envelope(amount, in: currency, &random), source: SyntheticPortfolio.source)
    let total = offer.envelope.map(Self.total) ?? 0
    if random.happens(55) {
      offer.smallestGrant = Self.whole(random.share(10...40, of: total), in: currency)
    }
    if random.happens(25) {
      offer.largestGrant = Self.whole(random.share(40...80, of: total), in: currency)
    }
    offer.earmark = earmark(&random)
    // No donor names a state and excludes it.
    if states.count > 1, offer.earmark.states.isEmpty, random.happens(10) {
      offer.exclusion.states = [random.pick(states)]
    }
    if random.happens(4) { offer.exclusion.activities = [random.pick([.marking, .training])] }
    offer.channels = random.pick([
      nil, nil, ["direct"], ["direct"], ["direct", "pool"], ["direct", "trust-fund"],
    ])
    if random.happens(8) { offer.conditions.append(.treatyMember) }
    if random.happens(8) { offer.conditions.append(.readiness(.some)) }
    if random.happens(4) {
      offer.conditions.append(.matching(ExactDecimal(digits: random.draw(2...8), places: 1)))
    }
    if random.happens(4) {
      offer.inKind = [
        InKindSupport(
          capability: random.pick([.training, .advice, .informationManagement]),
          unit: .expertDays, quantity: random.draw(10...100), year: years[0],
          description: "Experts of donor \(donor + 1)")
      ]
    }
    offers.append(offer)
  }

  /// About so many whole units of a currency, over some years.
  private func envelope(
    _ amount: Int64, in currency: Currency, _ random: inout SplitMix64
  ) -> Envelope {
    let first = random.draw(0...max(0, years.count - 3))
    let last = min(years.count - 1, first + random.draw(1...4))
    guard random.happens(70) else {
      return Envelope(
        currency: currency,
        shape: .flexible(Self.whole(amount, in: currency), years[first]...years[last]))
    }
    var yearly: [Year: Money] = [:]
    for year in years[first...last] {
      let share = random.share(70...130, of: amount / Int64(last - first + 1))
      yearly[year] = Self.whole(share, in: currency)
    }
    return Envelope(currency: currency, shape: .yearly(yearly, carryOver: random.happens(35)))
  }

  private func earmark(_ random: inout SplitMix64) -> Earmark {
    var earmark = Earmark()
    // The more offers there are, the rarer is one for anybody.
    switch random.draw(1...100) {
    case ...(states.count > 30 ? 3 : 8): break
    case ...75: earmark.states = random.pick(random.pick([1, 1, 1, 2, 3]), of: states)
    default: earmark.regions = [random.pick(regions)]
    }
    if random.happens(50) {
      earmark.pillars = random.pick([
        [.clearance], [.clearance, .riskEducation], [.clearance, .riskEducation],
        [.victimAssistance], [.riskEducation, .victimAssistance], [.clearance, .capacity],
        [.clearance, .stockpileDestruction, .capacity],
      ])
    }
    return earmark
  }

  /// Whole thousands of a currency, one at least.
  private static func whole(_ units: Int64, in currency: Currency) -> Money {
    let thousands = max(1, (units + 500) / 1_000)
    return Money(
      minorUnits: thousands * 1_000 * .powerOfTen(currency.minorUnitDigits), in: currency)
  }

  /// What an envelope holds, in whole units of its currency.
  private static func total(_ envelope: Envelope) -> Int64 {
    let sum =
      switch envelope.shape {
      case .yearly(let amounts, _): amounts.values.reduce(0) { $0 + $1.minorUnits }
      case .flexible(let amount, _): amount.minorUnits
      }
    return sum / .powerOfTen(envelope.currency.minorUnitDigits)
  }

  private static func converted(_ thousands: Int64, into currency: Currency) -> Int64 {
    let rate = currencies.first { $0.currency == currency }?.rate ?? .one
    return thousands * 1_000 * rate.divisor / rate.digits
  }

  /// The rates of all currencies that offers are in.
  static let rates = currencies.filter { $0.currency != .usd }.map { currency, rate in
    ExchangeRate(
      currency: currency, date: SyntheticPortfolio.day(2025, 12, 31), rate: rate,
      source: SyntheticPortfolio.source)
  }

  private static let currencies: [(currency: Currency, rate: ExactDecimal)] = [
    ("USD", "1"), ("EUR", "1.12"), ("GBP", "1.29"), ("NOK", "0.094"), ("JPY", "0.0067"),
    ("CHF", "1.14"), ("SEK", "0.095"), ("CAD", "0.73"), ("AUD", "0.66"),
    ("DKK", "0.15"),
  ].compactMap { code, rate in
    guard let currency = Currency(code: code), let rate = ExactDecimal(rate) else { return nil }
    return (currency, rate)
  }
}
