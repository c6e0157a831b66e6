package import CoalitionDomain
package import LinearOptimization

/// The planning model of a scenario: which variables there are, and the rows that rules add.
///
/// - *grant(o, s, k)*: 1 where offer *o* gives to state *s* through channel *k*, else 0.
/// - *payment(o, s, k, t)*: net money of a grant in year *t*.
/// - *spending(p, b, t)*: net money from pot *p* for basket *b* in year *t*.
/// - *delivery(n, j, t)*: net money that operator *j* turns into work on need *n* in year *t*.
/// - *funded(n, t)*: 1 where need *n* has money in year *t*, for needs with a least amount a year
///   or no gap.
/// - *lead(s, d)*: 1 where donor *d* leads the coalition of state *s*.
///
/// Needs of one state that every offer treats alike lie in one basket, and offers that may be used
/// there for the same baskets pay into one pot, so a variable for each offer and need would say
/// nothing more. Unit of money: ``unit``.
package struct Formulation: Sendable {
  package let terms: PlanningTerms
  package var model = LinearModel()
  /// Minor units of the scenario's currency in one unit of the model: a thousand of the currency,
  /// which keeps coefficients near 1.
  package let unit: Double
  /// The rows that rules and measures have added, exactly.
  package internal(set) var exactRows = ExactRows()

  /// What measures that stages have named come to.
  var measured: [MeasureName: PlanExpression] = [:]

  /// More money than a plan can move, in the model's unit: ten times what all offers, needs and
  /// locks hold. It binds no plan, also where a rule is left out to see whether it clashes, and
  /// keeps variables finite: CBC 2.10.8 stops the program on some models where they are not.
  package let plenty: Double

  package private(set) var grants: [GrantVariable] = []
  package private(set) var grantIndex: [GrantKey: Int] = [:]
  package private(set) var payments: [PaymentVariable] = []
  package private(set) var spendings: [SpendingVariable] = []
  package private(set) var deliveries: [DeliveryVariable] = []
  package private(set) var leads: [LeadVariable] = []
  /// By need and year; `nil` where none is needed.
  package private(set) var funded: [[Variable?]] = []
  /// The rows of each rule, for naming rules that clash.
  package internal(set) var rows: [RowLabel: [Row]] = [:]
  /// The rows that ask for a least amount, at most zero where it is reached, with the variable that
  /// says whether it is asked for.
  package internal(set) var leasts: [(row: Row, isAsked: Variable)] = []

  /// Places in ``payments`` by grant, in ``spendings`` by pot, and in ``deliveries`` by need.
  package private(set) var paymentsOfGrant: [[Int]] = []
  package private(set) var spendingsOfPot: [[Int]] = []
  package private(set) var deliveriesOfNeed: [[Int]] = []
  /// How many offers can pay into each basket in each year.
  package private(set) var offersOfBasket: [[Int]] = []

  /// Whether a grant is made.
  package struct GrantVariable: Sendable {
    package let key: GrantKey
    /// The place of the pot that it pays into.
    package let pot: Int
    package let variable: Variable
  }

  /// How much net money a grant brings in a year.
  package struct PaymentVariable: Sendable {
    package let grant: Int
    package let year: Int
    package let variable: Variable
  }

  /// How much net money of a pot goes to a basket of needs in a year.
  package struct SpendingVariable: Sendable {
    package let pot: Int
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
    self.unit = Double(Self.minorUnits(of: terms))
    self.plenty = 10 * (1 + Self.allMoney(in: terms) / unit)
    self.offersOfBasket = Array(
      repeating: Array(repeating: 0, count: terms.years.count), count: terms.baskets.count)
    for pot in terms.pots.indices { addGrants(of: pot) }
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
  private mutating func addGrants(of pot: Int) {
    let baskets = terms.pots[pot].baskets.map { ($0, years(ofBasket: $0)) }
    var paid: Set<Int> = []
    for offer in terms.pots[pot].offers {
      let years = terms.offers[offer].years.filter { year in
        baskets.contains { $0.1.contains(year) }
      }
      if years.isEmpty { continue }
      let channels = terms.channels(of: offer, to: terms.pots[pot].state)
      if channels.isEmpty { continue }
      paid.formUnion(years)
      for year in years {
        for (basket, active) in baskets where active.contains(year) {
          offersOfBasket[basket][year] += 1
        }
      }
      for channel in channels {
        addGrant(
          GrantKey(offer: offer, state: terms.pots[pot].state, channel: channel), pot: pot, years)
      }
    }
    spendingsOfPot.append([])
    for (basket, years) in baskets {
      for year in years.intersection(paid).sorted() {
        let variable = model.addVariable(
          "spending(\(pot),\(basket),\(terms.years[year]))", 0...plenty)
        spendingsOfPot[pot].append(spendings.count)
        spendings.append(
          SpendingVariable(pot: pot, basket: basket, year: year, variable: variable))
      }
    }
  }

  private mutating func addGrant(_ key: GrantKey, pot: Int, _ years: [Int]) {
    let name = name(of: key)
    let grant = model.addVariable("grant(\(name))", 0...1, .binary)
    grantIndex[key] = grants.count
    paymentsOfGrant.append([])
    for year in years {
      let variable = model.addVariable("payment(\(name),\(terms.years[year]))", 0...plenty)
      paymentsOfGrant[grants.count].append(payments.count)
      payments.append(PaymentVariable(grant: grants.count, year: year, variable: variable))
    }
    grants.append(GrantVariable(key: key, pot: pot, variable: grant))
  }

  /// The years in which somebody could do the work of some need of a basket.
  private func years(ofBasket basket: Int) -> Set<Int> {
    terms.baskets[basket].needs.reduce(into: []) { years, need in
      for provider in terms.needs[need].providers { years.formUnion(provider.years) }
    }
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
