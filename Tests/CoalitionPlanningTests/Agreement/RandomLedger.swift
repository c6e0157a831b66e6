import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport

/// Sums of plans that nobody would make, some within every rule and some far out.
struct RandomLedger {
  var random: SeededRandom
  let terms: PlanningTerms
  let formulation: Formulation

  init(_ seed: Int) {
    self.terms = PlanningTerms(RandomScenario.of(seed).checked)
    self.formulation = Formulation(terms)
    self.random = SeededRandom(seed: UInt64(seed) &+ 1_000_000)
  }

  /// A plan of a few steps for which the model has variables, many of them at some rule's limit.
  mutating func ledger() -> PlanLedger {
    var ledger = PlanLedger(terms)
    for state in terms.states.indices where Bool.random(using: &random) {
      ledger.leads[state] =
        formulation.leads.filter { $0.state == state }
        .randomElement(using: &random)?.donor
    }
    for _ in 0..<Int.random(in: 0...7, using: &random) {
      guard let step = modelledStep() else { break }
      ledger.pay(amount(for: step, in: ledger), step)
    }
    return ledger
  }

  /// A plan of a few steps that keeps every rule, or `nil` where chance gave none.
  mutating func lawfulLedger() -> PlanLedger? {
    var ledger = PlanLedger(terms)
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      guard let step = modelledStep() else { break }
      var next = ledger
      let state = step.grant.state
      if next.leads[state] == nil {
        let willing = formulation.leads.filter { $0.state == state }
        let donor = terms.offers[step.grant.offer].donor
        next.leads[state] =
          (willing.first { $0.donor == donor } ?? willing.randomElement(using: &random))?.donor
      }
      let rooms = ConstraintCatalog.all.map { $0.room(for: step, in: next) }
      let (least, most) = (rooms.map(\.least).max() ?? 0, rooms.map(\.most).min() ?? 0)
      guard max(1, least) <= most else { continue }
      let net = [max(1, least), most, Int64.random(in: max(1, least)...most, using: &random)]
        .randomElement(using: &random)
      next.pay(net ?? most, step)
      ledger = next
    }
    for state in ledger.leads.indices
    where !ledger.grants.contains(where: { $0.key.state == state }) {
      ledger.leads[state] = nil
    }
    let plan = LedgeredPlan(plan: .nobodys, ledger: ledger)
    let isLawful = ConstraintCatalog.all.allSatisfy { $0.violations(in: plan).isEmpty }
    return isLawful ? ledger : nil
  }

  /// A step that the model has a payment and a delivery for.
  mutating func modelledStep() -> Candidate? {
    guard let payment = formulation.payments.randomElement(using: &random) else { return nil }
    let grant = formulation.grants[payment.grant]
    let needs = Set(terms.pots[grant.pot].baskets.flatMap { terms.baskets[$0].needs })
    let delivery = formulation.deliveries.filter {
      $0.year == payment.year && needs.contains($0.need)
    }.randomElement(using: &random)
    return delivery.map {
      Candidate(
        grant: grant.key, need: $0.need, capacity: $0.provider.capacity, year: payment.year)
    }
  }

  /// Any step, within the terms of its offer and its need or not.
  mutating func anyStep() -> Candidate {
    let need = Int.random(in: terms.needs.indices, using: &random)
    let key = GrantKey(
      offer: Int.random(in: terms.offers.indices, using: &random), state: terms.needs[need].state,
      channel: Int.random(in: terms.scenario.channels.indices, using: &random))
    return Candidate(
      grant: key, need: need,
      capacity: terms.needs[need].providers.randomElement(using: &random)?.capacity,
      year: Int.random(in: terms.years.indices, using: &random))
  }

  /// What a step pays: anything, or what some rule leaves, give or take a little.
  private mutating func amount(for step: Candidate, in ledger: PlanLedger) -> Int64 {
    let whole = Int64.powerOfTen(terms.scenario.currency.minorUnitDigits)
    let any = Int64.random(in: 1...40_000, using: &random) * whole
    let rooms = ConstraintCatalog.all.map { $0.room(for: step, in: ledger) }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return any
    case 1: return max(1, rooms.map(\.least).max() ?? 1)
    case 2: return max(1, rooms.map(\.most).min() ?? 1)
    default:
      let limit = rooms.map(\.most).filter { $0 > 0 && $0 < .max }.randomElement(using: &random)
      return max(1, (limit ?? any) + Int64.random(in: -3...3, using: &random) * 100)
    }
  }
}
