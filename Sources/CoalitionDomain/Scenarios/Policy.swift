/// What the coalition wants most, and which money counts.
public struct Policy: Hashable, Sendable {
  /// The statuses of offers that may be planned with.
  public var counts: [Offer.Status]
  /// What a unit of work on a need of each priority counts.
  public var priorityWeights: [Priority: ExactDecimal]
  /// What work after a need's deadline counts against work on time.
  public var lateWeight: ExactDecimal
  /// What is sought, the most important first.
  public var stages: [Stage]
  /// How far from its bound a stage may stop, as a share of the bound; zero to prove the best.
  public var gap: ExactDecimal
  /// What pillars get at least, whatever else is sought.
  public var floors: [Floor]

  /// The most decimals that a weight, a share of lateness or a tolerance may have, so that every
  /// measure is exact in twelve decimals.
  public static let mostWeightPlaces = 3

  /// Creates a policy.
  public init(
    counts: [Offer.Status] = Policy.standard.counts,
    priorityWeights: [Priority: ExactDecimal] = Policy.standard.priorityWeights,
    lateWeight: ExactDecimal = Policy.standard.lateWeight,
    stages: [Stage] = Policy.standard.stages, gap: ExactDecimal = Policy.standard.gap,
    floors: [Floor] = []
  ) {
    self.counts = counts
    self.priorityWeights = priorityWeights
    self.lateWeight = lateWeight
    self.stages = stages
    self.gap = gap
    self.floors = floors
  }

  /// The policy of a scenario that states none: all offers count; high, medium and low priority
  /// weigh 3, 2 and 1; late work counts half; first coverage less reporting, where a report must
  /// bring 10,000 of weighted work; then the worst-covered pillar.
  public static let standard = Policy(
    counts: [.committed, .pledged, .indicative],
    priorityWeights: [.high: ExactDecimal(3), .medium: ExactDecimal(2), .low: ExactDecimal(1)],
    lateWeight: ExactDecimal(digits: 5, places: 1),
    stages: [
      Stage(
        name: "coverage", tolerance: .zero,
        measures: [
          WeightedMeasure(.coverage, .one), WeightedMeasure(.reportingEffort, ExactDecimal(10_000)),
        ]),
      Stage(
        name: "worst pillar", tolerance: .zero,
        measures: [WeightedMeasure(.worstPillarCoverage, .one)]),
    ],
    gap: .zero)
}

/// One aim: a weighted sum of measures, and how far a later stage may worsen it.
public struct Stage: Hashable, Sendable {
  /// What people call it.
  public var name: String
  /// The share of this stage's value that later stages may give up.
  public var tolerance: ExactDecimal
  /// What is summed up.
  public var measures: [WeightedMeasure]
  /// How many of the worst-covered groups are lifted, one after the other; of use where the stage
  /// has one measure, of worst coverage.
  public var levels: Levels
  /// Of how many of the worst-covered groups the mean share is sought: 1 for a stage of a policy,
  /// more for those that ``levels`` makes of it.
  package var level = 1

  /// How far down a stage goes: after the worst-covered group the next one is lifted without
  /// letting the first sink, and so on.
  public enum Levels: Hashable, Sendable {
    /// So many groups, at least one.
    case first(Int)
    /// Every group.
    case all
  }

  /// Creates a stage.
  public init(
    name: String, tolerance: ExactDecimal, measures: [WeightedMeasure], levels: Levels = .first(1)
  ) {
    self.name = name
    self.tolerance = tolerance
    self.measures = measures
    self.levels = levels
  }
}

/// A measure and what one unit of it counts.
public struct WeightedMeasure: Hashable, Sendable {
  /// The measure.
  public var measure: Measure
  /// What one unit counts, for measures that are sought and against those that are avoided.
  public var weight: ExactDecimal

  /// Weighs a measure.
  public init(_ measure: Measure, _ weight: ExactDecimal) {
    self.measure = measure
    self.weight = weight
  }
}

/// What a plan can be measured by.
public enum Measure: String, CaseIterable, Sendable {
  /// Work done, weighted by priority, late work counting less. In the scenario's currency.
  case coverage
  /// Reports that grants cost, in standard reports. Avoided.
  case reportingEffort = "reporting-effort"
  /// Number of grants. Avoided.
  case grants
  /// What channels keep, in the scenario's currency. Avoided.
  case overhead
  /// Share of the cost of needs that is covered in the worst-covered pillar, from 0 to 1.
  case worstPillarCoverage = "worst-pillar-coverage"
  /// Share of the cost of needs that is covered in the worst-covered state, from 0 to 1.
  case worstStateCoverage = "worst-state-coverage"

  /// Share of the cost of needs that is covered in the worst-covered pillar of any state, from 0 to
  /// 1.
  case worstStatePillarCoverage = "worst-state-pillar-coverage"
  /// What states have from the donor that gives each the most, in the scenario's currency. Avoided.
  case donorDependence = "donor-dependence"
  /// Years of needs without money between two with money. Avoided.
  case unfundedYears = "unfunded-years"
  /// Reporting regimes that states live with. Avoided.
  case reportingRegimes = "reporting-regimes"

  /// Whether less of it is better.
  public var isAvoided: Bool {
    switch self {
    case .reportingEffort, .grants, .overhead, .donorDependence, .unfundedYears, .reportingRegimes:
      true
    case .coverage, .worstPillarCoverage, .worstStateCoverage, .worstStatePillarCoverage: false
    }
  }

  /// Whether it is an amount of the scenario's currency.
  public var isMoney: Bool {
    switch self {
    case .coverage, .overhead, .donorDependence: true
    case .reportingEffort, .grants, .unfundedYears, .reportingRegimes, .worstPillarCoverage,
      .worstStateCoverage, .worstStatePillarCoverage:
      false
    }
  }

  /// Whether it is the share of the worst-covered of several groups, so that the next worst can be
  /// lifted too.
  public var isOfWorst: Bool {
    switch self {
    case .worstPillarCoverage, .worstStateCoverage, .worstStatePillarCoverage: true
    case .coverage, .overhead, .donorDependence, .reportingEffort, .grants, .unfundedYears,
      .reportingRegimes:
      false
    }
  }
}

/// The value of a measure or a stage, exact to twelve decimals.
public struct MeasureValue: Hashable, Sendable {
  /// The value times 10¹².
  public let scaled: Int128

  /// How many decimals ``scaled`` holds.
  public static let places = 12

  /// Creates a value.
  public init(scaled: Int128) { self.scaled = scaled }

  /// Reads what ``description`` writes.
  public init?(_ text: some StringProtocol) {
    let negative = text.hasPrefix("-")
    guard let plain = PlainDecimal(negative ? text.dropFirst() : text[...]),
      plain.fraction.utf8.count <= Self.places,
      let scaled = Int128(
        (negative ? "-" : "") + plain.whole + plain.fraction
          + String(repeating: "0", count: Self.places - plain.fraction.utf8.count))
    else { return nil }
    self.scaled = scaled
  }
}

extension MeasureValue: CustomStringConvertible {
  /// The shortest plain decimal.
  public var description: String {
    let text = decimalText(scaled, places: Self.places)
    let trimmed = text.reversed().drop { $0 == "0" }
    return String((trimmed.first == "." ? trimmed.dropFirst() : trimmed).reversed())
  }
}

extension MeasureValue: Comparable {
  /// Orders values.
  public static func < (left: MeasureValue, right: MeasureValue) -> Bool {
    left.scaled < right.scaled
  }
}
