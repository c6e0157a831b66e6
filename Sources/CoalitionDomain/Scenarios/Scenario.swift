/// Everything a plan is made from: what states need, what donors offer, what is under way.
public struct Scenario: Hashable, Sendable {
  /// What the scenario is called.
  public var title: String
  /// The day from which it is seen. There is no other clock.
  public var asOf: CivilDate
  /// The years that are planned.
  public var years: ClosedRange<Year>
  /// The currency in which everything is compared.
  public var currency: Currency
  /// The affected states.
  public var states: [AffectedState]
  /// The ways money can take.
  public var channels: [Channel]
  /// What is wanted most.
  public var policy: Policy
  /// What is agreed.
  public var locks: [Lock]
  /// What the states need.
  public var needs: [Need]
  /// The help in kind that the states ask for.
  public var inKindNeeds: [InKindNeed]
  /// What existing programmes pay.
  public var commitments: [Commitment]
  /// Who can do the work.
  public var capacities: [OperatorCapacity]
  /// What currencies are worth.
  public var rates: [ExchangeRate]
  /// Who offers help.
  public var donors: [Donor]
  /// The help on offer.
  public var offers: [Offer]
  /// What the treaty asks of the states, from the register.
  public var duties: [TreatyDuty]
  /// Where each thing was read, for messages.
  public var locations: [Item: SourceLocation]

  /// A thing in a scenario that a message may be about.
  public enum Item: Hashable, Sendable {
    /// The scenario itself.
    case scenario
    /// A state, by code.
    case state(CountryCode)
    /// A channel.
    case channel(Identifier<Channel>)
    /// A lock.
    case lock(Identifier<Lock>)
    /// The floor at a place of ``Policy/floors``.
    case floor(Int)
    /// A need.
    case need(Identifier<Need>)
    /// A need in kind.
    case inKindNeed(Identifier<InKindNeed>)
    /// A commitment.
    case commitment(Identifier<Commitment>)
    /// The capacity at a place of ``Scenario/capacities``.
    case capacity(Int)
    /// The rate at a place of ``Scenario/rates``.
    case rate(Int)
    /// A donor.
    case donor(Identifier<Donor>)
    /// An offer.
    case offer(Identifier<Offer>)
  }

  /// Creates a scenario.
  public init(
    title: String, asOf: CivilDate, years: ClosedRange<Year>, currency: Currency = .usd,
    states: [AffectedState], channels: [Channel], policy: Policy = .standard, locks: [Lock] = [],
    needs: [Need], inKindNeeds: [InKindNeed] = [], commitments: [Commitment] = [],
    capacities: [OperatorCapacity] = [],
    rates: [ExchangeRate] = [], donors: [Donor], offers: [Offer], duties: [TreatyDuty] = [],
    locations: [Item: SourceLocation] = [:]
  ) {
    self.title = title
    self.asOf = asOf
    self.years = years
    self.currency = currency
    self.states = states
    self.channels = channels
    self.policy = policy
    self.locks = locks
    self.needs = needs
    self.inKindNeeds = inKindNeeds
    self.commitments = commitments
    self.capacities = capacities
    self.rates = rates
    self.donors = donors
    self.offers = offers
    self.duties = duties
    self.locations = locations
  }

  /// Where something was read.
  public func location(of item: Item) -> SourceLocation {
    locations[item] ?? locations[.scenario] ?? SourceLocation(file: "scenario")
  }
}

/// A scenario whose references hold and whose amounts can all be converted.
///
/// Acquire one from `ScenarioChecker`; nothing else makes plans from scenarios.
public struct CheckedScenario: Hashable, Sendable {
  /// The scenario.
  public let scenario: Scenario
  /// Converts its amounts.
  public let exchange: ExchangeTable

  package init(checked scenario: Scenario) {
    self.scenario = scenario
    self.exchange = ExchangeTable(
      into: scenario.currency, rates: scenario.rates, asOf: scenario.asOf)
  }
}
