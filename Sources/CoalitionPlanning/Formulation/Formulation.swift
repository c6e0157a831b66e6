package import CoalitionDomain
package import LinearOptimization

/// The planning model of a scenario: which variables there are, and the rows that rules add.
///
/// - *grant(o, s, k)*: 1 where offer *o* gives to state *s* through channel *k*, else 0.
/// - *flow(o, k, b, t)*: net money from offer *o* by channel *k* to basket *b* in year *t*.
/// - *delivery(n, j, t)*: net money that operator *j* turns into work on need *n* in year *t*.
/// - *funded(n, t)*: 1 where need *n* has money in year *t*, for needs with a least amount a year
///   or no gap.
/// - *lead(s, d)*: 1 where donor *d* leads the coalition of state *s*.
///
/// Offers meet needs in baskets: needs of one state that every offer treats alike, so a variable
/// for each offer and need would say nothing more. Unit of money: ``unit``.
package struct Formulation: Sendable {
  package let terms: PlanningTerms
  package var model = LinearModel()
  /// Minor units of the scenario's currency in one unit of the model: a thousand of the currency,
  /// which keeps coefficients near 1.
  package let unit: Double

  /// More money than a plan can move, in the model's unit: ten times what all offers, needs and
  /// locks hold. It binds no plan, also where a rule is left out to see whether it clashes, and
  /// keeps variables finite: CBC 2.10.8 stops the program on some models where they are not.
  package let plenty: Double

  package private(set) var grants: [GrantVariable] = []
  package private(set) var grantIndex: [GrantKey: Int] = [:]
  package private(set) var flows: [FlowVariable] = []
  package private(set) var deliveries: [DeliveryVariable] = []
  package private(set) var leads: [LeadVariable] = []
  /// By need and year; `nil` where none is needed.
  package private(set) var funded: [[Variable?]] = []
  /// The rows of each rule, for naming rules that clash.
  package private(set) var rows: [RowLabel: [Row]] = [:]
  /// The rows that ask for a least amount, at most zero where it is reached, with the variable that
  /// says whether it is asked for.
  package private(set) var leasts: [(row: Row, isAsked: Variable)] = []

  /// Places in ``flows`` by grant, and in ``deliveries`` by need.
  package private(set) var flowsOfGrant: [[Int]] = []
  package private(set) var deliveriesOfNeed: [[Int]] = []

  /// Whether a grant is made.
  package struct GrantVariable: Sendable {
    package let key: GrantKey
    package let variable: Variable
  }

  /// How much net money of a grant goes to a basket of needs in a year.
  package struct FlowVariable: Sendable {
    package let grant: Int
    package let basket: Int
    package let year: Int
    package let variable: Variable
  }

  /// How much net money a provider turns into work on a need in a year.
  package struct DeliveryVariable: Sendable {
    package let need: Int
    package let provider: NeedTerms.Provider
    package let year: Int
    package let variable: Variable
  }

  /// Whether a donor leads the coalition of a state.
  package struct LeadVariable: Sendable {
    package let state: Int
    package let donor: Int
    package let variable: Variable
  }

  /// What a row belongs to: a rule, or one lock or floor, by its place among the locks and then the
  /// floors.
  package struct RowLabel: Hashable, Sendable {
    package let rule: String
    package let lock: Int?
  }

  /// Creates the variables and lets every rule add its rows.
  ///
  /// - Complexity: linear in the number of variables and of terms in rows.
  package init(_ terms: PlanningTerms, rules: [any PlanRule] = ConstraintCatalog.all) {
    self.terms = terms
    self.unit = Double(Int64.powerOfTen(terms.scenario.currency.minorUnitDigits + 3))
    self.plenty = 10 * (1 + Self.allMoney(in: terms) / unit)
    addGrantsAndFlows()
    addDeliveries()
    addLeads()
    for rule in rules { rule.formulate(into: &self) }
  }

  /// What all offers, needs and locks hold, in minor units of the scenario's currency.
  private static func allMoney(in terms: PlanningTerms) -> Double {
    func worth(_ amount: Money) -> Double {
      terms.exchange.covers(amount.currency)
        ? Double(terms.exchange.converted(amount).minorUnits) : 0
    }
    let locked = terms.scenario.locks.reduce(0.0) { sum, lock in
      guard case .grant(_, _, _, _, let amount) = lock.agreement else { return sum }
      return sum + worth(amount)
    }
    return locked + terms.needs.reduce(0) { $0 + Double($1.cost) }
      + terms.offers.reduce(0) { $0 + worth(Money(minorUnits: $1.total, in: $1.currency)) }
  }

  /// An amount in the model's unit.
  package func units(_ minorUnits: Int64) -> Double { Double(minorUnits) / unit }

  /// An amount of an offer's currency in the model's unit, not cut to minor units.
  package func units(_ gross: Int64, ofOffer offer: Int) -> Double {
    let (numerator, denominator) = terms.exchange.ratio(of: terms.offers[offer].currency)
    return Double(gross) * (Double(numerator) / Double(denominator)) / unit
  }

  /// Adds a row that belongs to a rule, named after the rule and what the row is about.
  package mutating func add(
    _ expression: LinearExpression, _ bounds: ClosedRange<Double>, for rule: String,
    _ subject: String, lock: Int? = nil
  ) {
    let row = model.addRow("\(rule)(\(subject))", expression, bounds)
    rows[RowLabel(rule: rule, lock: lock), default: []].append(row)
  }

  /// Adds a row that asks for a least amount where a variable is 1: the least less what there is is
  /// at most zero.
  package mutating func add(
    _ missing: LinearExpression, isAskedFor variable: Variable, for rule: String,
    _ subject: String
  ) {
    add(missing, atMost: 0, for: rule, subject)
    if let row = rows[RowLabel(rule: rule, lock: nil)]?.last { leasts.append((row, variable)) }
  }

  /// Adds a row with an upper bound only.
  package mutating func add(
    _ expression: LinearExpression, atMost bound: Double, for rule: String, _ subject: String
  ) {
    add(expression, -.infinity...bound, for: rule, subject)
  }
}

