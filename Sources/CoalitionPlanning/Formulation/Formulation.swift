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
  /// The rows that rules and measures have added, exactly.
  package internal(set) var exactRows = ExactRows()

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
  package internal(set) var rows: [RowLabel: [Row]] = [:]
  /// The rows that ask for a least amount, at most zero where it is reached, with the variable that
  /// says whether it is asked for.
  package internal(set) var leasts: [(row: Row, isAsked: Variable)] = []

  /// Places in ``flows`` by grant, and in ``deliveries`` by need.
  package private(set) var flowsOfGrant: [[Int]] = []
  package private(set) var deliveriesOfNeed: [[Int]] = []
  /// The basket of each need.
  package let basketOfNeed: [Int]
  /// How many offers can pay into each basket in each year.
  package private(set) var offersOfBasket: [[Int]] = []

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
    /// Work for one unit of net money.
    package let workFactor: ExactRatio
  }

  /// Whether a donor leads the coalition of a state.
  package struct LeadVariable: Sendable {
    package let state: Int
    package let donor: Int
    package let variable: Variable
  }

  /// What a row belongs to: a rule, or one lock.
  package struct RowLabel: Hashable, Sendable {
    package let rule: String
    package let lock: Int?
  }

  /// Creates the variables and lets every rule add its rows.
  ///
  /// - Complexity: linear in the number of variables and of terms in rows.
  package init(_ terms: PlanningTerms, rules: [any PlanRule] = ConstraintCatalog.all) {
    self.terms = terms
    self.unit = Double(Self.minorUnits(of: terms))
    self.basketOfNeed = terms.basketsByNeed
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
}

extension Formulation {
  private mutating func addGrantsAndFlows() {
    for (basketPlace, basket) in terms.baskets.enumerated() {
      let years = basket.needs.reduce(into: Set<Int>()) { years, need in
        for provider in terms.needs[need].providers { years.formUnion(provider.years) }
      }
      offersOfBasket.append(Array(repeating: 0, count: terms.years.count))
      for offer in basket.offers where terms.offers[offer].total > 0 {
        let shared = years.filter { terms.offers[offer].years.contains($0) }.sorted()
        if shared.isEmpty { continue }
        let channels = terms.channels(of: offer, to: basket.state)
        if !channels.isEmpty { for year in shared { offersOfBasket[basketPlace][year] += 1 } }
        for channel in channels {
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
            DeliveryVariable(
              need: place, provider: provider, year: year, variable: variable,
              workFactor: workFactor(of: provider, for: place, in: year)))
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
