import CoalitionDomain
import LinearOptimization

/// A payment as it should come out.
struct PaymentTarget {
  /// The place of the grant in the formulation.
  let grant: Int
  let key: GrantKey
  /// Minor units of the offer's currency.
  let gross: Int64
}

/// Hands what one state receives in one year to those who do the work.
///
/// What cutting payments has left missing is borne by those whom a minor unit does not hurt: first
/// come years that stand at their least amount, where one minor unit less would cost the whole
/// year, with what they wait for; then other prerequisites; then amounts that stand at a most or at
/// what is left of a need; last those that stand at nothing. Every step is at most as large as the
/// room that the rules leave.
struct YearHanding {
  private let formulation: Formulation
  private let point: [Double]
  private let year: Int
  private var payments: [Purse]
  private var demands: [Demand] = []
  private var isBegun = false
  private var terms: PlanningTerms { formulation.terms }

  /// A payment with what of it is not handed out yet.
  private struct Purse {
    let target: PaymentTarget
    /// What the target yields.
    let meant: Int64
    var left: Int64
    /// What is set aside for each basket, in minor units; by place of the basket.
    var shares: [Int: Int64] = [:]
  }

  init(
    _ formulation: Formulation, _ point: [Double], _ targets: [PaymentTarget], in year: Int
  ) {
    self.formulation = formulation
    self.point = point
    self.year = year
    var baskets = SpendingShares(formulation, point, in: year)
    self.payments = targets.map { target in
      let meant = formulation.terms.net(
        ofGross: target.gross, from: target.key.offer, through: target.key.channel)
      return Purse(
        target: target, meant: meant, left: meant,
        shares: baskets.shares(of: meant, fromPot: formulation.grants[target.grant].pot))
    }
  }

  /// Serves the demands with what is left, and says whether anything could be handed out.
  ///
  /// Some of it may wait for what is handed out in another year: work for what must come first,
  /// so the years are served in turn until nothing moves.
  mutating func serve(_ ledger: inout PlanLedger, roundingUp: Bool = false) -> Bool {
    if !isBegun {
      let year = YearDemands(formulation, point, in: year)
      demands = payments.first.map { year.demands(of: $0.target.key.state, ledger) } ?? []
    }
    isBegun = true
    let open = demands.reduce(Int128(0)) { $0 + Int128($1.net) }
    for place in demands.indices {
      var demand = demands[place]
      serve(&demand, &ledger)
      if roundingUp { roundUp(&demand, &ledger) }
      demands[place] = demand
    }
    return demands.reduce(Int128(0)) { $0 + Int128($1.net) } < open
  }

  /// Hands out the rest wherever there is room and settles what each donor is asked for.
  mutating func finish(_ ledger: inout PlanLedger) {
    for demand in demands.reversed() {
      var rest = demand
      rest.net = .max
      draw(&rest, fromShares: false, &ledger)
    }
    for purse in payments { settle(purse, &ledger) }
  }

  private mutating func serve(_ demand: inout Demand, _ ledger: inout PlanLedger) {
    draw(&demand, fromShares: true, &ledger)
    guard demand.urgency != .none, demand.net > 0 else { return }
    draw(&demand, fromShares: false, &ledger)
    rearrange(for: &demand, &ledger)
  }

  /// Asks for the few minor units that a year is short of its least amount.
  private func roundUp(_ demand: inout Demand, _ ledger: inout PlanLedger) {
    guard demand.urgency == .costsTheYear, demand.net > 0, demand.net <= TopUp.most
    else { return }
    for purse in payments where demand.net > 0 {
      let step = step(from: purse, to: demand)
      let net = min(demand.net, ConstraintCatalog.assemblyRoom(for: step, in: ledger))
      guard net > 0, ledger.grantIndex[step.grant] != nil else { continue }
      ledger.pay(net, step)
      demand.net -= net
    }
  }

  /// Takes money from the payments: from what each has set aside for the basket, or from anything
  /// that it has left.
  private mutating func draw(
    _ demand: inout Demand, fromShares: Bool, _ ledger: inout PlanLedger
  ) {
    for place in payments.indices where demand.net > 0 && payments[place].left > 0 {
      let share = payments[place].shares[demand.basket] ?? 0
      let offered = fromShares ? min(share, payments[place].left) : payments[place].left
      guard offered > 0 else { continue }
      let step = step(from: payments[place], to: demand)
      let net = min(
        demand.net, offered, ConstraintCatalog.assemblyRoom(for: step, in: ledger))
      guard net > 0 else { continue }
      ledger.pay(net, step)
      demand.net -= net
      payments[place].left -= net
      payments[place].shares[demand.basket] = max(0, share - net)
    }
  }

  /// Frees money that may be used here and was given to somebody whom another payment can serve as
  /// well.
  private mutating func rearrange(for demand: inout Demand, _ ledger: inout PlanLedger) {
    for giver in payments.indices {
      let step = step(from: payments[giver], to: demand)
      guard Earmarks().room(for: step, in: ledger).isOpen,
        let grant = ledger.grantIndex[step.grant]
      else { continue }
      for flow in ledger.flows
      where flow.grant == grant && flow.year == year && flow.need != step.need && flow.net > 0 {
        let served = Candidate(
          grant: step.grant, need: flow.need, capacity: flow.capacity, year: year)
        for other in payments.indices where other != giver && payments[other].left > 0 {
          guard demand.net > 0 else { return }
          let freed = min(demand.net, flow.net, payments[other].left)
          ledger.pay(-freed, served)
          let stand = Candidate(
            grant: payments[other].target.key, need: flow.need, capacity: flow.capacity,
            year: year)
          let replaced = min(freed, ConstraintCatalog.assemblyRoom(for: stand, in: ledger))
          if replaced > 0 { ledger.pay(replaced, stand) }
          let net = min(replaced, ConstraintCatalog.assemblyRoom(for: step, in: ledger))
          if net > 0 { ledger.pay(net, step) }
          ledger.pay(freed - replaced, served)
          payments[other].left -= replaced
          payments[giver].left += replaced - net
          demand.net -= net
          if replaced > 0 { break }
        }
      }
    }
  }

  private func step(from purse: Purse, to demand: Demand) -> Candidate {
    Candidate(
      grant: purse.target.key, need: demand.delivery.need,
      capacity: demand.delivery.provider.capacity, year: year)
  }

  /// Asks the donor for the whole amount that was meant where all of it found its way; what it is
  /// asked for otherwise is the least that yields what did.
  private func settle(_ purse: Purse, _ ledger: inout PlanLedger) {
    guard let grant = ledger.grantIndex[purse.target.key], purse.meant > 0,
      ledger.grants[grant].net[year] == purse.meant
    else { return }
    let paid = ledger.grants[grant].gross[year]
    let more = min(purse.target.gross - paid, ledger.grossLeft(ofGrant: grant, in: year))
    if more > 0 { ledger.setGross(paid + more, ofGrant: grant, year: year) }
  }
}
