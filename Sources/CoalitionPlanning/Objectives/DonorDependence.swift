package import CoalitionDomain
import LinearOptimization

/// What states have from the donor that gives each the most: what would be lost if, in every state,
/// the one donor that it can least do without left.
///
///     Σₛ max_d ( existing(s, d) + Σ_{g of d to s} Σₜ gross(g, t) )
///
/// with *existing* what programmes of the planned years pay whose donor is known. Unit: the
/// scenario's currency. Gross, as donors count. It falls where two donors share what one gave, and
/// also where the largest gives less, so a policy puts it behind coverage.
package struct DonorDependence: PlanMeasure {
  package static let measure = Measure.donorDependence

  package init() {}

  package func formulate(in formulation: inout Formulation) -> PlanExpression {
    var sum = PlanExpression()
    let terms = formulation.terms
    for (place, state) in terms.states.enumerated() {
      let existing = terms.existingByDonor(in: place)
      let largest = existing.values.max() ?? 0
      sum.constant = sum.constant + 1_000 * formulation.units(largest)
      let grants = formulation.grants.indices.filter {
        formulation.grants[$0].key.state == place
      }.grouped { terms.offers[formulation.grants[$0].key.offer].donor }
      if grants.isEmpty { continue }
      let code = state.state.code.code
      let more = formulation.model.addVariable(
        "\(Self.measure.rawValue)(\(code))", 0...formulation.plenty)
      sum.add(1_000, more)
      for (donor, grants) in grants {
        var given = PlanExpression()
        for grant in grants { given += formulation.gross(ofGrant: grant, in: 0...) }
        given.add(-1, more)
        let id = terms.scenario.donors[donor].id
        formulation.add(
          given, atMost: formulation.units(largest - (existing[id] ?? 0)),
          for: Self.measure.rawValue, "\(code),\(id)")
      }
    }
    return sum
  }

  package func value(of ledger: PlanLedger) -> MeasureValue {
    let largest = ledger.terms.states.indices.reduce(Int64(0)) { sum, state in
      var byDonor = ledger.terms.existingByDonor(in: state)
      for (place, grant) in ledger.grants.enumerated() where grant.key.state == state {
        let donor = ledger.terms.offers[grant.key.offer].offer.donor
        byDonor[donor, default: 0] += ledger.converted(ofGrant: place)
      }
      return sum + (byDonor.values.max() ?? 0)
    }
    let minorUnits = Int64.powerOfTen(ledger.terms.scenario.currency.minorUnitDigits)
    return MeasureValue(Int128(largest), over: Int128(minorUnits))
  }
}

extension PlanningTerms {
  /// What existing programmes of known donors pay in a state in the planned years, in minor units.
  fileprivate func existingByDonor(in state: Int) -> [Identifier<Donor>: Int64] {
    var paid: [Identifier<Donor>: Int64] = [:]
    for commitment in scenario.commitments where commitment.state == states[state].state.code {
      guard let donor = commitment.donor, scenario.years.contains(commitment.year) else { continue }
      paid[donor, default: 0] += exchange.converted(commitment.amount).minorUnits
    }
    return paid
  }
}
