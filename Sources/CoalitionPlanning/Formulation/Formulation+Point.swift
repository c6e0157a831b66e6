import LinearOptimization

extension Formulation {
  /// A plan's exact sums as a point of the model, in ``unit``; variables of measures are 0.
  ///
  /// What the model has no variable for is left out. Cutting to minor units may have left the plan
  /// a hair outside the rows: it is a place to begin from.
  ///
  /// - Precondition: The plan is of the model's scenario, or of a smaller one with the same parties and
  ///   needs.
  /// - Complexity: O(variables + flows × variables of the flow's grant, pot and need).
  package func point(of ledger: PlanLedger) -> [Double] {
    var point = [Double](repeating: 0, count: model.variableCount)
    for flow in ledger.flows where flow.net > 0 {
      guard let grant = grantIndex[ledger.grants[flow.grant].key] else { continue }
      let net = units(flow.net).approximation
      for place in paymentsOfGrant[grant] where payments[place].year == flow.year {
        point[payments[place].variable.index] += net
      }
      for place in spendingsOfPot[grants[grant].pot]
      where spendings[place].year == flow.year
        && spendings[place].basket == terms.basketOfNeed[flow.need]
      {
        point[spendings[place].variable.index] += net
      }
      for place in deliveriesOfNeed[flow.need]
      where deliveries[place].year == flow.year
        && deliveries[place].provider.capacity == flow.capacity
      {
        point[deliveries[place].variable.index] += net
      }
      if let funded = funded[flow.need][flow.year] { point[funded.index] = 1 }
    }
    for grant in grants where ledger.grantIndex[grant.key] != nil {
      point[grant.variable.index] = 1
    }
    for lead in leads where ledger.leads[lead.state] == lead.donor {
      point[lead.variable.index] = 1
    }
    return point
  }
}
