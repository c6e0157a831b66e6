package import CoalitionDomain

/// Something a plan is measured by, in its two faces: as an expression for a solver, and exactly.
package protocol PlanMeasure: Sendable {
  /// Which measure it is.
  static var measure: Measure { get }

  /// The measure in its own unit: the scenario's currency, a number of things, or a share from 0 to
  /// 1.
  func formulate(in formulation: inout Formulation) -> PlanExpression

  /// The measure of a plan, exact or cut to nine decimals.
  func value(of ledger: PlanLedger) -> MeasureValue
}

/// Every measure that a policy may name.
package enum ObjectiveCatalog {
  /// The measures.
  package static let all: [any PlanMeasure] = [
    PriorityCoverage(),
    ReportingEffort(),
    GrantCount(),
    OverheadCost(),
    WorstPillarCoverage(),
    WorstStateCoverage(),
    WorstStatePillarCoverage(),
    DonorDependence(),
    UnfundedYears(),
    ReportingRegimes(),
  ]

  /// The implementation of a measure.
  package static func implementation(of measure: Measure) -> any PlanMeasure {
    guard let found = all.first(where: { type(of: $0).measure == measure }) else {
      preconditionFailure("no implementation of measure '\(measure.rawValue)'")
    }
    return found
  }
}

/// A measure at a level of the worst-covered groups.
struct MeasureName: Hashable, Sendable {
  let measure: Measure
  let level: Int
}

extension Stage {
  /// The stage's weighted sum, to be maximized.
  ///
  /// A measure that an earlier stage has named is not formulated again: its variables and rows are
  /// the same.
  package func formulate(in formulation: inout Formulation) -> PlanExpression {
    measures.reduce(into: PlanExpression()) { sum, weighted in
      let name = MeasureName(measure: weighted.measure, level: level)
      let expression = formulation.measured[name] ?? expression(of: name, in: &formulation)
      formulation.measured[name] = expression
      let weight = ExactRatio(weighted.weight)
      sum += (weighted.measure.isAvoided ? -weight : weight) * expression
    }
  }

  private func expression(
    of name: MeasureName, in formulation: inout Formulation
  ) -> PlanExpression {
    let implementation = ObjectiveCatalog.implementation(of: name.measure)
    return (implementation as? any WorstCoverage)?.formulate(level: name.level, in: &formulation)
      ?? implementation.formulate(in: &formulation)
  }

  /// The stage's weighted sum of a plan.
  package func value(of ledger: PlanLedger) -> MeasureValue {
    MeasureValue(
      scaled: measures.reduce(into: Int128(0)) { sum, weighted in
        let implementation = ObjectiveCatalog.implementation(of: weighted.measure)
        let value =
          (implementation as? any WorstCoverage)?.value(level: level, of: ledger)
          ?? implementation.value(of: ledger)
        let (digits, divisor) = (Int128(weighted.weight.digits), Int128(weighted.weight.divisor))
        // Whole parts first: the product of all digits may be too large.
        let (whole, rest) = value.scaled.quotientAndRemainder(dividingBy: divisor)
        let term = whole * digits + rest * digits / divisor
        sum += weighted.measure.isAvoided ? -term : term
      })
  }
}

extension MeasureValue {
  /// A number of `1 / divisor`, cut to nine decimals where it does not come out even.
  init(_ number: Int128, over divisor: Int128) {
    let billion: Int128 = 1_000_000_000
    // Whole parts first: the product of all digits may be too large.
    let (whole, rest) = number.quotientAndRemainder(dividingBy: divisor)
    let exact = (rest * billion * 1000) % divisor == 0
    let part = exact ? rest * billion * 1000 / divisor : rest * billion / divisor * 1000
    self.init(scaled: whole * billion * 1000 + part)
  }
}