extension Formulation {
  /// Gross money in the scenario's currency for one unit of a grant's net money.
  package func grossFactor(of key: GrantKey) -> Double {
    let (numerator, denominator) = terms.scenario.channels[key.channel].overhead.netRatio
    return Double(denominator) / Double(numerator)
  }

  /// Work for one unit of a delivery's net money.
  package func workFactor(of delivery: DeliveryVariable) -> Double {
    let state = terms.scenario.states[terms.needs[delivery.need].state]
    let index = state.costIndex(in: terms.years[delivery.year])
    return 1 / (delivery.provider.costFactor.approximation * index.approximation)
  }

  /// What a grant costs its donor in some years, gross, in the scenario's currency.
  package func gross(ofGrant grant: Int, in years: some RangeExpression<Int>) -> LinearExpression {
    let factor = grossFactor(of: grants[grant].key)
    var sum = LinearExpression()
    for place in flowsOfGrant[grant] where years.contains(flows[place].year) {
      sum.add(factor, flows[place].variable)
    }
    return sum
  }

  /// Net money for a need in a year.
  package func net(ofNeed need: Int, in year: Int) -> LinearExpression {
    LinearExpression(
      sum: deliveriesOfNeed[need].filter { deliveries[$0].year == year }
        .map { deliveries[$0].variable })
  }

  /// Work on a need in some years.
  package func work(ofNeed need: Int, in years: some RangeExpression<Int>) -> LinearExpression {
    var sum = LinearExpression()
    for place in deliveriesOfNeed[need] where years.contains(deliveries[place].year) {
      sum.add(workFactor(of: deliveries[place]), deliveries[place].variable)
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

extension Formulation {
  private mutating func addGrantsAndFlows() {
    for (basketPlace, basket) in terms.baskets.enumerated() {
      let years = basket.needs.reduce(into: Set<Int>()) { years, need in
        for provider in terms.needs[need].providers { years.formUnion(provider.years) }
      }
      for offer in basket.offers where terms.offers[offer].total > 0 {
        let shared = years.filter { terms.offers[offer].years.contains($0) }.sorted()
        if shared.isEmpty { continue }
        for channel in terms.channels(of: offer, to: basket.state) {
          let key = GrantKey(offer: offer, state: basket.state, channel: channel)
          let grant = grantPlace(of: key)
          for year in shared {
            let variable = model.addVariable(
              "flow(\(name(of: key)),\(basketPlace),\(terms.years[year]))", 0...plenty)
            flowsOfGrant[grant].append(flows.count)
            flows.append(
              FlowVariable(grant: grant, basket: basketPlace, year: year, variable: variable))
          }
        }
      }
    }
  }

  private mutating func grantPlace(of key: GrantKey) -> Int {
    if let place = grantIndex[key] { return place }
    let variable = model.addVariable("grant(\(name(of: key)))", 0...1, .binary)
    grantIndex[key] = grants.count
    grants.append(GrantVariable(key: key, variable: variable))
    flowsOfGrant.append([])
    return grants.count - 1
  }

  private mutating func addDeliveries() {
    for (place, need) in terms.needs.enumerated() {
      deliveriesOfNeed.append([])
      funded.append(Array(repeating: nil, count: terms.years.count))
      guard !need.isGated else { continue }
      for year in need.years {
        for provider in need.providers where provider.years.contains(year) {
          let name = provider.capacity.map { terms.scenario.capacities[$0].id.text } ?? "state"
          let variable = model.addVariable(
            "delivery(\(need.need.id),\(name),\(terms.years[year]))", 0...plenty)
          deliveriesOfNeed[place].append(deliveries.count)
          deliveries.append(
            DeliveryVariable(need: place, provider: provider, year: year, variable: variable))
        }
        // A year in which nobody can do the work is never funded.
        if need.hasFundedYears,
          deliveriesOfNeed[place].contains(where: { deliveries[$0].year == year })
        {
          funded[place][year] = model.addVariable(
            "funded(\(need.need.id),\(terms.years[year]))", 0...1, .binary)
        }
      }
    }
  }

  private mutating func addLeads() {
    for (state, stateTerms) in terms.states.enumerated() {
      for (donor, candidate) in terms.scenario.donors.enumerated()
      where candidate.wouldLead(stateTerms.state.code) {
        let variable = model.addVariable(
          "lead(\(stateTerms.state.code),\(candidate.id))", 0...1, .binary)
        leads.append(LeadVariable(state: state, donor: donor, variable: variable))
      }
    }
  }
}

extension ExactDecimal {
  /// The nearest binary fraction, for the solver alone.
  package var approximation: Double { Double(digits) / Double(divisor) }
}
