import CoalitionDomain

/// Hands out the few minor units that cutting has left in an offer, where a need that it pays for
/// takes them: nobody should have to defend a need that is a cent short, or an offer with a cent
/// left.
enum Leftovers {
  /// The most minor units that count as left over by cutting.
  static let most: Int64 = 100

  /// Adds what is left over to flows that have room for no more than that.
  static func handOut(_ ledger: inout PlanLedger) {
    for flow in ledger.flows where flow.net > 0 {
      let step = Candidate(
        grant: ledger.grants[flow.grant].key, need: flow.need, capacity: flow.capacity,
        year: flow.year)
      let room = ConstraintCatalog.room(for: step, in: ledger)
      guard room.isOpen, room.most <= most else { continue }
      ledger.pay(room.most, step)
    }
  }
}
