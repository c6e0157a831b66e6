public import CoalitionDomain

/// What a file of IATI is read for.
public struct IATISelection: Hashable, Sendable {
  /// What to call the file in messages and sources.
  public var file: String
  /// The day from which it is seen: forward money lies after it.
  public var asOf: CivilDate
  /// The years that are planned.
  public var years: ClosedRange<Year>
  /// The countries whose money is wanted, or `nil` for all.
  public var countries: Set<CountryCode>?
  /// Activities that end before this day are left out.
  public var since: CivilDate?
  /// The needs of the scenario, to which an activity may refer by id.
  public var needs: Set<Identifier<Need>>
  /// The donors of the scenario, which an organisation may be.
  public var donors: [Donor]
  /// The offers of the scenario and whose they are: an activity may name the one it is paid from.
  public var offers: [Identifier<Offer>: Identifier<Donor>]
  /// The least sure recognition that still counts.
  public var leastConfidence: IATIConfidence

  /// Creates a selection.
  public init(
    file: String, asOf: CivilDate, years: ClosedRange<Year>, countries: Set<CountryCode>? = nil,
    since: CivilDate? = nil, needs: Set<Identifier<Need>> = [], donors: [Donor] = [],
    offers: [Identifier<Offer>: Identifier<Donor>] = [:], leastConfidence: IATIConfidence = .medium
  ) {
    self.file = file
    self.asOf = asOf
    self.years = years
    self.countries = countries
    self.since = since
    self.needs = needs
    self.donors = donors
    self.offers = offers
    self.leastConfidence = leastConfidence
  }
}

extension IATISelection {
  /// What a file is read for where it is to become part of a scenario: of its states' countries,
  /// where none are named, or of all where it has no state.
  ///
  /// - Parameters:
  ///   - file: What to call the file in messages and sources.
  ///   - scenario: The scenario.
  ///   - countries: The countries whose money is wanted; empty for those of the scenario's states.
  ///   - since: Activities that end before this day are left out.
  ///   - leastConfidence: The least sure recognition that still counts.
  public init(
    file: String, for scenario: Scenario, countries: Set<CountryCode> = [],
    since: CivilDate? = nil, leastConfidence: IATIConfidence = .medium
  ) {
    let wanted = countries.isEmpty ? Set(scenario.states.map(\.code)) : countries
    // A draft that an earlier import made is what may be replaced, not what money comes from.
    let own = scenario.offers.filter { !$0.isDraft }
    self.init(
      file: file, asOf: scenario.asOf, years: scenario.years,
      countries: wanted.isEmpty ? nil : wanted, since: since, needs: Set(scenario.needs.map(\.id)),
      donors: scenario.donors,
      offers: Dictionary(
        own.map { ($0.id, $0.donor) }, uniquingKeysWith: { first, _ in first }),
      leastConfidence: leastConfidence)
  }
}
