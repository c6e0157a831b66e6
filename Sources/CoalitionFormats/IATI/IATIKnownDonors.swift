internal import CoalitionDomain

/// The donors of a scenario, by what an IATI file may say of them.
struct IATIKnownDonors {
  private let ids: [String: Donor]
  private let offers: [String: (offer: Identifier<Offer>, donor: Donor)]
  /// Donors by name; a name that several have is nobody's.
  private let names: [String: Donor]

  /// Sorts what a file is read with.
  init(_ selection: IATISelection) {
    let ids = Dictionary(
      selection.donors.map { ($0.id.text.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first })
    self.ids = ids
    self.offers = Dictionary(
      selection.offers.compactMap { offer, donor in
        ids[donor.text.lowercased()].map { (offer.text.lowercased(), (offer, $0)) }
      }, uniquingKeysWith: { first, _ in first })
    self.names = Dictionary(grouping: selection.donors) { $0.name.asName }
      .compactMapValues { $0.count == 1 ? $0[0] : nil }
  }

  /// Names an organisation, or gives `nil` where it has neither a reference nor a name.
  ///
  /// What says most comes first: an offer of the scenario, a reference of a state, a reference that
  /// made a donor of the scenario before, the name of a donor of the scenario.
  func donor(_ organisation: IATIOrganisation) -> IATIDonor? {
    if let offer = organisation.activity.flatMap({ offers[$0.lowercased()] }) {
      return IATIDonor(offer.donor, .offer)
    }
    let referred = IATIDonor(organisation)
    if let referred, let known = ids[referred.id.text.lowercased()] {
      return IATIDonor(known, .reference)
    }
    let named = organisation.names.lazy.compactMap { names[$0.text.asName] }.first
    return named.map { IATIDonor($0, .name) } ?? referred
  }

  /// The offers of the scenario that an activity says its money is from, or that it is itself.
  func offers(of activity: IATIActivity) -> [Identifier<Offer>] {
    let funders = activity.participants.filter { $0.role == "1" }.map(\.organisation)
    let providers =
      activity.transactions.map(\.provider) + activity.plannedDisbursements.map(\.provider)
    let own = activity.otherIdentifiers.filter { $0.vocabulary == "A9" }.map(\.code)
    let ids = (funders + providers.compactMap(\.self)).compactMap(\.activity) + own
    return ids.compactMap { offers[$0.lowercased()]?.offer }.uniqued()
  }

  /// Who gives an activity's money: the one funder, or the publisher where it is one of several, or
  /// where there is none and the publisher is a government or gives an offer of the scenario.
  func donor(of activity: IATIActivity) -> IATIDonor? {
    let funders = activity.participants.filter { $0.role == "1" }.map(\.organisation)
    let donors = funders.compactMap(donor)
    if Set(donors.map(\.id)).count == 1 { return donors.first }
    let publisher = activity.reporter.flatMap(donor)
    guard donors.isEmpty else { return donors.first { $0.id == publisher?.id } }
    let givers = Set(offers(of: activity).compactMap { offers[$0.text.lowercased()]?.donor })
    if givers.count == 1 { return givers.first.map { IATIDonor($0, .offer) } }
    return publisher.flatMap { $0.isState ? $0 : nil }
  }
}

extension String {
  /// A name as names are compared: capitals and the width of white space aside.
  fileprivate var asName: String { asLine.lowercased() }
}
