package import CoalitionDomain

extension Scenario {
  /// A scenario with what a test does not speak of left plain: LAO, a channel `direct` that keeps
  /// nothing, and donors that lead anywhere.
  package static func sample(
    years: ClosedRange<Int> = 2018...2019, currency: Currency = .usd,
    states: [AffectedState] = [.sample(.lao)], channels: [Channel] = [.sample("direct")],
    policy: Policy = .standard, locks: [Lock] = [], needs: [Need],
    commitments: [Commitment] = [], capacities: [OperatorCapacity] = [],
    rates: [ExchangeRate] = [], donors: [Donor] = [], offers: [Offer]
  ) -> Scenario {
    let named = Set(donors.map(\.id))
    var all = donors
    for offer in offers where !named.contains(offer.donor) && !all.map(\.id).contains(offer.donor) {
      all.append(.sample(offer.donor))
    }
    return Scenario(
      title: "Sample", asOf: .on("2018-01-01"), years: .from(years), currency: currency,
      states: states, channels: channels, policy: policy, locks: locks, needs: needs,
      commitments: commitments, capacities: capacities, rates: rates, donors: all, offers: offers,
      locations: [.scenario: SourceLocation(file: "scenario.json", line: 1)])
  }

  /// The scenario as if every check had passed.
  package var checked: CheckedScenario { CheckedScenario(checked: self) }
}

extension Policy {
  /// One stage that seeks coverage alone.
  package static let coverageAlone = Policy(stages: [
    Stage(name: "coverage", tolerance: .zero, measures: [WeightedMeasure(.coverage, .one)])
  ])
}

extension Need {
  /// A need for survey in LAO in 2018 and 2019.
  package static func sample(
    _ id: Identifier<Need>, in state: CountryCode = .lao, _ activity: Activity = .survey,
    cost: Money, years: ClosedRange<Int> = 2018...2019, deadline: CivilDate? = nil,
    minimumPerYear: Money? = nil, maximumPerYear: Money? = nil,
    nationalContribution: Money? = nil, isContinuous: Bool = false,
    after prerequisites: [Identifier<Need>] = [], operators: [Identifier<Operator>] = [],
    priority: Priority = .medium, source: Source = .study
  ) -> Need {
    Need(
      id: id, state: state, activity: activity, title: "Need \(id)", cost: cost,
      years: .from(years), deadline: deadline, minimumPerYear: minimumPerYear,
      maximumPerYear: maximumPerYear, nationalContribution: nationalContribution,
      isContinuous: isContinuous, prerequisites: prerequisites, operators: operators,
      priority: priority, source: source)
  }
}

extension Offer {
  /// An offer of so much each year, of the donor with the same id unless another is named.
  package static func sample(
    _ id: Identifier<Offer>, of donor: Identifier<Donor>? = nil, _ yearly: [Int: Money],
    carryOver: Bool = false, status: Status = .pledged, expiry: CivilDate? = nil,
    smallest: Money? = nil, largest: Money? = nil, for earmark: Earmark = Earmark(),
    not exclusion: Earmark = Earmark(), channels: [Identifier<Channel>]? = nil,
    conditions: [Condition] = [], source: Source = .study
  ) -> Offer {
    let amounts = Dictionary(uniqueKeysWithValues: yearly.map { (Year($0.key), $0.value) })
    let currency = yearly.values.first?.currency ?? .usd
    return Offer(
      id: id, donor: donor ?? Identifier(stringLiteral: id.text), title: "Offer \(id)",
      status: status, expiry: expiry,
      envelope: Envelope(
        currency: currency, shape: .yearly(amounts, carryOver: carryOver)),
      smallestGrant: smallest, largestGrant: largest, earmark: earmark, exclusion: exclusion,
      channels: channels, conditions: conditions, source: source)
  }

  /// The same offer of so much in all, in any of some years.
  package func flexible(_ total: Money, _ years: ClosedRange<Int> = 2018...2019) -> Offer {
    var offer = self
    offer.envelope = Envelope(currency: total.currency, shape: .flexible(total, .from(years)))
    return offer
  }
}

extension AffectedState {
  /// A state party that has approved its coalition.
  package static func sample(
    _ code: CountryCode, region: String? = nil, treatyStatus: TreatyStatus = .party,
    approval: Approval? = Approval(date: .on("2017-12-01"), reference: "letter"),
    readiness: [Pillar: Readiness] = [:], absorption: Money? = nil,
    costIndex: [Int: ExactDecimal] = [:]
  ) -> AffectedState {
    AffectedState(
      code: code, name: "State \(code)", region: region, treatyStatus: treatyStatus,
      approval: approval, readiness: readiness, absorption: absorption,
      costIndex: Dictionary(uniqueKeysWithValues: costIndex.map { (Year($0.key), $0.value) }),
      source: .study)
  }
}

extension Channel {
  /// A channel, direct and without overhead unless said otherwise.
  package static func sample(
    _ id: Identifier<Channel>, _ kind: Kind = .direct, states: [CountryCode]? = nil,
    overhead: Overhead = .none, reportingEffort: ExactDecimal = .one,
    sharedReportingEffort: ExactDecimal = .zero
  ) -> Channel {
    Channel(
      id: id, name: "Channel \(id)", kind: kind, states: states, overhead: overhead,
      reportingEffort: reportingEffort, sharedReportingEffort: sharedReportingEffort,
      source: .study)
  }
}

extension Donor {
  /// A donor that leads anywhere.
  package static func sample(
    _ id: Identifier<Donor>, leadership: Leadership? = Leadership(most: 9),
    grantLimit: Int? = nil
  ) -> Donor {
    Donor(id: id, name: "Donor \(id)", leadership: leadership, grantLimit: grantLimit)
  }
}

extension OperatorCapacity {
  /// An operator that works everywhere on everything in 2018 and 2019.
  package static func sample(
    _ id: Identifier<Operator>, in states: [CountryCode]? = nil, on pillars: [Pillar]? = nil,
    years: ClosedRange<Int> = 2018...2019, perYear: Money, costFactor: ExactDecimal = .one
  ) -> OperatorCapacity {
    OperatorCapacity(
      id: id, name: "Operator \(id)", states: states, pillars: pillars, years: .from(years),
      perYear: perYear, costFactor: costFactor, source: .study)
  }
}

extension Commitment {
  /// A commitment to a scope in LAO.
  package static func sample(
    _ id: Identifier<Commitment>, in state: CountryCode = .lao, to scope: Scope, _ year: Int,
    _ amount: Money
  ) -> Commitment {
    Commitment(
      id: id, state: state, scope: scope, year: Year(year), amount: amount, source: .study)
  }
}

extension Lock {
  /// A lock.
  package static func sample(_ id: Identifier<Lock>, _ agreement: Agreement) -> Lock {
    Lock(id: id, agreement: agreement, source: .study)
  }
}

extension ExchangeRate {
  /// What a unit of a currency is worth, as of the first day of 2018.
  package static func sample(_ currency: Currency, _ rate: ExactDecimal) -> ExchangeRate {
    ExchangeRate(currency: currency, date: .on("2018-01-01"), rate: rate, source: .study)
  }
}
