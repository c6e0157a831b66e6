package import CoalitionDomain

/// Why needs stay uncovered and offers unused: the rule that stands in the way of one step more.
///
/// Every step that money could still take, from an offer that fits to a need that wants it, is put
/// to every rule; the rule that leaves no room for the step is the one that binds. Nothing is asked
/// of a solver, so the reasons of a plan that comes back by mail are the same.
package struct Reasons {
  let ledger: PlanLedger
  var terms: PlanningTerms { ledger.terms }
  /// The places of the years in which each offer still has money.
  private let openYears: [[Int]]

  /// What speaks against a step, if anything does.
  enum Obstacle: Hashable {
    /// The offer has nothing left for it.
    case noMoney
    /// Another rule leaves no room.
    case rule(String)
    /// There is room in a grant that exists.
    case noneForGrant
    /// There is room, but for a new grant.
    case noneForNewGrant
  }

  package init(_ ledger: PlanLedger) {
    self.ledger = ledger
    self.openYears = ledger.terms.offers.indices.map { offer in
      ledger.terms.years.indices.filter { OfferEnvelope.left(of: offer, in: $0, ledger) > 0 }
    }
  }

  /// Why a need is not covered in full.
  package func reason(forUnmet need: Int) -> Reason {
    if terms.needs[need].isGated {
      let gated = terms.needs[need].need
      return Reason(
        rule: ReadinessGate.id,
        text: "\(gated.state) is not ready for \(gated.pillar.rawValue): none of the steps of "
          + "Vientiane actions 33 to 36 is recorded, so only preparatory work can be given")
    }
    let state = terms.needs[need].state
    let fitting = terms.baskets[terms.basketOfNeed[need]].offers.filter { offer in
      terms.offers[offer].total > 0 && !terms.channels(of: offer, to: state).isEmpty
    }
    if fitting.isEmpty { return misfits(of: need) }
    if terms.needs[need].providers.isEmpty {
      return Reason(
        rule: OperatorLimit.id, text: "no operator that the need accepts works there in its years")
    }
    let obstacles = fitting.map { offer in
      (offer: offer, obstacle: mainObstacle(among: steps(from: offer, to: need)))
    }
    let blocked = obstacles.filter { $0.obstacle != .noMoney }
    guard !blocked.isEmpty else {
      return Reason(
        rule: OfferEnvelope.id,
        text: "every offer that fits is used up in the need's years: "
          + names(ofOffers: obstacles.map(\.offer)))
    }
    return reason(
      for: blocked.grouped(by: \.obstacle).map { ($0.key, $0.1.map(\.offer)) },
      subject: { offers in
        offers.count == 1
          ? "offer \(names(ofOffers: offers)) fits and is not used up"
          : "offers \(names(ofOffers: offers)) fit and are not used up"
      })
  }

  /// Why an offer is not used in full.
  package func reason(forUnused offer: Int) -> Reason {
    let offered = terms.offers[offer]
    if let standing = offered.standing {
      return Reason(rule: Earmarks.id, text: standing.words)
    }
    if offered.total == 0 {
      return Reason(rule: OfferEnvelope.id, text: "it holds nothing in the planned years")
    }
    let fitting = terms.basketsOfOffer[offer].filter { basket in
      !terms.channels(of: offer, to: terms.baskets[basket].state).isEmpty
    }.flatMap { terms.baskets[$0].needs }.sorted()
    if fitting.isEmpty {
      return Reason(rule: Earmarks.id, text: "no need is within its terms")
    }
    let wanting = fitting.filter { terms.needs[$0].remaining > ledger.work(ofNeed: $0) }
    if wanting.isEmpty {
      return Reason(rule: NoDuplication.id, text: "every need within its terms is covered")
    }
    let obstacles = wanting.map { need in
      (need: need, obstacle: mainObstacle(among: steps(from: offer, to: need)))
    }
    let blocked = obstacles.filter { $0.obstacle != .noMoney }
    guard !blocked.isEmpty else {
      return Reason(
        rule: OfferEnvelope.id,
        text: "what is left of it is for years in which no need within its terms can be paid")
    }
    return reason(
      for: blocked.grouped(by: \.obstacle).map { ($0.key, $0.1.map(\.need)) },
      subject: { needs in
        needs.count == 1
          ? "need \(names(ofNeeds: needs)) is within its terms and open"
          : "needs \(names(ofNeeds: needs)) are within its terms and open"
      })
  }
}

