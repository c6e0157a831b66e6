import CoalitionDomain

/// Why needs in kind stay unmet and help in kind stays unused: the rule that stands in the way.
struct InKindReasons {
  private let terms: InKindTerms
  private let totals: InKindTotals

  init(_ totals: InKindTotals) {
    self.terms = totals.terms
    self.totals = totals
  }

  /// Why a need in kind is not met in full.
  func reason(forUnmet place: Int) -> Reason {
    let ask = terms.asks[place]
    if ask.isGated {
      return Reason(
        rule: ReadinessGate.id,
        text: "\(ask.need.state) is not ready for \(ask.need.capability.pillar.rawValue): none of "
          + "the steps of Vientiane actions 33 to 36 is recorded, so only preparatory work can be "
          + "given")
    }
    let alike = terms.supplies.indices.filter { terms.supplies[$0].key.help == ask.help }
    let kind = "\(ask.need.unit.words) for \(ask.need.capability.rawValue)"
    if alike.isEmpty { return Reason(rule: HelpInKind.id, text: "no offer holds \(kind)") }
    let fitting = alike.filter { terms.obstacle(from: terms.supplies[$0], to: ask) == nil }
    guard !fitting.isEmpty else {
      return reason(
        "no offer may be used for it",
        alike.map { (terms.supplies[$0], ask, terms.supplies[$0].key.offer.text) })
    }
    if let free = fitting.first(where: { totals.left(ofSupply: $0) > 0 }) {
      let supply = terms.supplies[free]
      return Reason(
        rule: "gap",
        text: "offer \(supply.key.offer) still holds "
          + "\(supply.words(totals.left(ofSupply: free))) in \(supply.key.year); this plan leaves "
          + "them")
    }
    var names: [String] = []
    for place in fitting where !names.contains(terms.supplies[place].key.offer.text) {
      names.append(terms.supplies[place].key.offer.text)
    }
    return Reason(
      rule: HelpInKind.id,
      text: "every offer that fits is used up in the need's years: " + shortList(names))
  }

  /// Why what an offer holds is not given in full.
  func reason(forUnused place: Int) -> Reason {
    let supply = terms.supplies[place]
    if let standing = supply.standing { return Reason(rule: Earmarks.id, text: standing.words) }
    if !terms.isPlanned(supply.key.year) {
      return Reason(
        rule: HelpInKind.id, text: "\(supply.key.year) is not planned")
    }
    let alike = terms.asks.indices.filter { terms.asks[$0].help == supply.key.help }
    guard !alike.isEmpty else {
      let help = supply.key.help
      return Reason(
        rule: HelpInKind.id,
        text: "no state asks for \(help.unit.words) for \(help.capability.rawValue)")
    }
    let fitting = alike.filter { terms.obstacle(from: supply, to: terms.asks[$0]) == nil }
    guard !fitting.isEmpty else {
      return reason(
        "no need in kind is within its terms",
        alike.map { (supply, terms.asks[$0], terms.asks[$0].need.id.text) })
    }
    if let open = fitting.first(where: { totals.left(ofAsk: $0) > 0 }) {
      return Reason(
        rule: "gap",
        text: "need in kind \(terms.asks[open].need.id) is within its terms and asks for "
          + "\(totals.left(ofAsk: open)) more; this plan leaves it")
    }
    return Reason(rule: HelpInKind.id, text: "every need in kind within its terms is met")
  }

  /// What stands in the way of most, and how many of whom each obstacle keeps apart.
  private func reason(
    _ sentence: String, _ pairs: [(supply: InKindSupply, ask: InKindAsk, name: String)]
  ) -> Reason {
    var kinds: [(rule: String, words: String, names: [String])] = []
    for pair in pairs {
      guard let obstacle = terms.obstacle(from: pair.supply, to: pair.ask) else { continue }
      let words = obstacle.words(pair.ask, pair.supply.key.year)
      if let known = kinds.firstIndex(where: { $0.words == words }) {
        if !kinds[known].names.contains(pair.name) { kinds[known].names.append(pair.name) }
      } else {
        kinds.append((obstacle.rule, words, [pair.name]))
      }
    }
    let main = kinds.reduce(kinds[0]) { $1.names.count > $0.names.count ? $1 : $0 }
    let parts = kinds.map { "\(shortList($0.names)): \($0.words)" }
    return Reason(rule: main.rule, text: "\(sentence) (\(parts.joined(separator: "; ")))")
  }

  /// The first few of a list, and how many more there are.
  private func shortList(_ names: [String]) -> String {
    let shown = names.prefix(4).joined(separator: ", ")
    return names.count > 4 ? "\(shown) and \(names.count - 4) more" : shown
  }
}
