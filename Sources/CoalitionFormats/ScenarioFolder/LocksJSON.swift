import CoalitionDomain

/// `locks` in `scenario.json`: what people have agreed, an object each.
enum LocksJSON {
  /// Reads one lock.
  static func lock(_ lock: inout ObjectReader) -> PendingLock? {
    let id = lock.newID("id", of: Lock.self)
    let kind = lock.required("kind", .word(Kind.self, "a kind of lock"))
    let agreement = kind.flatMap { Self.agreement($0, &lock) }
    let source = lock.required("source", .source)
    if kind == nil { lock.passOverTheRest() }
    guard let id, let agreement, let source else { return nil }

    lock.findings.place(.lock(id), at: lock.location)
    return PendingLock(id: id, agreement: agreement, source: source)
  }

  /// The words for what can be agreed.
  private enum Kind: String, CaseIterable {
    case lead, grant
    case noGrant = "no-grant"
  }

  private static func agreement(
    _ kind: Kind, _ lock: inout ObjectReader
  ) -> PendingLock.Agreement? {
    let state = lock.required("state", .state)
    switch kind {
    case .lead:
      let donor = lock.required("donor", .id(of: Donor.self))
      guard let state, let donor else { return nil }
      return .whole(.lead(state, donor))
    case .noGrant:
      let offer = lock.required("offer", .id(of: Offer.self))
      guard let state, let offer else { return nil }
      return .whole(.noGrant(offer, state))
    case .grant:
      let offer = lock.required("offer", .id(of: Offer.self))
      let channel = lock.required("channel", .id(of: Channel.self))
      let year = lock.optional("year", .year)
      let amount = lock.required("amount", .amountAsWritten)
      guard let state, let offer, let channel, let amount else { return nil }
      return .grant(
        PendingLock.Grant(
          offer: offer, state: state, channel: channel, year: year, amount: amount,
          offerLocation: lock.location(of: "offer"), amountLocation: lock.location(of: "amount")))
    }
  }
}

/// A lock whose amount has no currency before the offers are read.
struct PendingLock {
  /// The lock's id.
  let id: Identifier<Lock>
  /// What was agreed.
  let agreement: Agreement
  /// Where it was agreed.
  let source: Source

  /// What was agreed.
  enum Agreement {
    /// Something without an amount.
    case whole(Lock.Agreement)
    /// A grant.
    case grant(Grant)
  }

  /// A grant whose amount is still text.
  struct Grant {
    let offer: Identifier<Offer>
    let state: CountryCode
    let channel: Identifier<Channel>
    let year: Year?
    let amount: String
    let offerLocation: SourceLocation
    let amountLocation: SourceLocation
  }

  /// The lock, with its amount in the currency of its offer.
  ///
  /// - Parameters:
  ///   - offers: The offers that were read.
  ///   - areComplete: Whether these are all offers, so that one that is not there does not exist.
  ///   - findings: Takes what is wrong.
  /// - Returns: The lock, or `nil` where its offer or amount is at fault.
  func lock(
    among offers: [Offer], areComplete: Bool, _ findings: inout Findings
  ) -> Lock? {
    switch agreement {
    case .whole(let agreement): return Lock(id: id, agreement: agreement, source: source)
    case .grant(let grant):
      guard let offer = offers.first(where: { $0.id == grant.offer }) else {
        if areComplete { findings.noSuchOffer(of: grant) }
        return nil
      }
      guard let currency = offer.envelope?.currency else {
        findings.offerInKind(of: grant)
        return nil
      }
      let amount = findings.value(
        grant.amount, as: .amount(in: currency), called: "amount", at: grant.amountLocation)
      return amount.map { amount in
        Lock(
          id: id,
          agreement: .grant(grant.offer, grant.state, grant.channel, grant.year, amount),
          source: source)
      }
    }
  }
}

extension Notation where Value == String {
  /// An amount whose currency is not known yet.
  fileprivate static var amountAsWritten: Self {
    Notation(isNumber: true) { text throws(Misreading) in
      _ = try Notation<Money>.amount(in: nil).read(text)
      return text
    }
  }
}

extension Findings {
  fileprivate mutating func noSuchOffer(of grant: PendingLock.Grant) {
    error(
      "lock-offer", at: grant.offerLocation,
      "offer: \(quoted(grant.offer.text)) is in no file of offers, so the currency of the agreed "
        + "amount is not known; write the id of an offer")
  }

  fileprivate mutating func offerInKind(of grant: PendingLock.Grant) {
    error(
      "lock-offer", at: grant.offerLocation,
      "offer: \(quoted(grant.offer.text)) is help in kind only, and a grant is money; write the id "
        + "of an offer of money")
  }
}
