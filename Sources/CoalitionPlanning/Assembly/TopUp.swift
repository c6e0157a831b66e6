import CoalitionDomain

/// Adds the few minor units that rounding has left missing under a least amount: of a grant or of a
/// need's year, either of which would otherwise be lost as a whole.
enum TopUp {
  /// The most minor units by which a step may come out above what the solver meant.
  static let most: Int64 = 100

  /// Tops up whatever can be.
  static func apply(to ledger: inout PlanLedger) {
    for grant in ledger.grants.indices { stretch(grant, &ledger) }
    for flow in ledger.flows where flow.net > 0 {
      let step = ledger.step(of: flow)
      let least = ConstraintCatalog.all.reduce(0) { max($0, $1.room(for: step, in: ledger).least) }
      guard least > 0 else { continue }
      if least <= ConstraintCatalog.assemblyRoom(for: step, in: ledger) {
        ledger.pay(least, step)
      } else if least <= Self.most {
        borrow(least, for: step, &ledger)
      }
    }
  }

  /// Asks for what a grant is short of its least amount where not one minor unit more of it would
  /// reach the field.
  private static func stretch(_ place: Int, _ ledger: inout PlanLedger) {
    let grant = ledger.grants[place]
    let (terms, key) = (ledger.terms, grant.key)
    let missing = terms.offers[key.offer].smallestGrant - grant.totalGross
    guard missing > 0 else { return }
    for year in terms.years.indices where grant.net[year] > 0 {
      let gross = grant.gross[year] + missing
      guard OfferEnvelope.left(of: key.offer, in: year, ledger) >= missing,
        terms.net(ofGross: gross, from: key.offer, through: key.channel) == grant.net[year]
      else { continue }
      return ledger.setGross(gross, ofGrant: place, year: year)
    }
  }

  /// Takes a few minor units from somebody whom they do not hurt, so that there is room here.
  private static func borrow(_ net: Int64, for step: Candidate, _ ledger: inout PlanLedger) {
    let lenders = ledger.flows.filter { flow in
      let key = ledger.grants[flow.grant].key
      return flow.net > 0 && ledger.step(of: flow) != step
        && (key.offer == step.grant.offer || key.state == step.grant.state
          || (flow.capacity != nil && flow.capacity == step.capacity))
    }.sorted { ledger.slack(of: $0) > ledger.slack(of: $1) }
    let broken = PlanRepair.brokenFlows(in: ledger).count
    for lender in lenders where ledger.slack(of: lender) > 0 {
      for taken in [net, net + 10, net + Self.most] {
        var trial = ledger
        let taken = min(taken, ledger.slack(of: lender))
        trial.pay(-taken, ledger.step(of: lender))
        guard ConstraintCatalog.assemblyRoom(for: step, in: trial) >= net else { continue }
        trial.pay(net, step)
        let back = ConstraintCatalog.assemblyRoom(for: ledger.step(of: lender), in: trial)
        if back > 0 { trial.pay(min(taken, back), ledger.step(of: lender)) }
        // What waits for the lender's need may have to lose a little too.
        PlanTrimming.trimPrecedences(&trial)
        guard PlanRepair.brokenFlows(in: trial).count < broken else { continue }
        ledger = trial
        return
      }
    }
  }
}

extension PlanLedger {
  /// The step that a flow took.
  func step(of flow: Flow) -> Candidate {
    Candidate(
      grant: grants[flow.grant].key, need: flow.need, capacity: flow.capacity, year: flow.year)
  }

  /// How much a flow can lose before its need's year falls under its least amount.
  func slack(of flow: Flow) -> Int64 {
    let need = terms.needs[flow.need]
    let net = netByNeed[flow.need][flow.year] + need.committed[flow.year]
    return need.minimumPerYear == 0 ? flow.net : min(flow.net, max(0, net - need.minimumPerYear))
  }
}
