package import CoalitionDomain

extension PlanningTerms {
  /// The channels by which an offer can reach a state.
  package func channels(of offer: Int, to state: Int) -> [Int] {
    states[state].channels.filter { channel in
      offers[offer].offer.channels?.contains(scenario.channels[channel].id) ?? true
    }
  }

  /// What reaches the field of a payment.
  ///
  /// - Parameters:
  ///   - gross: Minor units of the offer's currency.
  ///   - offer: The place of the offer.
  ///   - channel: The place of the channel.
  /// - Returns: Minor units of the scenario's currency.
  package func net(ofGross gross: Int64, from offer: Int, through channel: Int) -> Int64 {
    scenario.channels[channel].overhead.net(ofGross: converted(gross, from: offer)).minorUnits
  }

  /// A gross amount of an offer in the scenario's currency.
  package func converted(_ gross: Int64, from offer: Int) -> Money {
    exchange.converted(Money(minorUnits: gross, in: offers[offer].currency))
  }

  /// The least payment of an offer of which at least `net` reaches the field.
  package func leastGross(yielding net: Int64, from offer: Int, through channel: Int) -> Int64 {
    let gross = scenario.channels[channel].overhead.leastGross(
      yielding: Money(minorUnits: net, in: scenario.currency))
    return exchange.least(of: offers[offer].currency, convertingInto: gross).minorUnits
  }

  /// The provider of a need's work with a capacity, or with the state's own services.
  package func provider(of need: Int, capacity: Int?) -> NeedTerms.Provider? {
    needs[need].providers.first { $0.capacity == capacity }
  }

  /// The work that net money buys on its way.
  package func work(boughtBy net: Int64, by step: Candidate) -> Int64 {
    scenario.states[needs[step.need].state].work(
      boughtBy: net, factor: costFactor(of: step), in: years[step.year])
  }

  /// What to spend on so much work on the way of a step, and no more.
  package func net(buyingAtMost work: Int64, by step: Candidate) -> Int64 {
    scenario.states[needs[step.need].state].net(
      buyingAtMost: work, factor: costFactor(of: step), in: years[step.year])
  }

  private func costFactor(of step: Candidate) -> ExactDecimal {
    provider(of: step.need, capacity: step.capacity)?.costFactor ?? .one
  }

  /// The weight of a unit of work on a need in a year, in millionths.
  package func weight(of need: Int, in year: Int) -> Int64 {
    let policy = scenario.policy
    let priority = policy.priorityWeights[needs[need].need.priority] ?? .zero
    let timely = needs[need].need.isLate(in: years[year]) ? policy.lateWeight : .one
    let millionths = Int128(priority.digits) * Int128(timely.digits) * 1_000_000
    return Int64(millionths / (Int128(priority.divisor) * Int128(timely.divisor)))
  }

  /// An amount in the scenario's currency.
  package func money(_ minorUnits: Int64) -> Money {
    Money(minorUnits: minorUnits, in: scenario.currency)
  }

  /// An amount in an offer's currency.
  package func money(_ minorUnits: Int64, ofOffer offer: Int) -> Money {
    Money(minorUnits: minorUnits, in: offers[offer].currency)
  }
}
