import CoalitionDomain

/// What the states of a made-up portfolio need.
struct PortfolioNeeds {
  /// The needs, state by state.
  private(set) var needs: [Need] = []
  /// The planned years.
  let years: [Year]

  /// Draws them.
  init(of places: PortfolioPlaces, _ size: PortfolioSize, seed: UInt64) {
    var random = SplitMix64(seed: seed, stream: 3)
    years = Array(SyntheticPortfolio.years(size))
    let counts = Self.counts(size, &random)
    for (code, count) in zip(places.codes, counts) {
      // Thousands of US dollars a year: some states need eight times as much as others.
      let yearly = random.share(80...125, of: 2_000 * random.pick([1, 1, 2, 2, 3, 5, 8]))
      append(count, of: code, yearly: yearly, &random)
    }
  }

  /// What a state needs in a year on average, in thousands of US dollars.
  func yearly(in state: CountryCode, _ pillars: [Pillar] = Pillar.allCases) -> Int64 {
    needs.reduce(0) { sum, need in
      need.state == state && pillars.contains(need.pillar)
        ? sum + need.cost.minorUnits / 100_000 / Int64(years.count) : sum
    }
  }

  /// How many needs each state has.
  private static func counts(_ size: PortfolioSize, _ random: inout SplitMix64) -> [Int] {
    var counts = (0..<size.states).map { place in
      (place + 1) * size.needs / size.states - place * size.needs / size.states
    }
    for _ in 0..<(size.needs / 10) {
      let (from, to) = (random.draw(0...size.states - 1), random.draw(0...size.states - 1))
      guard counts[from] > 3 else { continue }
      counts[from] -= 1
      counts[to] += 1
    }
    return counts
  }

  private mutating func append(
    _ count: Int, of code: CountryCode, yearly: Int64, _ random: inout SplitMix64
  ) {
    let kinds = (0..<count).map { Kind.all[$0 % Kind.all.count] }
    let parts = kinds.reduce(0) { $0 + $1.share }
    var latest: [Activity: Identifier<Need>] = [:]
    for (place, kind) in kinds.enumerated() {
      let id = Identifier<Need>(
        stringLiteral: SyntheticPortfolio.numbered(code.code.lowercased(), place + 1, of: count))
      let mean = yearly * Int64(years.count) * kind.share / parts
      var need = draw(kind, id, of: code, cost: max(60, random.share(60...160, of: mean)), &random)
      if let earlier = kind.follows.flatMap({ latest[$0] }), random.happens(75) {
        need.prerequisites = [earlier]
      }
      latest[kind.activity] = id
      needs.append(need)
    }
  }

  /// One need that costs so many thousands of US dollars.
  private func draw(
    _ kind: Kind, _ id: Identifier<Need>, of code: CountryCode, cost: Int64,
    _ random: inout SplitMix64
  ) -> Need {
    let first = kind.follows == nil || !random.happens(30) ? 0 : 1
    let last = years.count - 1 - (random.happens(30) ? random.draw(1...2) : 0)
    let share = cost / Int64(last - first + 1)
    var need = Need(
      id: id, state: code, activity: kind.activity, title: "\(kind.activity.rawValue) of \(id)",
      cost: SyntheticPortfolio.money(thousands: cost), years: years[first]...years[last],
      isContinuous: random.happens(kind.continuous),
      priority: random.happens(25) ? random.pick(Priority.allCases) : kind.priority,
      source: SyntheticPortfolio.source)
    if kind.isDue || random.happens(20) {
      let year = SyntheticPortfolio.firstYear.number + random.draw(2...years.count + 1)
      need.deadline = SyntheticPortfolio.day(year, 8, 1)
    }
    if random.happens(35) {
      need.minimumPerYear = SyntheticPortfolio.money(
        thousands: random.share(20...60, of: share))
    }
    if random.happens(45) {
      need.maximumPerYear = SyntheticPortfolio.money(
        thousands: random.share(120...220, of: share))
    }
    if random.happens(30) {
      need.nationalContribution = SyntheticPortfolio.money(
        thousands: random.share(5...20, of: cost))
    }
    return need
  }
}

/// A kind of need, with what it is worth beside others.
private struct Kind {
  let activity: Activity
  /// Thousandths of what a state needs, about.
  let share: Int64
  let priority: Priority
  /// How many in a hundred may have no gap year.
  var continuous: Int64 = 0
  /// What must come before it.
  var follows: Activity?
  /// Whether the treaty sets a day.
  var isDue = false

  /// The kinds in the order in which a state comes to them: one with few needs has the first.
  static let all = [
    Kind(activity: .survey, share: 100, priority: .high),
    Kind(activity: .clearance, share: 300, priority: .high, follows: .survey, isDue: true),
    Kind(activity: .riskEducation, share: 60, priority: .medium, continuous: 60),
    Kind(activity: .rehabilitation, share: 90, priority: .high, continuous: 60),
    Kind(activity: .victimData, share: 20, priority: .medium),
    Kind(activity: .clearance, share: 180, priority: .medium, follows: .survey, isDue: true),
    Kind(activity: .inclusion, share: 60, priority: .medium),
    Kind(activity: .informationManagement, share: 30, priority: .medium, continuous: 50),
    Kind(activity: .stockpilePlanning, share: 20, priority: .low),
    Kind(
      activity: .stockpileDestruction, share: 70, priority: .medium, follows: .stockpilePlanning,
      isDue: true),
    Kind(activity: .marking, share: 30, priority: .low, follows: .survey, isDue: true),
    Kind(activity: .psychosocialSupport, share: 40, priority: .low, continuous: 40),
    Kind(activity: .training, share: 30, priority: .low),
    Kind(activity: .medicalCare, share: 50, priority: .medium, continuous: 40),
  ]
}
