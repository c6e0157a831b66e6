internal import CoalitionDomain

/// Finds out which activities of a file speak of the same money, so that it counts once.
struct IATICounting {
  /// The activities with what of them is counted, in the order of the file.
  private(set) var kept: [IATIRecord]
  /// What is not counted.
  private(set) var asides: [IATISetAside] = []

  private let places: [String: Int]
  /// Activities of which each named one is a part, both ways of saying it together.
  private var children: [Int: [Int]] = [:]
  /// Activities that pay into each one, both ways of saying it together.
  private var providers: [Int: [Int]] = [:]
  /// Activities whose money others count.
  private var represented: Set<Int> = []
  /// How many more steps may be taken from activity to activity.
  private var steps: Int

  /// The most steps that are taken from activity to activity to find out which hang together.
  ///
  /// Published files need one or two for an activity; a chain of thousands that is written to take
  /// long would need the square of its length.
  static let mostSteps = 4_000_000

  /// Takes the activities of a file.
  init(_ records: [IATIRecord], steps: Int = mostSteps) {
    self.kept = records
    self.steps = steps
    self.places = Dictionary(
      records.enumerated().map { ($1.identifier, $0) }, uniquingKeysWith: { first, _ in first })
    for (place, record) in records.enumerated() {
      link(record.children, from: place) { $0.children[place, default: []].append($1) }
      link(record.parents, from: place) { $0.children[$1, default: []].append(place) }
      link(record.providers, from: place) { $0.providers[place, default: []].append($1) }
      link(record.receivers, from: place) { $0.providers[$1, default: []].append(place) }
    }
  }

  /// Takes out what is counted elsewhere.
  mutating func settle(_ findings: inout IATIFindings) {
    leaveParents(&findings)
    leaveOtherSides()
    if steps < 0, let first = kept.first {
      findings.error(
        "iati-limit", first.line,
        "its activities hang together in more ways than are followed; what may be counted in "
          + "another activity is set aside")
    }
  }

  private mutating func link(
    _ identifiers: [String], from place: Int, _ add: (inout Self, Int) -> Void
  ) {
    for identifier in identifiers {
      if let other = places[identifier], other != place { add(&self, other) }
    }
  }
}

extension IATICounting {
  /// Takes the money of a parent out where its parts carry the same kind of it.
  private mutating func leaveParents(_ findings: inout IATIFindings) {
    for place in kept.indices {
      let parts = (children[place] ?? []).uniqued()
      var forward: [Int] = []
      var programme: [Int] = []
      for part in parts {
        if carries(part, not: place, \.children, { !$0.forward.isEmpty }) { forward.append(part) }
        if carries(part, not: place, \.children, { !$0.programme.isEmpty }) {
          programme.append(part)
        }
      }
      var left = IATISum()
      if !forward.isEmpty {
        left += kept[place].forwardSum
        kept[place].forward = []
      }
      if !programme.isEmpty {
        left += kept[place].programmeSum
        kept[place].programme = []
      }
      guard !left.isEmpty else { continue }
      represented.insert(place)
      let counted = (forward + programme).uniqued()
      let names = counted.map { kept[$0].identifier }
      setAside(place, left, .parent, "counted in \(shown(names))")
      // What parts of parts have is compared with their own parents.
      guard represented.isDisjoint(with: counted) else { continue }
      let sum = counted.reduce(into: IATISum()) { $0 += kept[$1].sum }
      for money in left.money where money.minorUnits > sum[money.currency] {
        let part = Money(minorUnits: sum[money.currency], in: money.currency)
        findings.warning(
          "iati-parent-more", kept[place].line,
          "\(quoted(kept[place].identifier)) has \(money), more than the \(part) of its parts in "
            + "this file; its parts are counted")
      }
    }
    represented = []
  }

  /// Takes the money of an implementer out where the donor's activity is in the file too.
  ///
  /// Where the donor's says only what lies ahead and the implementer's what is under way, the
  /// latter is counted, and taken off the former.
  private mutating func leaveOtherSides() {
    for place in kept.indices {
      var donors: [Int] = []
      for donor in (providers[place] ?? []).uniqued()
      where carries(donor, not: place, \.providers, { !$0.sum.isEmpty }) { donors.append(donor) }
      guard !donors.isEmpty, !kept[place].sum.isEmpty else { continue }
      let names = donors.map { kept[$0].identifier }
      if !kept[place].programme.isEmpty, donors.allSatisfy({ isOnlyForward($0) }) {
        takeAhead(of: place, from: donors)
        continue
      }
      let left = kept[place].take(counted(by: donors, of: place))
      guard !left.isEmpty else { continue }
      if kept[place].sum.isEmpty { represented.insert(place) }
      setAside(place, left, .otherSide, "counted in \(shown(names))")
    }
  }

  /// How much of an activity's money its donors' activities in the file count: all of it, unless
  /// some of it is said to come from elsewhere.
  private func counted(by donors: [Int], of place: Int) -> IATISum {
    let record = kept[place]
    let known = Set(donors.map { kept[$0].identifier })
    let isAll = record.incoming.keys.allSatisfy(known.contains)
    if record.incoming.isEmpty || isAll { return record.sum }
    let named = record.incoming.filter { known.contains($0.key) }
    // The funders are named, and what comes from them is not: all of it may.
    if named.isEmpty { return record.sum }
    return named.values.reduce(into: IATISum()) { $0 += $1 }
  }

  private func isOnlyForward(_ place: Int) -> Bool {
    kept[place].programme.isEmpty && !kept[place].forward.isEmpty
  }

  /// Takes what an implementer's programme pays off the offers of its donors.
  private mutating func takeAhead(of place: Int, from donors: [Int]) {
    let ahead = kept[place].forwardSum
    if !ahead.isEmpty {
      kept[place].forward = []
      let names = donors.map { kept[$0].identifier }
      setAside(place, ahead, .otherSide, "counted in \(shown(names))")
    }
    for money in kept[place].programmeSum.money {
      var open = money.minorUnits
      for donor in donors where open > 0 {
        let taken = kept[donor].takeForward(open, in: money.currency)
        open -= taken
        var sum = IATISum()
        sum[money.currency] = taken
        if taken > 0 {
          setAside(donor, sum, .otherSide, "counted in \(shown([kept[place].identifier]))")
        }
      }
    }
  }

  /// Whether an activity, or one that its money was left to, has money that is counted; the one
  /// that asks is not asked back.
  ///
  /// - Complexity: O(*n*) in the number of activities that hang together.
  private mutating func carries(
    _ place: Int, not asker: Int, _ links: KeyPath<Self, [Int: [Int]]>,
    _ hasMoney: (IATIRecord) -> Bool
  ) -> Bool {
    var seen: Set<Int> = [asker]
    var open = [place]
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      steps -= 1
      if steps < 0 || hasMoney(kept[next]) { return true }
      if represented.contains(next) { open += self[keyPath: links][next] ?? [] }
    }
    return false
  }

  private mutating func setAside(
    _ place: Int, _ sum: IATISum, _ reason: IATISetAside.Reason, _ detail: String
  ) {
    asides.append(
      IATISetAside(
        identifier: kept[place].identifier, line: kept[place].line, amounts: sum.money,
        reason: reason, detail: detail))
  }

  private func shown(_ names: [String]) -> String {
    let most = 3
    let first = names.prefix(most).map { quoted($0) }
    let more = names.count > most ? ["\(names.count - most) more"] : []
    return alternatives(first + more, "and")
  }
}
