import CoalitionDomain
import LinearOptimization

/// Finds agreements and floors that cannot all stay, and the rules that stand against them.
struct ClashSearch {
  private let formulation: Formulation
  private let solver: any Solver

  init(_ formulation: Formulation, _ solver: any Solver) {
    self.formulation = formulation
    self.solver = solver
  }

  /// The clash, or `nil` where some plan keeps everything.
  ///
  /// - Complexity: one search for each lock, each floor and each rule.
  func clash() -> Clash? {
    var model = formulation.model
    let agreed = groups { $0.lock }
    guard let lockSet = InfeasibleSubsystem.find(in: model, groups: agreed, with: solver) else {
      return nil
    }
    for group in agreed where !lockSet.labels.contains(group.label) { model.relax(group.rows) }
    let rules = ConstraintCatalog.all.map { type(of: $0).id }.filter {
      $0 != Locks.id && $0 != PillarFloor.id
    }
    // Groups given last are named first, and an envelope says more than a row that ties to it.
    let ruleGroups = rules.indices.reversed().map { place in
      InfeasibleSubsystem.Group(
        label: place, rows: formulation.rows[.init(rule: rules[place], lock: nil)] ?? [])
    }
    let scenario = formulation.terms.scenario
    let ruleSet = InfeasibleSubsystem.find(in: model, groups: ruleGroups, with: solver)
    let found = (ruleSet?.labels.sorted() ?? []).map { rules[$0] }
    let kept = lockSet.labels.sorted()
    let locks = kept.filter { $0 < scenario.locks.count }.map { scenario.locks[$0] }
    let floors = kept.map { $0 - scenario.locks.count }.filter { $0 >= 0 }
    // Several agreements that need no rule contradict each other; one alone lacks a variable.
    let named =
      switch (locks.count, floors.count) {
      case (1, 0) where found.isEmpty: locks.compactMap(ruleAgainst)
      // Deliveries that no offer pays for are tied to nothing but the flows that there are not.
      case (0, 1) where found.isEmpty || found == [NetOfOverhead.id]:
        [ruleAgainst(scenario.policy.floors[floors[0]])]
      default: found
      }
    return Clash(
      locks: locks.map(\.id), floors: floors,
      rules: named.grouped { $0 }.map {
        Reason(rule: $0.key, text: ConstraintCatalog.title(of: $0.key))
      },
      isMinimal: lockSet.isMinimal && ruleSet?.isMinimal ?? false)
  }

  /// The rule that leaves no variable for what a lock asks for; such a rule has no rows.
  private func ruleAgainst(_ lock: Lock) -> String? {
    let terms = formulation.terms
    switch lock.agreement {
    case .noGrant: return nil
    case .lead: return LeadDonor.id
    case .grant(let offer, let state, let channel, _, _):
      guard let key = terms.key(offer, state, channel) else { return nil }
      let fits = terms.needs(of: key.state, in: nil).contains { need in
        let candidate = Candidate(grant: key, need: need, capacity: nil, year: 0)
        return Earmarks().room(for: candidate, in: PlanLedger(terms)).isOpen
      }
      if !fits { return Earmarks.id }
      return terms.offers[key.offer].total == 0 ? OfferEnvelope.id : NeedYears.id
    }
  }

  /// The rule that leaves too few variables for what a floor asks for.
  private func ruleAgainst(_ floor: Floor) -> String {
    let terms = formulation.terms
    let needs = FloorScope(floor, terms).needs
    if needs.allSatisfy({ terms.needs[$0].isGated }) { return ReadinessGate.id }
    let isOffered = terms.baskets.contains { basket in
      basket.needs.contains(where: needs.contains)
        && basket.offers.contains { !terms.channels(of: $0, to: basket.state).isEmpty }
    }
    return isOffered ? NeedYears.id : Earmarks.id
  }

  private func groups(_ label: (Formulation.RowLabel) -> Int?) -> [InfeasibleSubsystem.Group] {
    formulation.rows.compactMap { key, rows in
      label(key).map { InfeasibleSubsystem.Group(label: $0, rows: rows) }
    }.sorted { $0.label < $1.label }
  }
}

extension LinearModel {
  /// Takes the bounds of some rows away.
  fileprivate mutating func relax(_ rows: [Row]) {
    for row in rows { setBounds(-.infinity...(.infinity), of: row) }
  }
}
