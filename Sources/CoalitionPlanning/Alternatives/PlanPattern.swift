import CoalitionDomain
package import LinearOptimization

/// Who leads and who funds whom in a plan, whatever the offers, channels and amounts.
package struct PlanPattern: Hashable, Sendable {
  /// Who gives to whom.
  package let funding: Set<Funding>
  /// The lead donor of each state, if it has one.
  package let leads: [Int?]

  /// A donor that gives to a state, by their places.
  package struct Funding: Hashable, Sendable {
    let donor: Int
    let state: Int

    init(_ key: GrantKey, _ terms: PlanningTerms) {
      self.donor = terms.offers[key.offer].donor
      self.state = key.state
    }
  }

  /// The pattern of a plan.
  package init(of ledger: PlanLedger) {
    self.funding = Set(ledger.grants.map { Funding($0.key, ledger.terms) })
    self.leads = ledger.leads
  }

  /// The pattern of a point of a model.
  package init(of point: [Double], in formulation: Formulation) {
    self.funding = Set(
      formulation.grants.filter { point[$0.variable.index] > 0.5 }
        .map { Funding($0.key, formulation.terms) })
    var leads = [Int?](repeating: nil, count: formulation.terms.states.count)
    for lead in formulation.leads where point[lead.variable.index] > 0.5 {
      leads[lead.state] = lead.donor
    }
    self.leads = leads
  }

  /// In how many fundings and leads a plan differs from this one, for a solver: the Hamming
  /// distance.
  ///
  ///     Σ_{(d, s) here} (1 − funds(d, s)) + Σ_{(d, s) not here} funds(d, s), and so for leads
  ///
  /// - Parameters:
  ///   - formulation: The model.
  ///   - funding: The variables of ``FundingVariables``.
  /// - Returns: The sum.
  package func distance(
    in formulation: Formulation, _ funding: FundingVariables
  ) -> LinearExpression {
    var distance = LinearExpression()
    func count(_ variable: Variable, isHere: Bool) {
      distance.add(isHere ? -1 : 1, variable)
      if isHere { distance.constant += 1 }
    }
    for (pair, variable) in funding.all { count(variable, isHere: self.funding.contains(pair)) }
    for lead in formulation.leads {
      count(lead.variable, isHere: leads[lead.state] == lead.donor)
    }
    return distance
  }

  /// In how many fundings and leads another plan differs; a state with another lead counts twice,
  /// for one donor leads no longer and one begins to.
  package func distance(to other: PlanPattern) -> Int {
    funding.symmetricDifference(other.funding).count
      + zip(leads, other.leads).reduce(0) { sum, pair in
        sum + (pair.0 == pair.1 ? 0 : (pair.0 == nil ? 0 : 1) + (pair.1 == nil ? 0 : 1))
      }
  }

  /// Leaves a model nothing but plans of this pattern.
  package func fix(_ formulation: inout Formulation) {
    for (pair, grants) in formulation.grants.grouped(by: { Funding($0.key, formulation.terms) }) {
      if funding.contains(pair) {
        formulation.model.addRow(
          "pattern", LinearExpression(sum: grants.map(\.variable)), atLeast: 1)
      } else {
        for grant in grants { formulation.model.setBounds(0...0, of: grant.variable) }
      }
    }
    for lead in formulation.leads {
      let value = leads[lead.state] == lead.donor ? 1.0 : 0
      formulation.model.setBounds(value...value, of: lead.variable)
    }
  }
}

/// Variables for who funds whom: 1 where a donor has a grant to a state, else 0.
///
///     grant(g)  ≤  funds(d, s)  ≤  Σ_{g of d to s} grant(g)
package struct FundingVariables: Sendable {
  /// The variables, in the order of the model's grants.
  let all: [(pair: PlanPattern.Funding, variable: Variable)]

  /// Adds the variables and rows to a model; a donor with one possible grant to a state has its
  /// variable already.
  package init(in formulation: inout Formulation) {
    let terms = formulation.terms
    self.all = formulation.grants.grouped(by: { PlanPattern.Funding($0.key, terms) }).map {
      pair, grants in
      guard grants.count > 1 else { return (pair, grants[0].variable) }
      let name =
        "funds(\(terms.scenario.donors[pair.donor].id),\(terms.states[pair.state].state.code))"
      let funds = formulation.model.addVariable(name, 0...1)
      for grant in grants {
        formulation.model.addRow(
          name, LinearExpression(grant.variable) - LinearExpression(funds), atMost: 0)
      }
      formulation.model.addRow(
        name, LinearExpression(funds) - LinearExpression(sum: grants.map(\.variable)), atMost: 0)
      return (pair, funds)
    }
  }
}
