package import CoalitionDomain

/// A pillar gets at least what the coalition has set.
///
/// For every floor of a share *a* on the needs *N* of a pillar, in one state or in all, with *M*
/// the needs of all pillars there:
///
///     of the cost:     a · cost(N)  ≤  existing(N) + Σ_{n in N} Σⱼₜ delivery(n, j, t) / (fⱼ · cₜ)
///     of the money:    a · Σ_{n in M} Σⱼₜ delivery(n, j, t)  ≤  Σ_{n in N} Σⱼₜ delivery(n, j, t)
///
/// Cutting amounts to minor units leaves a little undone, so the exact check lets a hundred minor
/// units for each need of *N* be missing.
package struct PillarFloor: PlanRule {
  package static let id = "pillar-floor"
  package static let title = "A pillar gets at least what the coalition has set"

  package init() {}

  package func formulate(into formulation: inout Formulation) {
    let terms = formulation.terms
    for (place, floor) in terms.scenario.policy.floors.enumerated() {
      let scope = FloorScope(floor, terms)
      let share = ExactRatio(floor.share)
      var missing = PlanExpression()
      var most = ExactRatio.zero
      var cutting = ExactRatio(scope.allowance)
      switch floor.least {
      case .coverage:
        for need in scope.needs { missing -= formulation.work(ofNeed: need, in: 0...) }
        most = formulation.units(scope.existing) - share * formulation.units(scope.cost)
      case .money:
        for need in scope.all {
          let isOwn = scope.needs.contains(need)
          for place in formulation.deliveriesOfNeed[need] {
            let delivery = formulation.deliveries[place]
            missing.add(isOwn ? share - 1 : share, delivery.variable)
            // Work that cutting leaves undone was paid for, and the check counts payments.
            if isOwn { cutting = cutting + (1 - share) * formulation.workCut(of: delivery) }
          }
        }
      }
      formulation.add(
        missing, atMost: most, for: Self.id, scope.name, lock: terms.scenario.locks.count + place,
        cutting: cutting)
    }
  }

  package func violations(in plan: LedgeredPlan) -> [Violation] {
    let terms = plan.terms
    return terms.scenario.policy.floors.compactMap { floor in
      let scope = FloorScope(floor, terms)
      switch floor.least {
      case .coverage(let share):
        let covered =
          scope.existing + scope.needs.reduce(0) { $0 + plan.ledger.work(ofNeed: $1) }
        guard share.isMore(of: scope.cost, than: covered + scope.allowance) else { return nil }
        return violation(
          "\(floor), but that is \(terms.money(covered)) of \(terms.money(scope.cost))")
      case .money(let share):
        let (own, all) = scope.money(in: plan.ledger)
        guard share.isMore(of: all, than: own + scope.allowance) else { return nil }
        return violation("\(floor), but that is \(terms.money(own)) of \(terms.money(all))")
      }
    }
  }

  package func room(for candidate: Candidate, in ledger: PlanLedger) -> Room {
    var most = Int64.max
    for floor in ledger.terms.scenario.policy.floors {
      guard case .money(let share) = floor.least, share > .zero else { continue }
      let scope = FloorScope(floor, ledger.terms)
      guard scope.all.contains(candidate.need), !scope.needs.contains(candidate.need) else {
        continue
      }
      let (own, all) = scope.money(in: ledger)
      let limit = Int128(own + scope.allowance) * Int128(share.divisor) / Int128(share.digits)
      most = min(most, Int64(clamping: limit - Int128(all)))
    }
    return Room(most: most)
  }
}

extension PillarFloor {
  /// The first floor that a flow of money holds up: without it, or with it elsewhere, the pillar
  /// would have less than what is set.
  func floor(heldUpBy flow: PlanLedger.Flow, in ledger: PlanLedger) -> Floor? {
    ledger.terms.scenario.policy.floors.first { floor in
      let scope = FloorScope(floor, ledger.terms)
      guard scope.needs.contains(flow.need) else { return false }
      switch floor.least {
      case .coverage(let share):
        let work = scope.needs.reduce(0) { $0 + ledger.work(ofNeed: $1) }
        return share.isMore(of: scope.cost, than: scope.existing + work - ledger.work(of: flow))
      case .money(let share):
        let (own, all) = scope.money(in: ledger)
        return share.isMore(of: all, than: own - flow.net)
      }
    }
  }
}

/// The needs that a floor is about. Amounts in minor units.
struct FloorScope {
  /// How rows name it.
  let name: String
  /// The needs of the floor's pillar.
  let needs: [Int]
  /// The needs of every pillar in the same states.
  let all: [Int]
  let cost: Int64
  let existing: Int64

  init(_ floor: Floor, _ terms: PlanningTerms) {
    let states = terms.states.indices.filter {
      floor.state == nil || terms.states[$0].state.code == floor.state
    }
    let isOfMoney = if case .money = floor.least { true } else { false }
    self.name =
      (isOfMoney ? "money," : "") + (floor.state.map { "\($0)," } ?? "") + floor.pillar.rawValue
    self.needs = states.flatMap { terms.needs(of: $0, in: floor.pillar) }
    self.all = states.flatMap { terms.needs(of: $0, in: nil) }
    self.cost = states.reduce(0) { $0 + terms.cost(of: $1, in: floor.pillar) }
    self.existing = states.reduce(0) { $0 + terms.existing(of: $1, in: floor.pillar) }
  }

  /// What cutting may leave undone.
  var allowance: Int64 { 100 * Int64(needs.count) }

  /// The plan's net money for the floor's pillar, and for all.
  func money(in ledger: PlanLedger) -> (own: Int64, all: Int64) {
    func net(_ needs: [Int]) -> Int64 {
      needs.reduce(0) { $0 + ledger.netByNeed[$1].reduce(0, +) }
    }
    return (net(needs), net(all))
  }
}

extension ExactDecimal {
  /// Whether this share of an amount is more than another amount.
  fileprivate func isMore(of whole: Int64, than part: Int64) -> Bool {
    Int128(digits) * Int128(whole) > Int128(part) * Int128(divisor)
  }
}
