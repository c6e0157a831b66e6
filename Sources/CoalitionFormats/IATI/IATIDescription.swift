internal import CoalitionDomain

extension IATIActivityReader {
  /// What both kinds of rows say of the activity.
  mutating func description(_ ledger: IATILedger) -> IATIRecord.Description {
    let donor = donor()
    noteKnownOffers()
    let places = activityPlaces
    let isInKind = ledger.isInKind || activity.aidTypes.contains(where: \.isInKind)
    if isInKind {
      findings.warning(
        "iati-in-kind", activity.line,
        "it may be help in kind, of which nothing says how much; ask the donor, its amounts are "
          + "kept as money")
    }
    if places.states.isEmpty, places.split.parts.contains(where: { $0.part == nil }) {
      findings.warning(
        "iati-no-country", activity.line,
        "money of \(quoted(activity.identifier)) is in no country; as an offer it is earmarked by no "
          + "state, and as a programme it is set aside")
    }
    let pillars = findings.pillars(of: activity)
    return IATIRecord.Description(
      title: title, donor: donor, pillars: pillars, need: need, states: places.states,
      conditions: conditions(places, pillars, isInKind: isInKind),
      note: (["IATI: \(title)"] + (isInKind ? ["in kind, at least in part"] : []) + flows)
        .joined(separator: "; "))
  }

  private var title: String {
    let names = [(activity.titles.inEnglish ?? "").asLine, activity.identifier.asLine]
    return names.first { !$0.isEmpty } ?? "An activity without a title"
  }

  /// Who gives; a state in which the activity takes place and which names no funder has a need.
  private mutating func donor() -> IATIDonor? {
    guard let donor = donors.donor(of: activity) else { return nil }
    let hasFunder = activity.participants.contains { $0.role == "1" }
    let isRecipient = activity.countries.contains {
      CountryCode.from(alphaTwo: $0.code.uppercased())?.code == donor.id.text
    }
    guard hasFunder || donor.recognition == .offer || !isRecipient else { return nil }
    switch donor.recognition {
    case .name:
      findings.noteOnce(
        "iati-donor", activity.line,
        "\(quoted(donor.name)) is taken to be the scenario's donor \(donor.id), by its name")
    case nil where hasFunder && !donor.isState:
      findings.noteOnce(
        "iati-donor", activity.line,
        "\(quoted(donor.name)) is not known to be a state, nor a donor of the scenario; its id is "
          + "\(donor.id)")
    default: break
    }
    if !hasFunder, donor.recognition != .offer {
      findings.note(
        "iati-donor", activity.line,
        "no organisation has the role of funder; its publisher, \(donor.id), is taken as the donor")
    }
    return donor
  }

  /// Warns of offers of the scenario that the money is from: it could be counted twice.
  mutating func noteKnownOffers() {
    for offer in donors.offers(of: activity) {
      findings.warnOnce(
        "iati-known-offer", activity.line,
        "its money is from \(offer), an offer that the scenario has; keep the draft or the offer, or "
          + "make the offer smaller, so that it is not counted twice")
    }
  }

  /// The need of the scenario that the activity refers to.
  private var need: Identifier<Need>? {
    activity.otherIdentifiers.lazy.filter { $0.vocabulary == "A9" }
      .compactMap { Identifier<Need>($0.code) }.first { selection.needs.contains($0) }
  }

  /// The flows of OCHA's Financial Tracking Service that it is, the first three of them.
  private var flows: [String] {
    activity.otherIdentifiers.filter { $0.vocabulary == "A4" }.prefix(3)
      .map { "FTS flow \($0.code.asLine)" }
  }

  private func conditions(
    _ places: IATIPlaces, _ pillars: IATIPillars, isInKind: Bool
  ) -> [String] {
    var conditions = activity.conditions.map(\.text.asLine)
    for code in activity.aidTypes where code.vocabulary == "2" {
      if let words = Self.earmarking[code.code] { conditions.append(words) }
    }
    if !places.regions.isEmpty {
      conditions.append("Published as for \(places.regions.joined(separator: ", "))")
    }
    if let words = pillars.shareWords { conditions.append("Published as \(words)") }
    if isInKind { conditions.append("In kind, at least in part: ask the donor how much of what") }
    if activity.status?.code != "1" {
      conditions.append("Budget of a programme under way: ask the donor whether it is free")
    }
    return conditions.filter { !$0.isEmpty }.uniqued()
  }

  /// The categories of earmarking (the Grand Bargain's) in words.
  private static let earmarking = [
    "1": "Published as not earmarked", "2": "Published as softly earmarked",
    "3": "Published as earmarked", "4": "Published as tightly earmarked",
  ]
}

extension IATIActivityReader {
  /// The ids of the activities to which it is related in a way.
  func related(_ type: String) -> [String] {
    activity.related.filter { $0.vocabulary == type }.map(\.code).others(than: activity.identifier)
  }

  /// The ids of the activities that its money comes from.
  var providers: [String] {
    let incoming = activity.transactions.filter { ["1", "11", "13"].contains($0.type) }
    let ids =
      activity.participants.filter { $0.role == "1" }.map(\.organisation.activity)
      + incoming.map(\.provider?.activity) + activity.plannedDisbursements.map(\.provider?.activity)
    return ids.compactMap(\.self).others(than: activity.identifier)
  }

  /// The ids of the activities that its money goes to.
  var receivers: [String] {
    let outgoing = activity.transactions.filter { ["2", "3", "4", "12"].contains($0.type) }
    let ids =
      activity.participants.filter { $0.role == "4" }.map(\.organisation.activity)
      + outgoing.map(\.receiver?.activity) + activity.plannedDisbursements.map(\.receiver?.activity)
    return ids.compactMap(\.self).others(than: activity.identifier)
  }
}

extension [String] {
  fileprivate func others(than own: String) -> [String] {
    filter { !$0.isEmpty && $0 != own }.uniqued()
  }
}
