internal import CoalitionDomain

/// A scenario's things by their ids.
struct IATIScenario {
  let scenario: Scenario
  let exchange: ExchangeTable
  let states: [CountryCode: AffectedState]
  let channels: [Identifier<Channel>: Channel]
  let donors: [Identifier<Donor>: Donor]
  let offers: [Identifier<Offer>: Offer]
  let needs: [Identifier<Need>: Need]
  /// The names of operators; of several rows on one operator the first says it.
  let operators: [Identifier<Operator>: String]

  /// Sorts a scenario's things by id.
  init(_ checked: CheckedScenario) {
    let scenario = checked.scenario
    self.scenario = scenario
    self.exchange = checked.exchange
    self.states = Self.first(scenario.states) { $0.code }
    self.channels = Self.first(scenario.channels) { $0.id }
    self.donors = Self.first(scenario.donors) { $0.id }
    self.offers = Self.first(scenario.offers) { $0.id }
    self.needs = Self.first(scenario.needs) { $0.id }
    self.operators = Self.first(scenario.capacities) { $0.id }.mapValues(\.name)
  }

  private static func first<Key: Hashable, Thing>(
    _ things: [Thing], by key: (Thing) -> Key
  ) -> [Key: Thing] {
    Dictionary(things.map { (key($0), $0) }) { first, _ in first }
  }

  /// The donor with an id as an organisation that takes part.
  func donor(_ id: Identifier<Donor>, activity: String? = nil) -> IATIDraft.Organisation {
    donors[id].map { IATIDraft.Organisation($0, activity: activity) }
      ?? IATIDraft.Organisation(name: id.text, activity: activity)
  }

  /// The state with a code as an organisation that takes part.
  func state(_ code: CountryCode) -> IATIDraft.Organisation {
    states[code].map(IATIDraft.Organisation.init) ?? IATIDraft.Organisation(name: code.code)
  }
}
