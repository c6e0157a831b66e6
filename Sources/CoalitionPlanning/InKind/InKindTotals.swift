package import CoalitionDomain

/// What a plan's help in kind adds up to.
package struct InKindTotals: Sendable {
  let terms: InKindTerms
  private var given: [Int64]
  private var met: [Int64]
  private var late: [Int64]

  /// Adds up allocations that keep ``HelpInKind``.
  package init(_ terms: InKindTerms, _ allocations: [InKindAllocation]) {
    self.terms = terms
    self.given = Array(repeating: 0, count: terms.supplies.count)
    self.met = Array(repeating: 0, count: terms.asks.count)
    self.late = met
    for allocation in allocations {
      let key = InKindSupply.Key(
        offer: allocation.offer, help: InKindHelp(allocation.capability, allocation.unit),
        year: allocation.year)
      guard let supply = terms.supplyIndex[key], let ask = terms.askIndex[allocation.need] else {
        preconditionFailure("allocations of a plan that keeps the rules are in the scenario")
      }
      given[supply] += allocation.quantity
      met[ask] += allocation.quantity
      if terms.asks[ask].isLate(in: allocation.year) { late[ask] += allocation.quantity }
    }
  }

  func left(ofSupply place: Int) -> Int64 { terms.supplies[place].quantity - given[place] }

  func left(ofAsk place: Int) -> Int64 { terms.asks[place].need.quantity - met[place] }

  /// What becomes of help in kind, with the reasons for what stays open.
  package func account() -> InKindAccount {
    let reasons = InKindReasons(self)
    return InKindAccount(
      needs: terms.asks.indices.map { place in
        let need = terms.asks[place].need
        return InKindNeedAccount(
          need: need.id, state: need.state, capability: need.capability, unit: need.unit,
          title: need.title, asked: need.quantity, planned: met[place], late: late[place],
          isIllustrative: need.source.isIllustrative,
          reason: left(ofAsk: place) > 0 ? reasons.reason(forUnmet: place) : nil)
      },
      offers: terms.supplies.indices.map { place in
        let (supply, offer) = (terms.supplies[place], terms.supplies[place].offer.offer)
        return InKindOfferAccount(
          offer: offer.id, donor: offer.donor, status: offer.status,
          capability: supply.key.help.capability, unit: supply.key.help.unit,
          year: supply.key.year, offered: supply.quantity, planned: given[place],
          isIllustrative: offer.source.isIllustrative,
          reason: left(ofSupply: place) > 0 ? reasons.reason(forUnused: place) : nil)
      })
  }
}
