import CoalitionDomain
import LinearOptimization

/// What explanations ask of a model beside its rules.
extension Formulation {
  /// Adds the rows of what is asked of the plan; an assumption about the scenario has none.
  ///
  /// - Parameters:
  ///   - assumption: What is asked.
  ///   - ledger: The plan that is explained.
  mutating func add(_ assumption: Counterfactual, to ledger: PlanLedger) {
    switch assumption {
    case .othersKeep(let state, let pillar):
      for (place, need) in ledger.terms.needs.enumerated() {
        let planned = ledger.work(ofNeed: place)
        guard planned > 0, need.need.state != state || need.need.pillar != pillar,
          terms.needIndex[need.need.id] != nil
        else { continue }
        model.addRow(
          "kept", expression(of: .need(need.need.id)), atLeast: least(terms.money(planned)))
      }
    case .covered(let need, let work):
      model.addRow("covered", expression(of: .need(need)), atLeast: least(work))
    case .used(let offer, let gross):
      let place = terms.offerIndex[offer]
      let worth = place.map { units(gross.minorUnits, ofOffer: $0) } ?? 0
      model.addRow(
        "used", expression(of: .offer(offer)), atLeast: worth.approximation * (1 - 1e-7))
    case .done(let state, let pillar, let year, let work):
      model.addRow("done", expression(of: .pillar(state, pillar, year)), atLeast: least(work))
    default: break
    }
  }

  /// An amount of work, less what a solver's arithmetic is out by.
  private func least(_ work: Money) -> Double {
    max(0, units(work.minorUnits).approximation * (1 - 1e-8) - 1 / unit)
  }

  /// What is measured, in the model's unit.
  func expression(of measured: Evidence.Measured) -> LinearExpression {
    exactExpression(of: measured).approximation
  }

  private func exactExpression(of measured: Evidence.Measured) -> PlanExpression {
    switch measured {
    case .need(let need):
      return terms.needIndex[need].map { work(ofNeed: $0, in: 0...) } ?? PlanExpression()
    case .offer(let offer):
      return grants.indices.filter { grants[$0].key.offer == terms.offerIndex[offer] }
        .reduce(into: PlanExpression()) { $0 += gross(ofGrant: $1, in: 0...) }
    case .pillar(let state, let pillar, let year):
      let last = terms.years.lastIndex { $0 <= year } ?? -1
      guard let place = terms.stateIndex[state], last >= 0 else { return PlanExpression() }
      return terms.needs(of: place, in: pillar).reduce(into: PlanExpression()) {
        $0 += work(ofNeed: $1, in: 0...last)
      }
    }
  }

  /// The gross amount nearest to one that a grant can be of, in a year or in all, in minor units of
  /// the offer's currency; `nil` where no plan makes the grant.
  func nearestGross(
    to amount: Int64, ofGrant key: GrantKey, in year: Year?, _ solver: some Solver
  ) -> Int64? {
    guard let grant = grantIndex[key] else { return nil }
    let place = year.flatMap { terms.years.firstIndex(of: $0) }
    let paid = gross(ofGrant: grant, in: place.map { $0...$0 } ?? 0...terms.years.count)
      .approximation
    let wanted = units(amount, ofOffer: key.offer).approximation
    var copy = self
    let distance = copy.model.addVariable("distance", 0...plenty)
    copy.model.addRow("above", paid - LinearExpression(distance), -.infinity...wanted)
    copy.model.addRow("below", paid + LinearExpression(distance), atLeast: wanted)
    copy.model.addRow("made", LinearExpression(grants[grant].variable), atLeast: 1)
    copy.model.sense = .minimize
    copy.model.objective = LinearExpression(distance)
    guard let point = solver.solve(copy.model).point, wanted > 0 else { return nil }
    let share = paid.value(at: point) / wanted
    // A hair more than the least, a hair less than the most: whole units where that is one.
    return Int64((share * Double(amount) + 0.01).rounded(share > 1 ? .up : .down))
  }

  /// The model with the decisions of a point, but for those about some states.
  func fixed(at point: [Double], besides states: Set<CountryCode>) -> LinearModel {
    var fixed = model
    func fix(_ variable: Variable, of state: Int) {
      guard !states.contains(terms.states[state].state.code) else { return }
      let value = point[variable.index]
      fixed.setBounds(value...value, of: variable)
    }
    for grant in grants { fix(grant.variable, of: grant.key.state) }
    for lead in leads { fix(lead.variable, of: lead.state) }
    for (need, years) in funded.enumerated() {
      for case let variable? in years { fix(variable, of: terms.needs[need].state) }
    }
    return fixed
  }

  /// Of the points with the decisions and the value of one, the nearest to a plan: the work on
  /// needs changes least, and then the money of offers.
  ///
  /// - Parameters:
  ///   - point: The point.
  ///   - ledger: The plan.
  ///   - isRoomy: Whether it keeps a unit of the currency clear of every least amount, for where
  ///     cutting to minor units breaks one; the value is then the best that is possible so.
  ///   - solver: What finds it.
  /// - Returns: The nearest point; the same one where the solver finds none.
  func steadied(
    _ point: [Double], _ ledger: PlanLedger, isRoomy: Bool, _ solver: some Solver
  ) -> [Double] {
    var copy = self
    let count = model.variableCount
    for variable in model.variables where model.kind(of: variable) != .continuous {
      copy.model.setBounds(point[variable.index]...point[variable.index], of: variable)
    }
    var value = model.objective.value(at: point)
    if isRoomy {
      for (row, isAsked) in leasts where point[isAsked.index] > 0.5 {
        copy.model.setBounds(-.infinity...(-0.001), of: row)
      }
      guard let roomy = solver.relax(copy.model).objective else { return point }
      value = roomy
    }
    copy.model.addRow("value", model.objective, atLeast: value - max(1e-9, value.magnitude * 1e-9))
    var changes = LinearExpression()
    func add(_ expression: LinearExpression, _ before: Double, weight: Double) {
      let change = copy.model.addVariable("change", 0...copy.plenty)
      changes.add(weight, change)
      copy.model.addRow("more", expression - LinearExpression(change), -.infinity...before)
      copy.model.addRow("less", expression + LinearExpression(change), atLeast: before)
    }
    for need in terms.needs.indices where !deliveriesOfNeed[need].isEmpty {
      add(
        work(ofNeed: need, in: 0...).approximation,
        units(ledger.work(ofNeed: need)).approximation, weight: 1)
    }
    for (place, grant) in grants.enumerated() where grant.key.offer < ledger.grossByOffer.count {
      let known = ledger.grantIndex[grant.key].map { ledger.grants[$0].totalGross } ?? 0
      add(
        gross(ofGrant: place, in: 0...).approximation,
        units(known, ofOffer: grant.key.offer).approximation, weight: 0.001)
    }
    copy.model.sense = .minimize
    copy.model.objective = changes
    guard let steady = solver.relax(copy.model).point, copy.model.isFeasible(steady) else {
      return point
    }
    return Array(steady[..<count])
  }
}
