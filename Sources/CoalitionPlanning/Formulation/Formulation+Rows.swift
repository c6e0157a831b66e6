import CoalitionDomain
package import LinearOptimization

extension Formulation {
  /// Adds a row with an upper bound only, named after the rule and what the row is about.
  ///
  /// - Parameters:
  ///   - expression: What is held down.
  ///   - bound: Its greatest value.
  ///   - rule: The rule or measure that the row belongs to.
  ///   - subject: What the row is about. No two rows of a rule have the same.
  ///   - lock: The place of the lock or floor that asks for it, as in ``RowLabel``, if one does.
  ///   - cutting: By how many minor units of the scenario's currency a plan that keeps the rule may
  ///     pass the bound because its amounts are cut to whole ones. Only a proof counts them in.
  package mutating func add(
    _ expression: PlanExpression, atMost bound: ExactRatio, for rule: String, _ subject: String,
    lock: Int? = nil, cutting: ExactRatio = 0
  ) {
    let row = model.addRow(
      "\(rule)(\(subject))", expression.approximation, atMost: bound.approximation)
    rows[RowLabel(rule: rule, lock: lock), default: []].append(row)
    exactRows.append(row, expression, from: nil, to: bound + inUnits(cutting))
  }

  /// Adds a row that asks for a least amount where a variable is 1: the least less what there is is
  /// at most zero.
  package mutating func add(
    _ missing: PlanExpression, isAskedFor variable: Variable, for rule: String, _ subject: String,
    cutting: ExactRatio = 0
  ) {
    add(missing, atMost: 0, for: rule, subject, cutting: cutting)
    if let row = rows[RowLabel(rule: rule, lock: nil)]?.last { leasts.append((row, variable)) }
  }

  /// Adds a row that holds an expression to one value.
  ///
  /// - Parameters:
  ///   - expression: What is held.
  ///   - value: Its value.
  ///   - rule: The rule that the row belongs to.
  ///   - subject: What the row is about.
  ///   - lock: The place of the lock that asks for it, if one does.
  ///   - below: How many minor units a plan that keeps the rule may stay below.
  ///   - above: How many it may pass.
  package mutating func add(
    _ expression: PlanExpression, equals value: ExactRatio, for rule: String, _ subject: String,
    lock: Int? = nil, below: ExactRatio = 0, above: ExactRatio = 0
  ) {
    let row = model.addRow(
      "\(rule)(\(subject))", expression.approximation, equals: value.approximation)
    rows[RowLabel(rule: rule, lock: lock), default: []].append(row)
    exactRows.append(
      row, expression, from: value - inUnits(below), to: value + inUnits(above))
  }
}

extension Formulation {
  /// Minor units of the scenario's currency in one unit of the model.
  static func minorUnits(of terms: PlanningTerms) -> Int64 {
    Int64.powerOfTen(terms.scenario.currency.minorUnitDigits + 3)
  }

  /// An amount in the model's unit.
  package func units(_ minorUnits: Int64) -> ExactRatio {
    ExactRatio(Int128(minorUnits), over: Int128(Self.minorUnits(of: terms)))
  }

  /// Minor units, whole or not, in the model's unit.
  private func inUnits(_ minorUnits: ExactRatio) -> ExactRatio {
    minorUnits == .zero ? .zero : minorUnits * units(1)
  }

  /// An amount of an offer's currency in the model's unit, not cut to minor units.
  package func units(_ gross: Int64, ofOffer offer: Int) -> ExactRatio {
    rate(ofOffer: offer) * units(gross)
  }

  /// Minor units of the scenario's currency for one of an offer's.
  private func rate(ofOffer offer: Int) -> ExactRatio {
    let (numerator, denominator) = terms.exchange.ratio(of: terms.offers[offer].currency)
    return ExactRatio(numerator, over: denominator)
  }

  /// Gross money in the scenario's currency for one unit of a grant's net money.
  package func grossFactor(of key: GrantKey) -> ExactRatio {
    let (numerator, denominator) = terms.scenario.channels[key.channel].overhead.netRatio
    return ExactRatio(denominator, over: numerator)
  }

  /// Work for one unit of a provider's net money.
  func workFactor(
    of provider: NeedTerms.Provider, for need: Int, in year: Int
  ) -> ExactRatio {
    let state = terms.scenario.states[terms.needs[need].state]
    let index = state.costIndex(in: terms.years[year])
    return (ExactRatio(provider.costFactor) * ExactRatio(index)).inverse
  }

  /// What a grant costs its donor in some years, gross, in the scenario's currency; or so many
  /// times that.
  package func gross(
    ofGrant grant: Int, in years: some RangeExpression<Int>, times share: ExactRatio = .one
  ) -> PlanExpression {
    let factor = share * grossFactor(of: grants[grant].key)
    var sum = PlanExpression()
    for place in paymentsOfGrant[grant] where years.contains(payments[place].year) {
      sum.add(factor, payments[place].variable)
    }
    return sum
  }

  /// Net money for a need in a year.
  package func net(ofNeed need: Int, in year: Int) -> PlanExpression {
    PlanExpression(
      sum: deliveriesOfNeed[need].filter { deliveries[$0].year == year }
        .map { deliveries[$0].variable })
  }

  /// Work on a need in some years.
  package func work(ofNeed need: Int, in years: some RangeExpression<Int>) -> PlanExpression {
    var sum = PlanExpression()
    for place in deliveriesOfNeed[need] where years.contains(deliveries[place].year) {
      sum.add(deliveries[place].workFactor, deliveries[place].variable)
    }
    return sum
  }

  /// How a row names a grant.
  package func name(of key: GrantKey) -> String {
    let scenario = terms.scenario
    return "\(scenario.offers[key.offer].id),\(scenario.states[key.state].code),"
      + "\(scenario.channels[key.channel].id)"
  }
}

/// How far exact plans are from a model's sums, in minor units of the scenario's currency.
///
/// What a plan pays and what it does are two amounts, each cut on its own way. So a plan is a point
/// of the model in this way: a payment is the net amount that is paid, a spending the sum of what
/// goes to a basket, and a delivery is the net money
/// that the *work* is worth, which is cut once more and so never more than was paid for it.
extension Formulation {
  /// By how much more than its net amounts are worth a grant may cost its donor, over all years.
  ///
  /// Of each payment, converting loses less than a minor unit and the channel's share another,
  /// worth up to its gross factor; where the payment is the least that yields its net amount, less
  /// than one minor unit of the offer's currency.
  package func grossCut(ofGrant grant: Int) -> ExactRatio {
    let key = grants[grant].key
    let payment = 1 + grossFactor(of: key) + rate(ofOffer: key.offer)
    return ExactRatio(Int64(terms.years.count)) * payment
  }

  /// By how much less than its net amounts the work of a delivery may be worth: less than a minor
  /// unit of work for each offer that may pay for it, for an offer takes one channel.
  package func workCut(of delivery: DeliveryVariable) -> ExactRatio {
    let offers = offersOfBasket[terms.basketOfNeed[delivery.need]][delivery.year]
    return ExactRatio(Int64(offers)) * delivery.workFactor.inverse
  }

  /// By how much less than its net amounts the work of a need in a year may be worth.
  package func workCut(ofNeed need: Int, in year: Int) -> ExactRatio {
    deliveriesOfNeed[need].map { deliveries[$0] }.filter { $0.year == year }
      .reduce(0) { $0 + workCut(of: $1) }
  }
}
