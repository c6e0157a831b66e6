import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import LinearOptimization
import Testing

/// Multipliers from anywhere prove no bound that a lawful plan exceeds.
extension ProofSheetTests {
  @Test(arguments: 0..<24)
  func `no multipliers at random bring a bound below the best plan on a grid`(seed: Int) throws {
    let scenario = BruteForceTests.scenario(seed)
    let best = try #require(BruteForceTests.bestOnGrid(of: scenario))
    let sheet = ProofSheet(Formulation(PlanningTerms(scenario.checked)))
    var maker = RandomMultipliers(seed, sheet)
    var tried = 0
    for _ in 0..<200 {
      guard let bound = try? maker.bound(ofStage: 0, values: []) else { continue }
      tried += 1
      #expect(bound >= best, "\(maker.last)")
    }
    #expect(tried > 100)
  }

  @Test(arguments: 0..<60)
  func `no multipliers at random bring a bound below a planner's plan or a lawful one`(
    seed: Int
  ) throws {
    guard let plan = try PlanVerifierTests.plan(RandomScenario.of(seed).checked) else { return }
    let terms = PlanningTerms(RandomScenario.of(seed).checked)
    let sheet = ProofSheet(Formulation(terms))
    let values = plan.proof.stages.map(\.value)
    var maker = RandomMultipliers(seed, sheet)
    maker.good = plan.proof.stages.map(\.multipliers)
    var lawful = RandomLedger(seed)
    let others = (0..<6).compactMap { _ in lawful.lawfulLedger() }
    for stage in values.indices {
      for _ in 0..<60 {
        guard let bound = try? maker.bound(ofStage: stage, values: values) else { continue }
        #expect(bound >= values[stage], "\(maker.last)")
        if stage > 0 { continue }
        for other in others {
          #expect(
            bound >= terms.stages[stage].value(of: other), "\(maker.last)")
        }
      }
    }
  }
}

/// Multipliers that nobody would choose: of any rows, of any size, or good ones a little changed.
struct RandomMultipliers {
  /// What was tried last, for messages.
  private(set) var last: [RowMultiplier] = []
  /// Good multipliers of each stage.
  var good: [[RowMultiplier]] = []
  private var random: SeededRandom
  private let sheet: ProofSheet

  init(_ seed: Int, _ sheet: ProofSheet) {
    self.random = SeededRandom(seed: UInt64(seed) &+ 7_000_000)
    self.sheet = sheet
  }

  /// What the next multipliers prove.
  mutating func bound(
    ofStage stage: Int, values: [MeasureValue]
  ) throws(ProofSheet.Flaw) -> MeasureValue {
    last =
      good.indices.contains(stage) && Bool.random(using: &random)
      ? changed(good[stage]) : any(before: stage)
    return try sheet.bound(ofStage: stage, from: last, values: values)
  }

  /// Multipliers of any rows, most with the sign that their row takes.
  private mutating func any(before stage: Int) -> [RowMultiplier] {
    let rows = sheet.formulation.exactRows
    let share = Int.random(in: 1...8, using: &random)
    var chosen = (0..<rows.count).filter { _ in Int.random(in: 0..<share, using: &random) == 0 }
      .map { row in
        let isNegative = rows.upper[row] == nil || rows.lower[row] != nil && coin()
        return RowMultiplier(
          row: sheet.formulation.model.name(of: rows.rows[row]), worth: worth(isNegative))
      }
    for earlier in sheet.formulation.terms.stages.prefix(stage) where coin() {
      chosen.append(RowMultiplier(row: "stage(\(earlier.name))", worth: worth(true)))
    }
    return chosen
  }

  /// Good multipliers of which some are larger, smaller or gone.
  private mutating func changed(_ multipliers: [RowMultiplier]) -> [RowMultiplier] {
    multipliers.compactMap { multiplier in
      let percent = Int128(Int64.random(in: 0...130, using: &random))
      if percent == 0 { return nil }
      var changed = multiplier
      if coin() { changed.worth = MeasureValue(scaled: multiplier.worth.scaled / 100 * percent) }
      return changed
    }
  }

  private mutating func coin() -> Bool { Bool.random(using: &random) }

  private mutating func worth(_ isNegative: Bool) -> MeasureValue {
    let sizes: [Int64] = [1, 1_000_000, 1_000_000_000_000, 3_000_000_000_000_000]
    let worth = Int64.random(in: 0...(sizes.randomElement(using: &random) ?? 1), using: &random)
    return MeasureValue(scaled: Int128(isNegative ? -worth : worth))
  }
}
