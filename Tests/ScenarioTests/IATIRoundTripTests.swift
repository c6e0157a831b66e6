import Coalition
import CoalitionTestSupport
import Testing

/// What is exported as IATI is read back with the same amounts.
struct IATIRoundTripTests {
  private func reading(of file: [UInt8], for sample: Sample) throws -> IATIReading {
    let scenario = try sample.scenario().scenario
    let imported = IATIFile().reading(
      of: file, for: IATISelection(file: "export.xml", for: scenario))
    #expect(imported.diagnostics == [])
    return try #require(imported.value)
  }

  /// The offer that a draft's activity names: the first of the ids in that of a plan's part.
  private func offer(of draft: Offer) -> String {
    let parts = draft.source.text.split(separator: ":")
    return parts.count > 1 ? String(parts[1]) : "none"
  }

  @Test(arguments: Sample.planned)
  func `a plan comes back with what each offer and donor pays in each year`(sample: Sample) throws {
    let plan = try sample.plan()
    let file = try #require(IATIPlanExporter().bytes(for: plan, of: try sample.scenario()))
    var paid = IATIAmounts()
    for grant in plan.plan.grants {
      for payment in grant.payments {
        paid.add(payment.gross, to: "\(grant.donor) \(grant.offer)", in: "\(payment.year)")
      }
    }
    let reading = try reading(of: file, for: sample)
    var found = IATIAmounts()
    for draft in reading.offers.flatMap(\.offers) {
      guard case .yearly(let amounts, _) = draft.envelope?.shape else { continue }
      for (year, amount) in amounts {
        found.add(amount, to: "\(draft.donor) \(offer(of: draft))", in: "\(year)")
      }
    }
    #expect(found == paid)
    #expect(reading.commitments == [])
    #expect(Set(reading.setAside.map(\.reason)).isSubset(of: [.withinBudget]))
    #expect(reading.diagnostics.filter { $0.severity == .error } == [])
  }

  @Test(arguments: Sample.all)
  func `needs come back as money that nobody gives`(sample: Sample) throws {
    let file = try #require(IATINeedsExporter().bytes(for: try sample.scenario()))
    let reading = try reading(of: file, for: sample)
    #expect(reading.offers == [])
    #expect(reading.commitments == [])
    #expect(reading.recognised.count == (try sample.scenario().scenario.needs.count))
  }

  @Test(arguments: Sample.all)
  func `offers come back with what they hold, as far as IATI can say`(sample: Sample) throws {
    let scenario = try sample.scenario()
    let file = try #require(IATIOffersExporter().bytes(for: scenario))
    let reading = try reading(of: file, for: sample)
    #expect(reading.commitments == [])
    #expect(reading.diagnostics.filter { $0.severity == .error } == [])
    for offer in scenario.scenario.offers {
      let drafts = reading.offers.filter { $0.donor.id == offer.donor }.flatMap(\.offers)
        .filter { $0.source.text.contains("-OFFER-\(offer.id),") }
      let aside = reading.setAside.filter { $0.identifier.hasSuffix("-OFFER-\(offer.id)") }
        .filter { [.past, .otherYears, .otherCountries].contains($0.reason) }
      let found = (drafts.compactMap(\.envelope?.total) + aside.flatMap(\.amounts))
        .reduce(Int64(0)) { $0 + $1.minorUnits }
      #expect(found == offer.envelope?.total.minorUnits ?? 0, "\(offer.id)")
      #expect(drafts.allSatisfy { $0.status == offer.status }, "\(offer.id)")
      // What an offer does not name, its title may.
      guard !offer.earmark.pillars.isEmpty, offer.earmark.activities.isEmpty else { continue }
      for draft in drafts {
        #expect(Set(draft.earmark.pillars) == Set(offer.earmark.pillars), "\(offer.id)")
      }
    }
  }
}

extension Envelope {
  /// All of it.
  fileprivate var total: Money {
    switch shape {
    case .flexible(let amount, _): amount
    case .yearly(let amounts, _): amounts.values.reduce(.zero(currency)) { $0 + $1 }
    }
  }
}
