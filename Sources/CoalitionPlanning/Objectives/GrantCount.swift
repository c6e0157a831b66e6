package import CoalitionDomain

/// How many grants there are.
///
///     Σ_g grant(g)
package struct GrantCount: PlanMeasure {
  package static let measure = Measure.grants

  package init() {}

  package func formulate(in formulation: inout Formulation) -> PlanExpression {
    PlanExpression(sum: formulation.grants.map(\.variable))
  }

  package func value(of ledger: PlanLedger) -> MeasureValue {
    MeasureValue(Int128(ledger.grants.count), over: 1)
  }
}
