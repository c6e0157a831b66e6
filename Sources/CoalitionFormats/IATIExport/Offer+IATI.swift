internal import CoalitionDomain

extension Offer {
  /// The years that its money or help in kind is for, if any.
  var years: ClosedRange<Year>? {
    var all = inKind.map(\.year)
    switch envelope?.shape {
    case .yearly(let amounts, _): all += amounts.keys
    case .flexible(_, let years): all += [years.lowerBound, years.upperBound]
    case nil: break
    }
    guard let first = all.min(), let last = all.max() else { return nil }
    return first...last
  }

  /// The offer's terms in sentences, with what the file's figures do not say.
  func terms(of donor: String, through channels: [Identifier<Channel>: Channel]) -> String {
    var sentences = ["An offer of \(donor), \(status.rawValue)."]
    if let expiry { sentences.append("It stands until \(expiry).") }
    if case .yearly(_, let carryOver) = envelope?.shape {
      sentences.append(
        carryOver
          ? "What a year leaves over is kept for later years." : "What a year leaves over is lost.")
    }
    if case .flexible = envelope?.shape {
      sentences.append("The money may be used in any of the years.")
    }
    if let smallestGrant { sentences.append("A grant is worth at least \(smallestGrant).") }
    if let largestGrant { sentences.append("A grant is worth at most \(largestGrant).") }
    if let only = self.channels, !only.isEmpty {
      let names = only.map { channels[$0]?.name ?? $0.text }
      sentences.append("It goes through \(alternatives(names.map { "'\($0)'" })).")
    }
    if !earmark.activities.isEmpty {
      sentences.append("It is for \(alternatives(earmark.activities.map(\.words))).")
    }
    if let except = exclusion.words { sentences.append("It is not for \(except).") }
    if earmark.states.count + earmark.regions.count > 1 || earmark.workPillars.count > 1 {
      sentences.append(
        "It does not divide its money between places or kinds of work: their percentages are equal."
      )
    }
    for support in inKind { sentences.append(support.words) }
    return sentences.joined(separator: " ")
  }
}

extension Earmark {
  /// The pillars, with those that the activities belong to, each once.
  var workPillars: [Pillar] { Set(pillars + activities.map(\.pillar)).sorted() }

  /// Everything named, or `nil` where nothing is.
  fileprivate var words: String? {
    let all =
      states.map(\.code) + regions + pillars.map { $0.words.lowercased() } + activities.map(\.words)
    return all.isEmpty ? nil : alternatives(all)
  }
}

extension InKindSupport {
  /// What is offered, in a sentence.
  fileprivate var words: String {
    "In kind in \(year): \(quantity) \(unit.rawValue.replacing("-", with: " ")) for "
      + "\(capability.words) (\(description))."
  }
}
