public import CoalitionDomain

/// What comes of putting draft offers beside those that a donor has.
public struct MergedOffers: Hashable, Sendable {
  /// The donor's offers, with the drafts among them.
  public var offers: DonorOffers
  /// Drafts that were left out, because the donor has confirmed the offer of that id, or another of
  /// the same activity in the same country that this one was not beside before.
  public var confirmed: [Identifier<Offer>]
  /// Drafts that went, because what they were made from no longer says so.
  public var withdrawn: [Identifier<Offer>]
}

extension DonorOffers {
  /// The donor's offers with new drafts among them.
  ///
  /// A draft takes the place of the one with its id, and earlier drafts of the same activity that
  /// are not there any more go. Everything else stays as it is: the donor's own offers, and those
  /// that were drafts and that it has confirmed since.
  ///
  /// - Parameter drafts: Draft offers of the same donor, as an ``IATIReading`` has them.
  /// - Returns: The offers, those that are replaced in their places and new ones at the end.
  /// - Complexity: O(*n*) in the number of offers.
  public func merging(drafts: DonorOffers) -> MergedOffers {
    let new = Dictionary(
      drafts.offers.map { ($0.id.text.uppercased(), $0) }, uniquingKeysWith: { first, _ in first })
    let activities = Set(drafts.offers.compactMap { Self.activity(of: $0.id) })
    var merged = self
    merged.offers = []
    var withdrawn: [Identifier<Offer>] = []
    var confirmed: [Identifier<Offer>] = []
    var settled: Set<String> = []
    for offer in offers {
      let key = offer.id.text.uppercased()
      guard offer.isDraft else {
        merged.offers.append(offer)
        if let draft = new[key] { confirmed.append(draft.id) }
        settled.insert(key)
        continue
      }
      if let draft = new[key] {
        merged.offers.append(draft)
        merged.locations[.offer(draft.id)] = drafts.locations[.offer(draft.id)]
        settled.insert(key)
      } else if let activity = Self.activity(of: offer.id), activities.contains(activity) {
        merged.locations[.offer(offer.id)] = nil
        withdrawn.append(offer.id)
      } else {
        merged.offers.append(offer)
      }
    }
    let own = Set(offers.filter { !$0.isDraft }.compactMap { Self.place(of: $0.id) })
    for draft in drafts.offers where settled.insert(draft.id.text.uppercased()).inserted {
      if let place = Self.place(of: draft.id), own.contains(place) {
        confirmed.append(draft.id)
        continue
      }
      merged.offers.append(draft)
      merged.locations[.offer(draft.id)] = drafts.locations[.offer(draft.id)]
    }
    return MergedOffers(offers: merged, confirmed: confirmed, withdrawn: withdrawn)
  }

  /// What the ids of an activity's drafts for one country begin with: an offer that was indicative
  /// and is pledged now has another id and is the same money.
  private static func place(of id: Identifier<Offer>) -> String? {
    IATIIdentity.base(of: id.text, without: IATIIdentity.offerSuffix - IATIIdentity.placeSuffix)
  }

  /// What the id of a draft begins with that was made from an IATI activity: all its drafts share
  /// it.
  private static func activity(of id: Identifier<Offer>) -> String? {
    IATIIdentity.base(of: id.text, without: IATIIdentity.offerSuffix)
  }
}
