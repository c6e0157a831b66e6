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
      if least > 0 { lift(least, step, &ledger) }
    }
    for (offer, terms) in ledger.terms.offers.enumerated() where terms.offer.matchingShare != nil {
      for state in ledger.terms.states.indices { match(offer, in: state, &ledger) }
    }
  }

  /// Adds net money to a step, in one of three ways: as there is room; with what must come before
  /// the step; or taking it from somebody else.
  @discardableResult
  private static func lift(
    _ net: Int64, _ step: Candidate, _ ledger: inout PlanLedger, depth: Int = 0
  ) -> Bool {
    if ConstraintCatalog.assemblyRoom(for: step, in: ledger) >= net {
      ledger.pay(net, step)
      return true
    }
    guard net <= Self.most, depth < 4 else { return false }
    var trial = ledger
    if liftPrerequisites(of: step, for: net, &trial, depth: depth),
      lift(net, step, &trial, depth: depth + 1)
    {
      ledger = trial
      return true
    }
    return borrow(net, for: step, &ledger, depth: depth)
  }

  /// Adds to the work that must come before a step's need what the step is held up by.
  private static func liftPrerequisites(
    of step: Candidate, for net: Int64, _ ledger: inout PlanLedger, depth: Int
  ) -> Bool {
    var hasLifted = false
    for pair in ledger.terms.precedences where pair.need == step.need {
      var after = ledger
      after.add(net, to: step)
      let excess = pair.excess(through: step.year, in: after)
      guard excess > 0 else { continue }
      let work = Int64(dividedUp(excess, Int128(pair.size)))
      let earlier = ledger.flows.filter {
        $0.need == pair.prerequisite && $0.year <= step.year && $0.net > 0
      }.map { ledger.step(of: $0) }
      guard
        earlier.contains(where: { earlier in
          let spent = ledger.net(buyingAtMost: work, by: earlier)
          return lift(spent, earlier, &ledger, depth: depth + 1)
        })
      else { return false }
      hasLifted = true
    }
    return hasLifted
  }

  /// Adds to what others give to a state where an offer that matches it is out by a few minor
  /// units and cannot lose them.
  private static func match(_ offer: Int, in state: Int, _ ledger: inout PlanLedger) {
    guard let share = ledger.terms.offers[offer].offer.matchingShare else { return }
    let (own, others) = MatchingFunds.given(to: state, by: offer, in: ledger)
    let excess = Int128(own) * Int128(share.divisor) - Int128(others) * Int128(share.digits)
    guard excess > 0, share > .zero else { return }
    let missing = Int64(dividedUp(excess, Int128(share.digits)))
    let flows = ledger.flows.filter {
      $0.net > 0 && ledger.grants[$0.grant].key.state == state
    }
    func isOwn(_ flow: PlanLedger.Flow) -> Bool {
      ledger.terms.offers[ledger.grants[flow.grant].key.offer].donor
        == ledger.terms.offers[offer].donor
    }
    let canLose = flows.contains {
      ledger.grants[$0.grant].key.offer == offer && ledger.slack(of: $0) > missing
    }
    guard !canLose || ledger.terms.isAgreed(offer: offer) else { return }
    for flow in flows where !isOwn(flow) && lift(missing, ledger.step(of: flow), &ledger) {
      return
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
      guard ledger.grossLeft(ofGrant: place, in: year) >= missing,
        terms.net(ofGross: gross, from: key.offer, through: key.channel) == grant.net[year]
      else { continue }
      return ledger.setGross(gross, ofGrant: place, year: year)
    }
  }

  /// Takes a few minor units from somebody whom they do not hurt, or who can take them from yet
  /// another, so that there is room here.
  private static func borrow(
    _ net: Int64, for step: Candidate, _ ledger: inout PlanLedger, depth: Int
  ) -> Bool {
    let lenders = ledger.flows.filter { flow in
      let key = ledger.grants[flow.grant].key
      return flow.net > Self.most && ledger.step(of: flow) != step
        && (key.offer == step.grant.offer || key.state == step.grant.state
          || (flow.capacity != nil && flow.capacity == step.capacity))
    }.sorted { ledger.slack(of: $0) > ledger.slack(of: $1) }
    for lender in lenders where depth == 0 || ledger.slack(of: lender) >= net {
      for taken in [net, net + 10, net + Self.most] {
        var trial = ledger
        trial.pay(-taken, ledger.step(of: lender))
        guard
          ConstraintCatalog.assemblyRoom(for: step, in: trial, Prerequisites.self) >= net
        else { continue }
        trial.pay(net, step)
        restore(lender, taken, &trial, depth: depth)
        guard
          brokenSteps(in: trial).isSubset(of: brokenSteps(in: ledger)),
          hasGained(net, step, from: ledger, to: trial)
        else { continue }
        ledger = trial
        return true
      }
    }
    return false
  }

  /// Whether what was short has gained as much: the need's year, or the grant where only that is
  /// under its least amount and takes the place of another for the same need.
  private static func hasGained(
    _ net: Int64, _ step: Candidate, from before: PlanLedger, to after: PlanLedger
  ) -> Bool {
    if after.netByNeed[step.need][step.year] >= before.netByNeed[step.need][step.year] + net {
      return true
    }
    guard let grant = before.grantIndex[step.grant], let place = after.grantIndex[step.grant],
      YearlyLimits().room(for: step, in: before).least == 0
    else { return false }
    return after.grants[place].net[step.year] >= before.grants[grant].net[step.year] + net
  }

  private static func brokenSteps(in ledger: PlanLedger) -> Set<Candidate> {
    Set(PlanRepair.brokenFlows(in: ledger).map { ledger.step(of: $0) })
  }

  /// Gives a lender back what there is room for, and what its year needs from another payment; what
  /// waits for its need may have to lose a little too.
  private static func restore(
    _ lender: PlanLedger.Flow, _ taken: Int64, _ ledger: inout PlanLedger, depth: Int
  ) {
    let step = ledger.step(of: lender)
    let back = min(taken, ConstraintCatalog.assemblyRoom(for: step, in: ledger))
    if back > 0 { ledger.pay(back, step) }
    let least = YearlyLimits().room(for: step, in: ledger).least
    if least > 0 {
      _ = ledger.flows.contains { other in
        other.need == lender.need && other.year == lender.year && other.grant != lender.grant
          && other.net > 0 && lift(least, ledger.step(of: other), &ledger, depth: depth + 1)
      }
    }
    PlanTrimming.trimPrecedences(&ledger)
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
