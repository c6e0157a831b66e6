package import CoalitionDomain

/// What channels keep.
///
///     Σ_g Σₜ gross(g, t) − net(g, t)
///
/// Unit: the scenario's currency.
package struct OverheadCost: PlanMeasure {
  package static let measure = Measure.overhead

  package init() {}

  package func formulate(in formulation: inout Formulation) -> PlanExpression {
    formulation.payments.reduce(into: PlanExpression()) { sum, payment in
      let kept = formulation.grossFactor(of: formulation.grants[payment.grant].key) - 1
      if kept != .zero { sum.add(1_000 * kept, payment.variable) }
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