extension Reasons {
  /// Why an offer may not be used for a need, or `nil` where it may.
  func misfit(of offer: Int, for need: Int) -> Misfit? {
    let terms = terms
    let state = terms.needs[need].state
    return terms.offers[offer].misfit(
      for: terms.needs[need].need.activity, in: terms.states[state].state)
      ?? (terms.channels(of: offer, to: state).isEmpty ? .noChannel : nil)
  }

  private func misfits(of need: Int) -> Reason {
    let counts = terms.offers.indices
      .filter { terms.offers[$0].total > 0 || terms.offers[$0].standing != nil }
      .compactMap { misfit(of: $0, for: need) }.grouped { $0 }
      .sorted { $0.1.count > $1.1.count }
      .map { misfit, all in "\(all.count): \(misfit.words)" }
    return Reason(
      rule: Earmarks.id,
      text: counts.isEmpty
        ? "there is no offer"
        : "no offer may be used for it (\(counts.joined(separator: "; ")))")
  }

  /// Every step that money which an offer has left could take to a need.
  private func steps(from offer: Int, to need: Int) -> [Candidate] {
    if openYears[offer].isEmpty { return [] }
    let terms = terms
    let state = terms.needs[need].state
    return terms.channels(of: offer, to: state).flatMap { channel in
      let grant = GrantKey(offer: offer, state: state, channel: channel)
      return terms.needs[need].providers.flatMap { provider in
        openYears[offer].filter(provider.years.contains).map {
          Candidate(grant: grant, need: need, capacity: provider.capacity, year: $0)
        }
      }
    }
  }

  /// What speaks against most of the steps for which there is money; a step that nothing speaks
  /// against counts before all others.
  private func mainObstacle(among steps: [Candidate]) -> Obstacle {
    var counts: [(key: Obstacle, [Obstacle])] = []
    var found: [Obstacle] = []
    for step in steps {
      let obstacle = obstacle(to: step)
      if obstacle == .noneForGrant { return obstacle }
      if obstacle != .noMoney { found.append(obstacle) }
    }
    if found.contains(.noneForNewGrant) { return .noneForNewGrant }
    counts = found.grouped { $0 }
    return counts.reduce(nil) { best, next -> (key: Obstacle, [Obstacle])? in
      next.1.count > (best?.1.count ?? 0) ? next : best
    }?.key ?? .noMoney
  }

  /// What speaks against one step.
  func obstacle(to step: Candidate) -> Obstacle {
    guard OfferEnvelope().room(for: step, in: ledger).most > 0 else { return .noMoney }
    var (least, leastRule): (Int64, String) = (0, "")
    var (most, mostRule): (Int64, String) = (.max, "")
    for rule in ConstraintCatalog.all {
      let room = rule.room(for: step, in: ledger)
      if room.most == 0 { return .rule(type(of: rule).id) }
      if room.most < most { (most, mostRule) = (room.most, type(of: rule).id) }
      if room.least > least { (least, leastRule) = (room.least, type(of: rule).id) }
    }
    if least > most { return .rule(mostRule == OfferEnvelope.id ? leastRule : mostRule) }
    return ledger.grantIndex[step.grant] == nil ? .noneForNewGrant : .noneForGrant
  }

  /// The reason that the most frequent obstacle gives.
  private func reason(
    for obstacles: [(Obstacle, [Int])], subject: ([Int]) -> String
  ) -> Reason {
    let main = obstacles.reduce(obstacles[0]) { $1.1.count > $0.1.count ? $1 : $0 }
    let subject = subject(main.1)
    return switch main.0 {
    case .noMoney: Reason(rule: OfferEnvelope.id, text: subject)
    case .rule(let id):
      Reason(rule: id, text: "\(subject), but the rule holds: \(ConstraintCatalog.title(of: id))")
    case .noneForGrant:
      Reason(
        rule: "gap", text: "\(subject); the search ended before it could show whether more helps")
    case .noneForNewGrant:
      Reason(
        rule: "another-grant",
        text: "\(subject), but only by another grant, which the search did not find worth its "
          + "report")
    }
  }

  private func names(ofOffers offers: [Int]) -> String {
    list(offers.map { terms.offers[$0].offer.id.text })
  }

  /// The first few needs of a list.
  func names(ofNeeds needs: [Int]) -> String {
    list(needs.map { terms.needs[$0].need.id.text })
  }

  /// The first few of a list, and how many more there are.
  private func list(_ names: [String]) -> String {
    let shown = names.prefix(4).joined(separator: ", ")
    return names.count > 4 ? "\(shown) and \(names.count - 4) more" : shown
  }
}
