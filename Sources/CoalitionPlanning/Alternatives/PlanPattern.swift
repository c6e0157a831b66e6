package import LinearOptimization

/// Who leads and who funds whom in a plan: its grants and leads without their amounts.
package struct PlanPattern: Hashable, Sendable {
  /// The grants that are made.
  package let grants: Set<GrantKey>
  /// The lead donor of each state, if it has one.
  package let leads: [Int?]

  /// The pattern of a plan.
  package init(of ledger: PlanLedger) {
    self.grants = Set(ledger.grants.map(\.key))
    self.leads = ledger.leads
  }

  /// The pattern of a point of a model.
  package init(of point: [Double], in formulation: Formulation) {
    self.grants = Set(
      formulation.grants.filter { point[$0.variable.index] > 0.5 }.map(\.key))
    var leads = [Int?](repeating: nil, count: formulation.terms.states.count)
    for lead in formulation.leads where point[lead.variable.index] > 0.5 {
      leads[lead.state] = lead.donor
    }
    self.leads = leads
  }

  /// In how many grants and leads a plan differs from this one, for a solver: the Hamming distance.
  ///
  ///     Σ_{g made here} (1 − grant(g))  +  Σ_{g not made here} grant(g)  +  the same for leads
  package func distance(in formulation: Formulation) -> LinearExpression {
    var distance = LinearExpression()
    func count(_ variable: Variable, isHere: Bool) {
      distance.add(isHere ? -1 : 1, variable)
      if isHere { distance.constant += 1 }
    }
    for grant in formulation.grants {
      count(grant.variable, isHere: grants.contains(grant.key))
    }
    for lead in formulation.leads {
      count(lead.variable, isHere: leads[lead.state] == lead.donor)
    }
    return distance
  }

  /// In how many grants and leads another plan differs; a state with another lead counts twice, for
  /// one donor leads no longer and one begins to.
  package func distance(to other: PlanPattern) -> Int {
    grants.symmetricDifference(other.grants).count
      + zip(leads, other.leads).reduce(0) { sum, pair in
        sum + (pair.0 == pair.1 ? 0 : (pair.0 == nil ? 0 : 1) + (pair.1 == nil ? 0 : 1))
      }
  }

  /// Leaves a model nothing but plans of this pattern.
  package func fix(_ formulation: inout Formulation) {
    for grant in formulation.grants {
      let value = grants.contains(grant.key) ? 1.0 : 0
      formulation.model.setBounds(value...value, of: grant.variable)
    }
    for lead in formulation.leads {
      let value = leads[lead.state] == lead.donor ? 1.0 : 0
      formulation.model.setBounds(value...value, of: lead.variable)
    }
  }
}
