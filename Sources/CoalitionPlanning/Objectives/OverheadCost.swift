package import CoalitionDomain
package import LinearOptimization

/// What channels keep.
///
///     Σ_g Σₜ gross(g, t) − net(g, t)
///
/// Unit: the scenario's currency.
package struct OverheadCost: PlanMeasure {
  package static let measure = Measure.overhead

  package init() {}

  package func formulate(in formulation: inout Formulation) -> LinearExpression {
    let thousand = 1_000.0
    return formulation.payments.reduce(into: LinearExpression()) { sum, payment in
      let factor = formulation.grossFactor(of: formulation.grants[payment.grant].key) - 1
      if factor > 0 { sum.add(factor * thousand, payment.variable) }
    }
  }

  package func value(of ledger: PlanLedger) -> MeasureValue {
    let kept = ledger.grants.indices.reduce(Int64(0)) { sum, grant in
      sum + ledger.converted(ofGrant: grant) - ledger.grants[grant].net.reduce(0, +)
    }
    let minorUnits = Int64.powerOfTen(ledger.terms.scenario.currency.minorUnitDigits)
    return MeasureValue(Int128(kept), over: Int128(minorUnits))
  }
}
