internal import CoalitionDomain
internal import XMLTree

/// Writes a donor's offers in the package's XML format, version 1.
///
/// What ``DonorOffersXMLImporter`` reads from the result is what was written. Defaults are written
/// out, so that nobody who edits the file has to know them; only that an offer is no draft is not.
///
/// Space in texts is kept as the format keeps it, one space between words, and a character that XML
/// cannot hold becomes U+FFFD.
public struct DonorOffersXMLExporter: Sendable {
  /// Creates an exporter.
  public init() {}

  /// Writes one document.
  ///
  /// - Parameter offers: The donor and its offers. Where they were read is not written.
  /// - Returns: The document in UTF-8.
  /// - Complexity: O(*n*) for *n* offers.
  public func bytes(for offers: DonorOffers) -> [UInt8] {
    var writer = XMLTreeWriter()
    writer.begin("donor-offers")
    writer.attribute("xmlns", DonorOffersXMLSchema.namespace)
    writer.attribute("version", "1.0")
    writer.attribute("donor", offers.donor.id.text)
    writer.write(offers.donor)
    for offer in offers.offers { writer.write(offer) }
    writer.end()
    return writer.finish()
  }
}

extension XMLTreeWriter {
  fileprivate mutating func write(_ donor: Donor) {
    element("name", text: donor.name)
    if let leadership = donor.leadership {
      begin("lead")
      attribute("most", String(leadership.most))
      for state in leadership.states ?? [] { element("state", text: state.code) }
      end()
    }
    if let grantLimit = donor.grantLimit {
      begin("limits")
      attribute("grants", String(grantLimit))
      end()
    }
  }

  fileprivate mutating func write(_ offer: Offer) {
    begin("offer")
    attribute("id", offer.id.text)
    attribute("status", offer.status.rawValue)
    attribute("visibility", offer.visibility.rawValue)
    if let expiry = offer.expiry { attribute("expires", expiry.description) }
    // An offer that the donor made is the rule, and files from before this attribute stay as they
    // were.
    if offer.isDraft { attribute("draft", "yes") }
    element("title", text: offer.title)
    if let envelope = offer.envelope { write(envelope) }
    if offer.smallestGrant != nil || offer.largestGrant != nil {
      begin("grant")
      if let smallest = offer.smallestGrant { attribute("smallest", smallest.decimal) }
      if let largest = offer.largestGrant { attribute("largest", largest.decimal) }
      end()
    }
    write(offer.earmark, as: "only")
    write(offer.exclusion, as: "except")
    if let channels = offer.channels {
      begin("channels")
      for channel in channels { element("channel", text: channel.text) }
      end()
    }
    write(offer.conditions)
    write(offer.inKind)
    element("source", text: offer.source.text)
    end()
  }

  private mutating func write(_ envelope: Envelope) {
    switch envelope.shape {
    case .yearly(let amounts, let carryOver):
      begin("amounts")
      attribute("currency", envelope.currency.code)
      attribute("carry-over", carryOver ? "yes" : "no")
      for (year, amount) in amounts.sorted(by: { $0.key < $1.key }) {
        begin("year")
        attribute("of", year.description)
        text(amount.decimal)
        end()
      }
    case .flexible(let amount, let years):
      begin("total")
      attribute("currency", envelope.currency.code)
      attribute("first-year", years.lowerBound.description)
      attribute("last-year", years.upperBound.description)
      text(amount.decimal)
    }
    end()
  }

  private mutating func write(_ earmark: Earmark, as name: StaticString) {
    guard earmark != Earmark() else { return }
    begin(name)
    for state in earmark.states { element("state", text: state.code) }
    for region in earmark.regions { element("region", text: region) }
    for pillar in earmark.pillars { element("pillar", text: pillar.rawValue) }
    for activity in earmark.activities { element("activity", text: activity.rawValue) }
    end()
  }

  private mutating func write(_ conditions: [Condition]) {
    guard !conditions.isEmpty else { return }
    begin("conditions")
    for condition in conditions {
      switch condition {
      case .treatyMember:
        element("treaty-member", text: "")
      case .readiness(let least):
        begin("readiness")
        attribute("least", least.rawValue)
        end()
      case .matching(let share):
        begin("matching")
        attribute("share", share.description)
        end()
      case .other(let text):
        element("other", text: text)
      }
    }
    end()
  }

  private mutating func write(_ supports: [InKindSupport]) {
    guard !supports.isEmpty else { return }
    begin("in-kind")
    for support in supports {
      begin("support")
      attribute("capability", support.capability.rawValue)
      attribute("unit", support.unit.rawValue)
      attribute("quantity", String(support.quantity))
      attribute("year", support.year.description)
      text(support.description)
      end()
    }
    end()
  }
}
