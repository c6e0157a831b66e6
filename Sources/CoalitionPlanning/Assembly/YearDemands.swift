import CoalitionDomain
import LinearOptimization

/// How much a missing minor unit hurts.
enum Urgency: Int {
  case costsTheYear
  case holdsOthersUp
  case leavesARest
  case none
}

/// A delivery as it should come out.
struct Demand {
  let delivery: Formulation.DeliveryVariable
  let basket: Int
  var net: Int64
  let urgency: Urgency
  /// How many prerequisites stand before the need, one behind the other.
  let rank: Int
}

/// What the solver means to be delivered in one year, in minor units.
struct YearDemands {
  private let formulation: Formulation
  private let point: [Double]
  private let year: Int
  private var terms: PlanningTerms { formulation.terms }

  init(_ formulation: Formulation, _ point: [Double], in year: Int) {
    self.formulation = formulation
    self.point = point
    self.year = year
  }

  /// What a state's needs are to be delivered, the most urgent first.
  func demands(of state: Int, _ ledger: PlanLedger) -> [Demand] {
    terms.baskets.indices.filter { terms.baskets[$0].state == state }.flatMap { basket in
      terms.baskets[basket].needs.flatMap { formulation.deliveriesOfNeed[$0] }
        .map { formulation.deliveries[$0] }
        .filter { $0.year == year && isMeant($0) }
        .map { demand(of: $0, in: basket, ledger) }
    }.sorted { first, second in
      (first.urgency.rawValue, first.rank, first.delivery.need)
        < (second.urgency.rawValue, second.rank, second.delivery.need)
    }
  }

  private func isMeant(_ delivery: Formulation.DeliveryVariable) -> Bool {
    value(of: delivery) >= 0.5
  }

  /// Minor units that the solver delivers.
  private func value(of delivery: Formulation.DeliveryVariable) -> Double {
    max(0, point[delivery.variable.index]) * formulation.unit
  }

  private func demand(
    of delivery: Formulation.DeliveryVariable, in basket: Int, _ ledger: PlanLedger
  ) -> Demand {
    let need = terms.needs[delivery.need]
    let others = formulation.deliveriesOfNeed[delivery.need].map { formulation.deliveries[$0] }
      .filter { $0.variable != delivery.variable && isMeant($0) }
    let net = value(of: delivery)
    var mosts: [Int64] = []
    let least = need.minimumPerYear - need.committed[year]
    let isAlone = !others.contains { $0.year == year }
    if isAlone, let most = need.maximumPerYear { mosts.append(most - need.committed[year]) }
    if !others.contains(where: { $0.year >= year }) {
      mosts.append(
        terms.scenario.states[need.state].net(
          buyingAtMost: max(0, need.remaining - ledger.work(ofNeed: delivery.need)),
          factor: delivery.provider.costFactor, in: terms.years[year]))
    }
    let target = snapped(net, to: ((isAlone ? [least] : []) + mosts).filter { $0 > 0 })
    return Demand(
      delivery: delivery, basket: basket, net: target,
      urgency: urgency(
        of: delivery.need, isLeast: least > 0 && (target == least || !isAlone),
        isMost: mosts.contains(target)),
      rank: terms.precedenceRank[delivery.need])
  }

  private func urgency(of need: Int, isLeast: Bool, isMost: Bool) -> Urgency {
    let heldUp = terms.precedences.filter { $0.prerequisite == need && isHeldUp($0) }
    if isLeast || heldUp.contains(where: { terms.needs[$0.need].minimumPerYear > 0 }) {
      return .costsTheYear
    }
    if !heldUp.isEmpty { return .holdsOthersUp }
    return isMost ? .leavesARest : .none
  }

  /// Whether at the solver's point a need is done as far as what comes before it allows.
  private func isHeldUp(_ pair: Precedence) -> Bool {
    func work(_ need: Int) -> Double {
      formulation.work(ofNeed: need, in: ...year).value(at: point) * formulation.unit
    }
    let (done, earlier) = (work(pair.need), work(pair.prerequisite))
    let ahead =
      done / Double(pair.size) - earlier / Double(pair.earlierSize)
      - Double(pair.lead(through: year)) / Double(pair.size) / Double(pair.earlierSize)
    return done > 0 && ahead > -1e-6
  }
}
