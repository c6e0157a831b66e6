package import CoalitionDomain

/// A need in the numbers that rules work with.
package struct NeedTerms: Sendable {
  package let need: Need
  /// The place of the need's state.
  package let state: Int
  package let cost: Int64
  /// What the state itself covers, as work; at most the cost.
  package let national: Int64
  /// What existing programmes pay for this need, by year.
  package let committed: [Int64]
  /// The work that existing programmes do for this need.
  package let committedWork: Int64
  /// The work that is left for the plan.
  package let remaining: Int64
  /// The least that a year takes, existing commitments included: what the state says. Where it
  /// says nothing of a continuous need, ``OfferTerms/leastGrant`` or all that is left, for a gap is
  /// not closed by a token.
  package let minimumPerYear: Int64
  package let maximumPerYear: Int64?
  /// What a year has at least where it counts as funded and not as a token:
  /// ``OfferTerms/leastGrant`` or, for a smaller need, all that is left.
  package let leastFunding: Int64
  /// The places of the years in which it may be funded.
  package let years: Range<Int>
  /// The places of needs that it may not run ahead of.
  package let prerequisites: [Int]
  /// Who could do the work.
  package let providers: [Provider]

  /// Someone who can do a need's work: an operator's capacity, or the state's own services.
  package struct Provider: Hashable, Sendable {
    /// The place of the capacity, or `nil` for the state's own services.
    package let capacity: Int?
    package let costFactor: ExactDecimal
    /// The places of the years in which it can.
    package let years: Range<Int>
  }

  /// What the state and existing programmes cover, at most the cost.
  package var existing: Int64 { cost - remaining }

  /// Whether the state is known not to be ready in the need's pillar, and the need is more than
  /// preparation.
  package let isGated: Bool

  /// Whether being funded in a year must be known as such: there is a least amount or no gap.
  package var hasFundedYears: Bool { minimumPerYear > 0 || need.isContinuous }

  init(_ place: Int, state: Int, needIndex: [Identifier<Need>: Int], _ context: TermsContext) {
    let scenario = context.scenario
    let need = scenario.needs[place]
    self.need = need
    self.state = state
    self.isGated =
      !need.activity.isPreparatory
      && scenario.states[state].readiness[need.pillar] == Readiness.none
    self.cost = context.minorUnits(need.cost)
    self.national = min(cost, need.nationalContribution.map(context.minorUnits) ?? 0)
    var committed = [Int64](repeating: 0, count: context.years.count)
    var committedWork: Int64 = 0
    for commitment in context.commitments(to: need) {
      guard let year = context.years.firstIndex(of: commitment.year) else { continue }
      let amount = context.minorUnits(commitment.amount)
      committed[year] += amount
      committedWork += scenario.states[state].work(
        boughtBy: amount, factor: .one, in: commitment.year)
    }
    self.committed = committed
    self.committedWork = committedWork
    let remaining = max(0, cost - national - committedWork)
    self.remaining = remaining
    self.maximumPerYear = need.maximumPerYear.map(context.minorUnits)
    let years = context.places(of: need.years)
    self.years = years
    self.prerequisites = need.prerequisites.compactMap { needIndex[$0] }
    let providers = Self.providers(of: need, in: years, context)
    self.providers = providers
    let cheapest = providers.flatMap { provider in
      provider.years.map { year in
        scenario.states[state].net(
          buyingAtMost: remaining, factor: provider.costFactor, in: context.years[year])
      }
    }.min()
    let stated = need.minimumPerYear.map(context.minorUnits) ?? 0
    let least = min(context.leastAmount, cheapest ?? 0, maximumPerYear ?? context.leastAmount)
    self.minimumPerYear = max(stated, need.isContinuous ? least : 0)
    self.leastFunding = max(1, least)
  }

  /// The capacities that cover the need's state and pillar and that the need accepts; where no
  /// capacity at all is recorded for that state and pillar, the state's own services.
  private static func providers(
    of need: Need, in years: Range<Int>, _ context: TermsContext
  ) -> [Provider] {
    let capacities = context.scenario.capacities
    let covering = context.capacities(for: need)
    guard !covering.isEmpty else {
      return [Provider(capacity: nil, costFactor: .one, years: years)]
    }
    return covering.compactMap { place in
      let capacity = capacities[place]
      guard need.operators.isEmpty || need.operators.contains(capacity.id) else { return nil }
      let shared = context.places(of: capacity.years).clamped(to: years)
      guard !shared.isEmpty else { return nil }
      return Provider(capacity: place, costFactor: capacity.costFactor, years: shared)
    }
  }
}
