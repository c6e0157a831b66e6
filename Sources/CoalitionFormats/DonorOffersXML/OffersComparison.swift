public import CoalitionDomain

/// What differs between what a donor offered and what it offers now.
public struct OffersComparison: Hashable, Sendable {
  /// Terms of the donor itself that differ: its name, where it leads, its limits.
  public let donor: [TermChange]
  /// Offers that were not there before, in the new order.
  public let added: [Identifier<Offer>]
  /// Offers that are no longer there, in the old order.
  public let removed: [Identifier<Offer>]
  /// Offers of which a term differs, in the new order.
  public let changed: [OfferChange]
  /// Offers that are as they were, in the new order.
  public let unchanged: [Identifier<Offer>]

  /// Compares what a donor offers with what it offered before, or with nothing.
  public init(from old: DonorOffers?, to new: DonorOffers) {
    let before = Dictionary(
      (old?.offers ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ids = Set(new.offers.map(\.id))
    let changes = new.offers.compactMap { offer in
      before[offer.id].map {
        OfferChange(offer: offer.id, terms: offer.terms.changes(from: $0.terms))
      }
    }
    self.donor = old.map { new.donor.terms.changes(from: $0.donor.terms) } ?? []
    self.added = new.offers.map(\.id).filter { before[$0] == nil }
    self.removed = (old?.offers ?? []).map(\.id).filter { !ids.contains($0) }
    self.changed = changes.filter { !$0.terms.isEmpty }
    self.unchanged = changes.filter(\.terms.isEmpty).map(\.offer)
  }

  /// Whether nothing differs.
  public var isEmpty: Bool {
    donor.isEmpty && added.isEmpty && removed.isEmpty && changed.isEmpty
  }
}

/// What differs in one offer.
public struct OfferChange: Hashable, Sendable {
  /// The offer.
  public let offer: Identifier<Offer>
  /// Each term that differs.
  public let terms: [TermChange]
}

/// A term that differs, in words.
public struct TermChange: Hashable, Sendable {
  /// The term, such as `amounts`.
  public let term: String
  /// What it said, such as `NOK 12000000.00 in 2018`.
  public let before: String
  /// What it says.
  public let after: String
}

extension TermChange: CustomStringConvertible {
  /// Term, old and new words, such as `status: indicative, now pledged`.
  public var description: String { "\(term): \(before), now \(after)" }
}

extension OffersComparison: CustomStringConvertible {
  /// One line for each thing that differs, and a last one for what does not.
  public var description: String {
    var lines = donor.map { "donor: \($0)" }
    lines += added.map { "added: \($0)" }
    lines += removed.map { "removed: \($0)" }
    lines += changed.flatMap { change in change.terms.map { "changed: \(change.offer): \($0)" } }
    lines.append("unchanged: \(counted(unchanged.count, "offer", "offers"))")
    return lines.joined(separator: "\n")
  }
}
