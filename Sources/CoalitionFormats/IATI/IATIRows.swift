internal import CoalitionDomain

/// Makes offers and commitments of what is counted.
struct IATIRows {
  /// What existing programmes pay, in the order of the file.
  private(set) var commitments: [Commitment] = []
  /// Where each commitment was read.
  private(set) var locations: [Scenario.Item: SourceLocation] = [:]
  /// The activity that each offer and commitment is of.
  private(set) var activities: [Scenario.Item: String] = [:]
  /// What no row can be made of.
  private(set) var asides: [IATISetAside] = []

  private let selection: IATISelection
  private var donors: [Identifier<Donor>: DonorOffers] = [:]

  /// Creates a maker of rows.
  init(_ selection: IATISelection) { self.selection = selection }

  /// The draft offers, a donor each, by the donors' ids.
  var offers: [DonorOffers] { donors.values.sorted { $0.donor.id < $1.donor.id } }

  /// Makes the rows of an activity.
  mutating func add(_ record: IATIRecord, _ findings: inout IATIFindings) {
    addCommitments(record)
    guard !record.forward.isEmpty else { return }
    guard let donor = record.description.donor else {
      findings.warning(
        "iati-no-donor", record.line,
        "no one donor can be told of \(quoted(record.identifier)), so that its forward money is no "
          + "offer")
      asides.append(
        IATISetAside(
          identifier: record.identifier, line: record.line, amounts: record.forwardSum.money,
          reason: .noDonor, detail: ""))
      return
    }
    for line in record.forward { add(line, of: record, from: donor) }
  }

  private mutating func addCommitments(_ record: IATIRecord) {
    let identity = IATIIdentity(record.identifier)
    for line in record.programme {
      for (pillar, amount) in record.description.pillars.split(line.amount) {
        let id = identity.commitment(in: line.country, pillar, line.year, line.currency)
        let scope: Commitment.Scope =
          record.description.need.map(Commitment.Scope.need)
          ?? pillar.map(Commitment.Scope.pillar) ?? .notDisaggregated
        commitments.append(
          Commitment(
            id: id, state: line.country, scope: scope, year: line.year,
            amount: Money(minorUnits: amount, in: line.currency),
            donor: record.description.donor?.id, note: record.description.note,
            source: source(of: record)))
        activities[.commitment(id)] = record.identifier
        locations[.commitment(id)] = SourceLocation(file: selection.file, line: line.line)
      }
    }
  }

  private mutating func add(
    _ line: IATIForwardLine, of record: IATIRecord, from donor: IATIDonor
  ) {
    let description = record.description
    let id = IATIIdentity(record.identifier).offer(in: line.country, line.status, line.currency)
    let offer = Offer(
      id: id, donor: donor.id, title: description.title, status: line.status,
      envelope: line.envelope,
      earmark: Earmark(
        states: line.country.map { [$0] } ?? description.states,
        pillars: description.pillars.named),
      conditions: description.conditions.map(Condition.other), source: source(of: record),
      isDraft: true)
    let location = SourceLocation(file: selection.file, line: line.line)
    activities[.offer(id)] = record.identifier
    if donors[donor.id] == nil {
      donors[donor.id] = DonorOffers(
        donor: Donor(id: donor.id, name: donor.name), offers: [],
        locations: [.donor(donor.id): location])
    }
    // Changed in place, so that each offer does not copy those before it.
    donors[donor.id]?.offers.append(offer)
    donors[donor.id]?.locations[.offer(id)] = location
  }

  private func source(of record: IATIRecord) -> Source {
    Source("IATI activity \(record.identifier.asLine), \(selection.file.asLine)")
  }
}

extension IATIForwardLine {
  fileprivate var envelope: Envelope {
    switch shape {
    case .flexible(let amount, let years):
      Envelope(
        currency: currency, shape: .flexible(Money(minorUnits: amount, in: currency), years))
    case .yearly(let amounts):
      Envelope(
        currency: currency,
        shape: .yearly(
          amounts.mapValues { Money(minorUnits: $0, in: currency) }, carryOver: false))
    }
  }
}
