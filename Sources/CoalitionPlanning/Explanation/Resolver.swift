package import CoalitionDomain
package import LinearOptimization

/// Plans again under an assumption, in the policy's first aim, as near to a plan as that allows.
///
/// Where a scenario has more yes-or-no decisions than ``mostDecisions``, those of states that a
/// question is not about stay as the plan has them, while money may move everywhere: what comes out
/// is a plan that shows what is possible, and perhaps not the best. Of several plans that achieve
/// the same, the one that changes the work on needs least is taken.
package struct Resolver {
  package let checked: CheckedScenario
  /// The plan that is explained.
  package let ledger: PlanLedger
  private let solver: any Solver
  private let isProven: Bool
  private var known: [Asked: Evidence.Outcome] = [:]
  /// What the search finds without a change, where the plan was not proven to be the best.
  private var baselines: [[CountryCode]: PlanLedger] = [:]

  /// The most decisions that are all open at once.
  private static let mostDecisions = 400
  /// The most nodes of a search, so that it ends at the same place on every machine.
  private static let mostNodes = 500
  /// The longest that a search takes, in seconds: a net for machines that are busy.
  private static let mostSeconds = 10.0

  private struct Asked: Hashable {
    let assumptions: [Counterfactual]
    let near: [CountryCode]
  }

  package init(
    _ ledger: PlanLedger, of plan: Plan, _ checked: CheckedScenario, _ solver: any Solver
  ) {
    self.checked = checked
    self.ledger = ledger
    self.solver = solver
    self.isProven = plan.proof.stages.first?.ending == .proven
  }

  package var terms: PlanningTerms { ledger.terms }

  /// The plan's value in the policy's first aim.
  package var value: MeasureValue { ledger.firstStage }

  /// Plans under assumptions.
  ///
  /// - Parameters:
  ///   - assumptions: The changes.
  ///   - near: The states that the question is about.
  /// - Returns: What came out.
  package mutating func best(_ assumptions: [Counterfactual], near: [CountryCode]) -> Evidence {
    let asked = Asked(assumptions: assumptions, near: near)
    if let outcome = known[asked] { return Evidence(assumptions, outcome) }
    let outcome = search(assumptions, near)
    known[asked] = outcome
    return Evidence(assumptions, outcome)
  }

  private mutating func search(
    _ assumptions: [Counterfactual], _ near: [CountryCode]
  ) -> Evidence.Outcome {
    guard let scenario = ScenarioChecker.check(checked.scenario.with(assumptions)).value else {
      return .unknown
    }
    var formulation = Formulation(PlanningTerms(scenario))
    for assumption in assumptions { formulation.add(assumption, to: ledger) }
    guard let aim = formulation.terms.stages.first else { return .unknown }
    formulation.model.sense = .maximize
    formulation.model.objective = 0.001 * aim.formulate(in: &formulation).approximation
    let start = formulation.point(of: ledger)
    let (result, isWhole) = solved(formulation, from: start, near: near)
    guard let point = result.point else {
      guard result.termination == .infeasible else { return .unknown }
      return .impossible(isWhole ? rules(against: formulation) : [])
    }
    let before = assumptions.isEmpty || isProven ? ledger : baseline(near)
    guard let kept = exact(formulation, point, near: before) else { return .unknown }
    if assumptions.isEmpty { baselines[near] = kept.firstStage > value ? kept : ledger }
    return .plan(
      Comparison(before, kept, of: ledger).plan(
        before: before.firstStage, isBest: isWhole && isTight(result)))
  }

  /// Whether the solver's bound leaves less than a ten-thousandth.
  private func isTight(_ result: SolveResult) -> Bool {
    guard let objective = result.objective, let bound = result.bound else { return false }
    return bound - objective <= 1e-4 * max(1, objective.magnitude)
  }

  /// The exact plan of a point, near to the one that is explained; where cutting to minor units
  /// costs more than units, the better of two tries. `nil` where neither keeps every rule.
  private func exact(
    _ formulation: Formulation, _ point: [Double], near before: PlanLedger
  ) -> PlanLedger? {
    let expected = formulation.model.objective.value(at: point)
    let tries = [false, true].lazy.map { isRoomy in
      PlanAssembler(
        formulation,
        point: formulation.steadied(point, before, isRoomy: isRoomy, solver)
      ).ledger()
    }
    var best: PlanLedger?
    for found in tries where found.isVerified {
      if best.map({ $0.firstStage < found.firstStage }) ?? true { best = found }
      let value = Double(found.firstStage.scaled) / 1e15
      if expected - value <= 0.01 + 1e-6 * expected.magnitude { break }
    }
    return best
  }

  /// The best point, with all decisions open or only those about some states.
  private func solved(
    _ formulation: Formulation, from start: [Double], near: [CountryCode]
  ) -> (result: SolveResult, isWhole: Bool) {
    let model = formulation.model
    let decisions = model.variables.count { model.kind(of: $0) != .continuous }
    if decisions > Self.mostDecisions {
      let fixed = formulation.fixed(at: start, besides: Set(near))
      let result = solver.solve(fixed, from: start, within: limits)
      return (result.point == nil ? SolveResult(termination: .stopped(.nodes)) : result, false)
    }
    return (solver.solve(model, from: start, within: limits), true)
  }

  /// What the same search finds without any change.
  private mutating func baseline(_ near: [CountryCode]) -> PlanLedger {
    _ = best([], near: near)
    return baselines[near] ?? ledger
  }

  private var limits: SolveLimits {
    SolveLimits(seconds: Self.mostSeconds, relativeGap: 1e-6, nodes: Self.mostNodes)
  }

  /// The rules without any of which there would be a plan.
  private func rules(against formulation: Formulation) -> [Reason] {
    let rules = ConstraintCatalog.all.map { type(of: $0).id }
    let groups = rules.indices.reversed().map { place in
      InfeasibleSubsystem.Group(
        label: place,
        rows: formulation.rows.filter { $0.key.rule == rules[place] }.flatMap(\.value)
          .sorted { $0.index < $1.index })
    }
    let found = InfeasibleSubsystem.find(
      in: formulation.model, groups: groups, with: solver, within: limits)
    return (found?.labels.sorted() ?? []).map {
      Reason(rule: rules[$0], text: ConstraintCatalog.title(of: rules[$0]))
    }
  }
}

