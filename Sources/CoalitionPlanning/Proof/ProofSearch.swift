package import CoalitionDomain
package import LinearOptimization

/// Finds multipliers that prove a low bound, and never fails: where there are none, there is no
/// proven bound.
package struct ProofSearch {
  private let sheet: ProofSheet
  private let values: [MeasureValue]

  /// What was found for a stage.
  package struct Finding: Hashable, Sendable {
    package let bound: MeasureValue
    package let multipliers: [RowMultiplier]
  }

  /// How many multipliers a plan carries at most: as many as its file has room for besides the
  /// largest plan, where a file of more than 350,000 values is not read.
  package static let mostMultipliers = 25_000

  /// Creates a search.
  ///
  /// - Parameters:
  ///   - sheet: The rows.
  ///   - values: What the plan achieves in each stage, exactly.
  package init(_ sheet: ProofSheet, values: [MeasureValue]) {
    self.sheet = sheet
    self.values = values
  }

  /// The multipliers of the model of a stage whose variables are all taken as continuous.
  ///
  /// - Parameters:
  ///   - stage: The place of the stage.
  ///   - solver: Who solves the model.
  ///   - limits: When to give up.
  /// - Returns: The multipliers, or `nil` where there are none in time.
  package func finding(
    forStage stage: Int, with solver: any Solver, within limits: SolveLimits = SolveLimits()
  ) -> Finding? {
    let stages = sheet.formulation.terms.stages
    // Thousands keep the solver's tolerances away from amounts that people see.
    let scale = stages[stage].isInCurrency ? 1_000.0 : 1
    var model = sheet.formulation.model
    model.sense = .maximize
    model.objective = (1 / scale) * sheet.objectives[stage].approximation
    for (place, limit) in sheet.limits.enumerated() {
      let variable = Variable(index: place)
      let known = model.bounds(of: variable)
      model.setBounds(
        known.lowerBound...min(known.upperBound, limit.approximation), of: variable)
    }
    for earlier in 0..<stage {
      let least = sheet.least(ofStage: earlier, values[earlier]).approximation
      let spare = stages[earlier].isInCurrency ? 1_000.0 : 1
      model.addRow(
        ProofSheet.name(of: stages[earlier]),
        (1 / spare) * sheet.objectives[earlier].approximation,
        atLeast: (least + sheet.objectives[earlier].constant.approximation) / spare)
    }
    let duals = solver.relax(model, within: limits).duals
    guard duals.count == model.rowCount else { return nil }
    let first = model.rowCount - stage
    return finding(
      forStage: stage, from: duals[..<first].map { $0 * scale },
      stages: duals[first...].enumerated().map { place, dual in
        dual * scale / (stages[place].isInCurrency ? 1_000 : 1)
      })
  }

  /// The multipliers that the search for a stage has left, if it has left any.
  package func finding(forStage stage: Int, from outcome: StageOutcome) -> Finding? {
    let first = sheet.formulation.model.rowCount
    guard outcome.duals.count == first + stage else { return nil }
    let stages = sheet.formulation.terms.stages
    return finding(
      forStage: stage, from: outcome.duals[..<first].map { $0 * outcome.scale },
      stages: outcome.duals[first...].enumerated().map { place, dual in
        dual * outcome.scale / (stages[place].isInCurrency ? 1_000 : 1)
      })
  }

  /// The best that multipliers from anywhere prove, good or poor.
  ///
  /// - Parameters:
  ///   - stage: The place of the stage.
  ///   - duals: What a unit of each row of the model is worth in the stage's unit.
  ///   - stages: The same of each earlier stage.
  /// - Returns: The multipliers as they are written, and what they prove.
  package func finding(
    forStage stage: Int, from duals: [Double], stages: [Double]
  ) -> Finding? {
    let rows = sheet.formulation.exactRows
    let largest = (duals + stages).filter(\.isFinite).map(\.magnitude).max() ?? 0
    let step = Self.step(upTo: largest)
    var multipliers: [RowMultiplier] = []
    func add(_ dual: Double, _ name: String, _ lower: ExactRatio?, _ upper: ExactRatio?) {
      guard let worth = Self.rounded(dual, to: step), worth != 0 else { return }
      // A pull towards a side that holds nothing is noise, and what is not exact proves nothing.
      guard let side = worth < 0 ? lower : upper, side.isExact, isWritable(worth) else { return }
      multipliers.append(RowMultiplier(row: name, worth: MeasureValue(scaled: worth)))
    }
    for row in 0..<rows.count where duals.indices.contains(rows.rows[row].index) {
      let dual = duals[rows.rows[row].index]
      if dual == 0 { continue }
      add(
        dual, sheet.formulation.model.name(of: rows.rows[row]), rows.lower[row],
        rows.upper[row])
    }
    for (place, dual) in stages.enumerated() where place < stage {
      let known = sheet.formulation.terms.stages
      add(
        dual, ProofSheet.name(of: known[place]),
        sheet.least(ofStage: place, values[place]), nil)
    }
    let bound = try? sheet.bound(ofStage: stage, from: multipliers, values: values)
    return bound.flatMap { bound in
      isWritable(bound.scaled) ? Finding(bound: bound, multipliers: multipliers) : nil
    }
  }

  /// Whether a plan file has room for a number: it is below 10¹⁸.
  private func isWritable(_ scaled: Int128) -> Bool {
    scaled.magnitude < 1_000_000_000_000_000_000_000_000_000_000
  }

  /// What multipliers are rounded to, in 10⁻¹²: thirteen digits of the largest, which is more than
  /// solvers are sure of.
  private static func step(upTo largest: Double) -> Int128 {
    var step: Int128 = 1
    var reach = 10.0
    while reach < largest, step < 1_000_000_000_000_000_000 {
      reach *= 10
      step *= 10
    }
    return step
  }

  private static func rounded(_ dual: Double, to step: Int128) -> Int128? {
    let steps = (dual * 1e12 / Double(step)).rounded()
    return steps.magnitude < 1e18 ? Int128(steps) * step : nil
  }
}
