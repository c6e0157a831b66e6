package import CoalitionDomain
import LinearOptimization

/// The rows that every plan of a scenario keeps, and what multipliers of them prove.
///
/// Everything is rebuilt from the scenario; no number comes from a solver. For a stage that makes
/// *c·x* large, over plans with *L ≤ A·x ≤ U* and *0 ≤ x ≤ u*, and any multipliers *y*:
///
///     c·x  =  y·(A·x) + (c − y·A)·x  ≤  Σᵢ max(yᵢ·Lᵢ, yᵢ·Uᵢ) + Σⱼ max(0, (c − y·A)ⱼ)·uⱼ
///
/// The right side is worked out in whole numbers of 10⁻¹⁸, every product rounded to the side that
/// makes the bound larger. So whatever the multipliers are, no plan achieves more.
///
/// See Geoffrion (1974), Lagrangean relaxation for integer programming,
/// [doi:10.1007/BFb0120690](https://doi.org/10.1007/BFb0120690).
package struct ProofSheet: Sendable {
  /// The model with the rows of every rule and measure.
  package let formulation: Formulation
  /// What each stage makes large.
  package let objectives: [PlanExpression]
  /// The greatest value of each variable.
  let limits: [ExactRatio]
  private let places: [String: Int]

  /// Why multipliers prove nothing. The words are the end of a sentence about a stage.
  package struct Flaw: Error, Hashable, Sendable {
    package let words: String

    package init(words: String) { self.words = words }
  }

  /// Creates the sheet of a model to which no measure has been added yet.
  ///
  /// - Complexity: O(*variables* + *rows* + coefficients of measures).
  package init(_ formulation: Formulation) {
    var formulation = formulation
    let stages = formulation.terms.stages
    self.objectives = stages.map { $0.formulate(in: &formulation) }
    self.formulation = formulation
    self.limits = formulation.limits
    var places: [String: Int] = [:]
    places.reserveCapacity(formulation.exactRows.count + stages.count)
    for row in 0..<formulation.exactRows.count {
      places[formulation.model.name(of: formulation.exactRows.rows[row])] = row
    }
    for (place, stage) in stages.enumerated() {
      places[Self.name(of: stage)] = formulation.exactRows.count + place
    }
    self.places = places
  }

  /// The name of the row that holds later stages to what a stage achieves.
  static func name(of stage: Stage) -> String { "stage(\(stage.name))" }

  /// What no plan achieves more of in a stage, if it achieves as much as another in those before.
  ///
  /// - Parameters:
  ///   - stage: The place of the stage.
  ///   - multipliers: Any multipliers.
  ///   - values: What the other plan achieves in each stage, exactly.
  /// - Returns: The bound, rounded up to twelve decimals.
  /// - Throws: ``Flaw`` where a row is not known or stands twice, where a multiplier pulls towards
  ///   a side on which its row holds nothing, or where 128 bits do not hold the sums.
  /// - Complexity: O(*variables* + coefficients of the rows that have a multiplier).
  package func bound(
    ofStage stage: Int, from multipliers: [RowMultiplier], values: [MeasureValue]
  ) throws(Flaw) -> MeasureValue {
    var sums = ProofSums(objectives[stage], limits: limits)
    var seen: Set<String> = []
    for multiplier in multipliers {
      let row = try row(multiplier.row, before: stage, values)
      guard seen.insert(multiplier.row).inserted else {
        throw Flaw(words: "has two multipliers of '\(multiplier.row)'")
      }
      guard let side = multiplier.worth.scaled < 0 ? row.lower : row.upper else {
        let (side, sign) = multiplier.worth.scaled < 0 ? ("below", "minus") : ("above", "plus")
        throw Flaw(
          words: "has a multiplier of '\(multiplier.row)' with a \(sign) sign, and that row holds "
            + "nothing from \(side)")
      }
      sums.add(multiplier.worth, row.entries, within: side)
      if sums.isTooLarge {
        throw Flaw(words: "has a multiplier of '\(multiplier.row)' that makes sums too large")
      }
    }
    guard let bound = sums.bound else { throw Flaw(words: "has sums that are too large") }
    return bound
  }

  /// A row in the form that sums are made of.
  struct Row {
    let entries: [ProofSums.Entry]
    let lower: ExactRatio?
    let upper: ExactRatio?
  }

  /// The row of a name, for a proof of a stage.
  func row(
    _ name: String, before stage: Int, _ values: [MeasureValue]
  ) throws(Flaw) -> Row {
    guard let place = places[name] else {
      throw Flaw(words: "has a multiplier of '\(name)', which is no row")
    }
    let rows = formulation.exactRows
    if place < rows.count {
      return Row(
        entries: rows.entries(of: place).map { ($0.variable.index, $0.coefficient) },
        lower: rows.lower[place], upper: rows.upper[place])
    }
    let earlier = place - rows.count
    guard earlier < stage else {
      throw Flaw(words: "has a multiplier of '\(name)', which is no stage before it")
    }
    return Row(
      entries: objectives[earlier].terms.map { ($0.variable.index, $0.coefficient) },
      lower: least(ofStage: earlier, values[earlier]), upper: nil)
  }

  /// What the expression of a stage comes to at least in a plan that keeps the stage.
  ///
  /// A measure that is avoided is cut, so that its stage may be said to reach more than its
  /// expression does, by less than a unit of the last decimal.
  func least(ofStage place: Int, _ value: MeasureValue) -> ExactRatio {
    let stage = formulation.terms.stages[place]
    let one = Int128.powerOfTen(MeasureValue.places)
    let reached = ExactRatio(value.scaled, over: one)
    let size = value.scaled < 0 ? -reached : reached
    return reached - ExactRatio(stage.tolerance) * size
      - ExactRatio(Int128(stage.measures.count), over: one) - objectives[place].constant
  }
}

extension Int128 {
  /// Ten to a power from 0 to 18.
  fileprivate static func powerOfTen(_ exponent: Int) -> Int128 {
    Int128(Int64.powerOfTen(exponent))
  }
}
