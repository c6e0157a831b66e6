import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

/// What a rule has room for keeps it, and what it has no room for breaks it.
struct RoomTests {
  /// Minor units that no cutting swallows.
  private static let plenty: Int64 = 100

  @Test(arguments: 0..<150)
  func `a rule is kept by what it has room for and broken by more`(seed: Int) {
    var maker = RandomLedger(seed)
    for _ in 0..<6 {
      let ledger = maker.ledger()
      let steps = [maker.modelledStep(), maker.anyStep()].compactMap { $0 }
      for (rule, step) in ConstraintCatalog.all.flatMap({ rule in steps.map { (rule, $0) } })
      where keeps(rule, ledger) {
        let found = flaw(of: rule, step, ledger)
        #expect(found == nil, "\(type(of: rule).id)")
      }
    }
  }

  private func keeps(_ rule: any PlanRule, _ ledger: PlanLedger) -> Bool {
    rule.violations(in: LedgeredPlan(plan: .nobodys, ledger: ledger)).isEmpty
  }

  private func flaw(of rule: any PlanRule, _ step: Candidate, _ ledger: PlanLedger) -> String? {
    let room = rule.room(for: step, in: ledger)
    func stays(_ net: Int64) -> Bool { keeps(rule, paying(net, step, ledger, rule)) }

    if room.isOpen {
      let most = room.most == .max ? room.least + 10_000_000 : room.most
      if !stays(most) { return "paying \(most), the most of \(room), breaks it" }
      if room.least > 0, !stays(room.least) { return "paying the least of \(room) breaks it" }
    }
    let tooLittle = room.least - Self.plenty
    if tooLittle > 0, stays(tooLittle) { return "paying \(tooLittle), under \(room), keeps it" }
    if room.most < .max, stays(room.most + Self.plenty), !isTooLittle(room.most + Self.plenty, room)
    {
      return "paying \(Self.plenty) more than \(room) keeps it"
    }
    return nil
  }

  private func isTooLittle(_ net: Int64, _ room: Room) -> Bool { net < room.least }

  /// The plan with one more step; where nobody leads, the donor that pays it does.
  private func paying(
    _ net: Int64, _ step: Candidate, _ ledger: PlanLedger, _ rule: any PlanRule
  ) -> PlanLedger {
    var after = ledger
    after.pay(net, step)
    let state = step.grant.state
    if rule is LeadDonor || rule is LeadLimit, after.leads[state] == nil {
      after.leads[state] = ledger.terms.offers[step.grant.offer].donor
    }
    return after
  }
}
