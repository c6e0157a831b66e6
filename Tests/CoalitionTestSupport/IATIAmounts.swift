package import CoalitionDomain
import XMLTree

/// The money of an IATI file, added up by one who knows nothing of the plan it came from.
package struct IATIAmounts: Hashable, Sendable {
  /// Which money: `offer year`, or `offer first-last` for several years together.
  package var byOffer: [String: Money] = [:]

  /// Adds nothing up yet.
  package init() {}

  /// Adds up one kind of element by offer and years.
  ///
  /// - Parameters:
  ///   - name: `budget` or `planned-disbursement`.
  ///   - bytes: The file.
  ///   - offer: Whose money an activity's is.
  /// - Throws: What the reader throws where it is no XML.
  package init(
    of name: String, in bytes: [UInt8], offer: (IATIFunding) -> String?
  ) throws {
    for activity in try XMLTreeReader.read(bytes).all("iati-activity") {
      let funding = IATIFunding(
        participant: activity.all("participating-org", "role", "1").first?.attribute("activity-id"),
        identifier: activity.values("other-identifier", "ref").first)
      for element in activity.all(name) {
        guard let value = element.all("value").first,
          let currency = Currency(code: value.attribute("currency") ?? ""),
          let amount = Money(value.text, in: currency),
          let start = element.values("period-start", "iso-date").first?.prefix(4),
          let end = element.values("period-end", "iso-date").first?.prefix(4)
        else { preconditionFailure("line \(element.line) is no amount of a year") }
        add(
          amount, to: offer(funding) ?? "nobody", in: start == end ? "\(start)" : "\(start)-\(end)")
      }
    }
  }

  /// Adds an amount.
  package mutating func add(_ amount: Money, to offer: String, in years: String) {
    byOffer["\(offer) \(years)", default: .zero(amount.currency)] =
      byOffer["\(offer) \(years)", default: .zero(amount.currency)] + amount
  }
}

/// Where an activity names the offer that its money comes from.
package struct IATIFunding {
  /// The activity of the organisation that funds.
  package let participant: String?
  /// The activity's id in the scenario.
  package let identifier: String?
}
