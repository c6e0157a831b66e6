public import CoalitionDomain

/// Writes offers as an IATI file of version 2.03, as drafts for the donors to publish: an activity
/// in the pipeline for each offer.
///
/// Money by year stands as budgets, firm where the offer is committed. Money for several years
/// together stands as one planned disbursement, because the offer does not divide it. What is
/// pledged is a pledge as of the scenario's day besides.
public struct IATIOffersExporter: Sendable {
  private let reporter: IATIReporter

  /// Creates an exporter for an organisation that publishes.
  public init(reporter: IATIReporter = .draft) { self.reporter = reporter }

  /// Writes the offers of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - donor: The donor whose offers are written, or `nil` for all.
  /// - Returns: The file in UTF-8, or `nil` where there is no such offer.
  /// - Complexity: O(*n*) for *n* offers and their years.
  public func bytes(
    for scenario: CheckedScenario, donor: Identifier<Donor>? = nil
  ) -> [UInt8]? {
    let index = IATIScenario(scenario)
    let drafts = scenario.scenario.offers.filter { donor == nil || $0.donor == donor }.map {
      draft($0, in: index)
    }
    return IATIWriting.bytes(for: drafts, by: reporter, on: scenario.scenario.asOf)
  }

  private func draft(_ offer: Offer, in scenario: IATIScenario) -> IATIDraft {
    let donor = scenario.donor(offer.donor)
    let earmark = offer.earmark
    let places = IATIVocabulary.shares(of: earmark.states.count + earmark.regions.count)
    let pillars = earmark.workPillars
    var draft = IATIDraft(
      identifier: reporter.identifier("OFFER", offer.id.text), title: offer.title,
      description: offer.terms(of: donor.name, through: scenario.channels),
      remarks: "Figures from: \(offer.source.text)",
      participants: [IATIDraft.Participant(role: "1", organisation: donor)],
      scenarioIdentifier: (offer.id.text, donor.name),
      years: offer.years ?? scenario.scenario.years,
      countries: zip(earmark.states, places).map {
        IATIDraft.Share(code: $0.alphaTwo, percentage: $1)
      },
      regions: zip(earmark.regions, places.dropFirst(earmark.states.count)).map {
        IATIDraft.Share(code: $0, percentage: $1)
      },
      pillars: Array(zip(pillars, IATIVocabulary.shares(of: pillars.count))),
      aidTypes: (offer.isExpertiseOnly ? [("1", "D02")] : []) + [("2", offer.earmarkingCategory)],
      conditions: offer.conditions.map(\.iati))
    if let envelope = offer.envelope { draft.add(envelope, of: offer, from: donor) }
    return draft
  }
}

extension IATIDraft {
  fileprivate mutating func add(
    _ envelope: Envelope, of offer: Offer, from donor: Organisation
  ) {
    let total: Money
    switch envelope.shape {
    case .yearly(let amounts, _):
      budgets = amounts.sorted { $0.key < $1.key }.filter { $0.value.minorUnits > 0 }.map {
        Budget(year: $0.key, amount: $0.value, isCommitted: offer.status == .committed)
      }
      total = budgets.reduce(.zero(envelope.currency)) { $0 + $1.amount }
    case .flexible(let amount, let years):
      disbursements = [Disbursement(years: years, amount: amount, provider: donor)]
      total = amount
    }
    if offer.status == .pledged, total.minorUnits > 0 {
      pledge = Pledge(id: offer.id.text, amount: total, provider: donor)
    }
  }
}

extension IATIVocabulary {
  /// ``equalShares(_:)``, or none for nothing.
  fileprivate static func shares(of count: Int) -> [String] {
    count == 0 ? [] : equalShares(count)
  }
}
