public import CoalitionDomain

/// A way out of a clash: what people would agree on anew, shown by a plan that keeps all the rest.
public struct ClashRepair: Hashable, Sendable {
  /// What is changed: locks lifted, or for other amounts.
  public let changes: [Counterfactual]
  /// How much money the changed locks spoke of goes elsewhere or comes from elsewhere, in the
  /// scenario's currency.
  public let moved: Money
  /// The plan that keeps what is left, verified.
  public let plan: VerifiedPlan
}

/// Finds ways out of a clash.
public struct ClashRepairs {
  private let checked: CheckedScenario
  private let solver: PlanningSolver
  private let limits: PlanningLimits

  /// The most locks that a repair changes.
  private static let mostChanges = 3

  /// Creates a search for repairs.
  public init(
    of scenario: CheckedScenario, with solver: PlanningSolver = .standard,
    within limits: PlanningLimits = PlanningLimits()
  ) {
    self.checked = scenario
    self.solver = solver
    self.limits = limits
  }

  /// The repairs, the one that moves least money first, then the one that changes fewest locks.
  ///
  /// Each lock of the clash is lifted, and a locked amount is also moved to the nearest that is
  /// possible. Where another clash is left, its locks are lifted too, one by one.
  ///
  /// - Parameters:
  ///   - clash: The clash.
  ///   - most: The most repairs that are given back.
  /// - Returns: The repairs; empty where none was found within the limits.
  /// - Complexity: two plans for each lock of the clash, and more where one repair is not enough.
  public func repairs(of clash: Clash, most: Int = 6) -> [ClashRepair] {
    var found: [ClashRepair] = []
    var open = clash.locks.flatMap { changes(of: $0).map { [$0] } }
    while !open.isEmpty, found.count < most {
      let changes = open.removeFirst()
      switch replanned(changes) {
      case .success(let plan):
        found.append(
          ClashRepair(changes: changes, moved: moved(by: changes, in: plan), plan: plan))
      case .failure(.clash(let next)) where changes.count < Self.mostChanges:
        open += next.locks.filter { lock in !changes.contains { $0.lock == lock } }
          .map { changes + [.withoutLock($0)] }
      case .failure: continue
      }
    }
    return found.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      return (first.moved.minorUnits, first.changes.count, left.offset)
        < (second.moved.minorUnits, second.changes.count, right.offset)
    }.map(\.element)
  }

  private func changes(of lock: Identifier<Lock>) -> [Counterfactual] {
    let lifted = Counterfactual.withoutLock(lock)
    guard let amount = nearestAmount(for: lock) else { return [lifted] }
    return [.lockAmount(lock, amount), lifted]
  }

  private func replanned(
    _ changes: [Counterfactual]
  ) -> Result<VerifiedPlan, PlanningFailure> {
    let scenario = CheckedScenario(checked: checked.scenario.with(changes))
    return Result { () throws(PlanningFailure) in
      try Planner(with: solver, within: limits).plan(scenario)
    }
  }

  /// The amount nearest to a locked one that a plan with all other locks can give; `nil` where
  /// there is none above zero, or the lock is of another kind.
  private func nearestAmount(for id: Identifier<Lock>) -> Money? {
    guard let lock = checked.scenario.locks.first(where: { $0.id == id }),
      case .grant(let offer, let state, let channel, let year, let amount) = lock.agreement
    else { return nil }
    let others = CheckedScenario(checked: checked.scenario.with([.withoutLock(id)]))
    let formulation = Formulation(PlanningTerms(others))
    guard let key = formulation.terms.key(offer, state, channel) else { return nil }
    let nearest = formulation.nearestGross(
      to: amount.minorUnits, ofGrant: key, in: year, solver.solver)
    return nearest.flatMap {
      $0 > 0 && $0 != amount.minorUnits ? Money(minorUnits: $0, in: amount.currency) : nil
    }
  }

  private func moved(by changes: [Counterfactual], in plan: VerifiedPlan) -> Money {
    changes.reduce(Money.zero(checked.scenario.currency)) { sum, change in
      guard let lock = checked.scenario.locks.first(where: { $0.id == change.lock }) else {
        return sum
      }
      return sum + moved(from: lock.agreement, in: plan.plan)
    }
  }

  /// How far what a plan gives is from what was agreed.
  private func moved(from agreement: Lock.Agreement, in plan: Plan) -> Money {
    func given(_ belongs: (Grant) -> Bool, in year: Year?, _ currency: Currency) -> Money {
      plan.grants.filter(belongs).flatMap(\.payments).filter { year == nil || $0.year == year }
        .reduce(Money.zero(currency)) { $0 + $1.gross }
    }
    switch agreement {
    case .lead: return .zero(checked.scenario.currency)
    case .grant(let offer, let state, let channel, let year, let amount):
      let paid = given(
        { $0.offer == offer && $0.state == state && $0.channel == channel }, in: year,
        amount.currency)
      let difference = (amount - paid).minorUnits
      return checked.exchange.converted(
        Money(minorUnits: Int64(difference.magnitude), in: amount.currency))
    case .noGrant(let offer, let state):
      guard
        let currency = checked.scenario.offers.first(where: { $0.id == offer })?.envelope?.currency
      else { return .zero(checked.scenario.currency) }
      return checked.exchange.converted(
        given({ $0.offer == offer && $0.state == state }, in: nil, currency))
    }
  }
}

extension Counterfactual {
  /// The lock that it changes, if it does.
  fileprivate var lock: Identifier<Lock>? {
    switch self {
    case .withoutLock(let lock), .lockAmount(let lock, _): lock
    default: nil
    }
  }
}
