import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

extension PlanVerifierTests {
  @Test(arguments: 0..<30)
  func `a plan changed by the least there is anywhere is refused`(seed: Int) throws {
    let scenario = RandomScenario.of(seed).checked
    guard let plan = try Self.plan(scenario) else { return }
    var random = SeededRandom(seed: UInt64(seed))
    for mutation in Mutation.all(of: plan) {
      let least: Int64 = Bool.random(using: &random) ? 1 : -1
      #expect(throws: BrokenPlan.self, "\(mutation) by \(least)") {
        try PlanVerifier(scenario).verify(mutation.plan(plan, changedBy: least))
      }
    }
  }

  /// The plan of a scenario, unless its lock asks for what cannot be.
  static func plan(_ scenario: CheckedScenario) throws -> Plan? {
    do {
      return try Planner().plan(scenario).plan
    } catch .clash {
      return nil
    }
  }
}

/// A number in a plan.
private enum Mutation {
  case payment(grant: Int, payment: Int, WritableKeyPath<Payment, Money>)
  case allocation(
    grant: Int, payment: Int, allocation: Int, WritableKeyPath<Allocation, Money>)
  case stage(Int)

  /// Every amount of every payment and allocation, and what every stage achieves.
  static func all(of plan: Plan) -> [Mutation] {
    var all = plan.proof.stages.indices.map { Mutation.stage($0) }
    for (place, grant) in plan.grants.enumerated() {
      for (number, payment) in grant.payments.enumerated() {
        all.append(.payment(grant: place, payment: number, \.gross))
        all.append(.payment(grant: place, payment: number, \.converted))
        all.append(.payment(grant: place, payment: number, \.net))
        for share in payment.allocations.indices {
          all.append(.allocation(grant: place, payment: number, allocation: share, \.gross))
          all.append(.allocation(grant: place, payment: number, allocation: share, \.net))
          all.append(.allocation(grant: place, payment: number, allocation: share, \.work))
        }
      }
    }
    return all
  }

  /// The plan with so many minor units, or trillionths of a stage, more.
  func plan(_ plan: Plan, changedBy least: Int64) -> Plan {
    var plan = plan
    switch self {
    case .payment(let grant, let payment, let amount):
      plan.grants[grant].payments[payment][keyPath: amount].add(least)
    case .allocation(let grant, let payment, let allocation, let amount):
      plan.grants[grant].payments[payment].allocations[allocation][keyPath: amount].add(least)
    case .stage(let stage):
      let value = plan.proof.stages[stage].value
      plan.proof.stages[stage].value = MeasureValue(scaled: value.scaled + Int128(least))
    }
    return plan
  }
}

extension Money {
  fileprivate mutating func add(_ minorUnits: Int64) {
    self = Money(minorUnits: self.minorUnits + minorUnits, in: currency)
  }
}