extension Resolver {
  /// The most of something that any plan does under assumptions; `nil` where the search ended
  /// early or there is no plan.
  ///
  /// Only the states that it is about, and those of locks, are planned for: what others take makes
  /// nothing more possible here. Floors tie pillars and states together, so with them all are.
  package func most(
    _ measured: Evidence.Measured, _ assumptions: [Counterfactual] = []
  ) -> Money? {
    var scenario = checked.scenario.with(assumptions)
    let states = states(of: measured, in: scenario)
    if scenario.policy.floors.isEmpty {
      scenario.needs.removeAll { !states.contains($0.state) }
    }
    var formulation = Formulation(PlanningTerms(CheckedScenario(checked: scenario)))
    for assumption in assumptions { formulation.add(assumption, to: ledger) }
    formulation.model.sense = .maximize
    formulation.model.objective = formulation.expression(of: measured)
    let result = solver.solve(formulation.model, within: limits)
    guard result.termination == .optimal, let most = result.objective else { return nil }
    let minorUnits = (most * formulation.unit).rounded()
    guard minorUnits.magnitude < 1e17 else { return nil }
    let inCurrency = terms.money(Int64(minorUnits))
    guard case .offer(let offer) = measured, let place = terms.offerIndex[offer] else {
      return inCurrency
    }
    return terms.exchange.least(of: terms.offers[place].currency, convertingInto: inCurrency)
  }

  /// The least new money, gross, with which something can be asked of a plan; `nil` where none is
  /// enough or the search ended early.
  ///
  /// - Parameters:
  ///   - assumptions: What is changed and asked for.
  ///   - activities: What the money is for.
  ///   - state: Where it goes.
  /// - Returns: The amount, up to a whole unit.
  package func leastNewMoney(
    _ assumptions: [Counterfactual], for activities: [Activity], in state: CountryCode
  ) -> Money? {
    let plenty = terms.money(terms.needs.reduce(0) { $0 + $1.cost } * 2)
    let scenario = checked.scenario.with(assumptions + [.newMoney(plenty, state, activities)])
    guard let offer = scenario.offers.last?.id else { return nil }
    var formulation = Formulation(PlanningTerms(CheckedScenario(checked: scenario)))
    for assumption in assumptions { formulation.add(assumption, to: ledger) }
    formulation.model.sense = .minimize
    formulation.model.objective = formulation.expression(of: .offer(offer))
    let result = solved(formulation, from: formulation.point(of: ledger), near: [state]).result
    guard let point = result.point else { return nil }
    let least = formulation.model.objective.value(at: point)
    let whole = Int64.powerOfTen(terms.scenario.currency.minorUnitDigits)
    // Up to a whole unit, for what cutting to minor units takes.
    return terms.money(
      (Int64((least * formulation.unit / Double(whole)).rounded(.up)) + 1) * whole)
  }

  private func states(of measured: Evidence.Measured, in scenario: Scenario) -> Set<CountryCode> {
    let locked = scenario.locks.map(\.agreement.state)
    switch measured {
    case .need(let need):
      return Set(scenario.needs.filter { $0.id == need }.map(\.state) + locked)
    case .pillar(let state, _, _): return Set([state] + locked)
    case .offer(let offer):
      let place = scenario.offers.firstIndex { $0.id == offer }
      let fitting = place.map { place in
        scenario.states.filter { state in
          scenario.needs.contains {
            $0.state == state.code
              && scenario.offers[place].misfit(for: $0.activity, in: state) == nil
          }
        }.map(\.code)
      }
      return Set((fitting ?? []) + locked)
    }
  }
}

extension PlanLedger {
  /// Whether it makes a plan that keeps every rule.
  fileprivate var isVerified: Bool {
    let stages = terms.stages.map {
      StageProof(name: $0.name, value: $0.value(of: self), bound: nil, ending: .work)
    }
    return (try? PlanVerifier(terms).verify(plan(proof: Proof(stages: stages)))) != nil
  }
}

extension Lock.Agreement {
  /// The state that it is about.
  package var state: CountryCode {
    switch self {
    case .lead(let state, _), .grant(_, let state, _, _, _), .noGrant(_, let state): state
    }
  }
}
