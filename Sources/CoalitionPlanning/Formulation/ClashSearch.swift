import CoalitionDomain
import LinearOptimization

/// Finds agreements that cannot all stay, and the rules that stand against them.
struct ClashSearch {
  private let formulation: Formulation
  private let solver: any Solver

  init(_ formulation: Formulation, _ solver: any Solver) {
    self.formulation = formulation
    self.solver = solver
  }

  /// The clash, or `nil` where some plan keeps everything.
  ///
  /// - Complexity: one search for each lock and each rule.
  func clash() -> Clash? {
    var model = formulation.model
    let locks = groups { $0.lock }
    guard let lockSet = InfeasibleSubsystem.find(in: model, groups: locks, with: solver) else {
      return nil
    }
    for group in locks where !lockSet.labels.contains(group.label) { model.relax(group.rows) }
    let rules = ConstraintCatalog.all.map { type(of: $0).id }.filter { $0 != Locks.id }
    // Groups given last are named first, and an envelope says more than a row that ties to it.
    let ruleGroups = rules.indices.reversed().map { place in
      InfeasibleSubsystem.Group(
        label: place, rows: formulation.rows[.init(rule: rules[place], lock: nil)] ?? [])
    }
    let scenario = formulation.terms.scenario
    let ruleSet = InfeasibleSubsystem.find(in: model, groups: ruleGroups, with: solver)
    let found = (ruleSet?.labels.sorted() ?? []).map { rules[$0] }
    // Several agreements that need no rule contradict each other; one alone lacks a variable.
    let isAlone = found.isEmpty && lockSet.labels.count == 1
    let named =
      isAlone ? lockSet.labels.compactMap { ruleAgainst(scenario.locks[$0]) } : found
    return Clash(
      locks: lockSet.labels.sorted().map { scenario.locks[$0].id },
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
