package import CoalitionDomain

/// Work done, weighted by the state's priority, late work counting less.
///
///     Σₙⱼₜ weight(n) · timely(n, t) · delivery(n, j, t) / (fⱼ · cₜ)
///
/// with *timely* 1 up to the year of the need's deadline and the policy's late weight after it.
/// Unit: the scenario's currency.
package struct PriorityCoverage: PlanMeasure {
  package static let measure = Measure.coverage

  package init() {}

  package func formulate(in formulation: inout Formulation) -> PlanExpression {
    return formulation.deliveries.reduce(into: PlanExpression()) { sum, delivery in
      let millionths = formulation.terms.weight(of: delivery.need, in: delivery.year)
      if millionths > 0 {
        // A unit of the model is a thousand of the currency.
        let weight = ExactRatio(Int128(millionths), over: 1_000)
        sum.add(weight * delivery.workFactor, delivery.variable)
      }
    }
  }

  package func value(of ledger: PlanLedger) -> MeasureValue {
    var millionths: Int128 = 0
    for (need, work) in ledger.workByNeed.enumerated() {
      for (year, amount) in work.enumerated() where amount > 0 {
        millionths += Int128(amount) * Int128(ledger.terms.weight(of: need, in: year))
      }
    }
    let minorUnits = Int64.powerOfTen(ledger.terms.scenario.currency.minorUnitDigits)
    return MeasureValue(millionths, over: 1_000_000 * Int128(minorUnits))
  }
}
