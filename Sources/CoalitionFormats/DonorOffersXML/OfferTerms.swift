internal import CoalitionDomain

/// The terms of a donor or an offer in words, in the order of the format.
struct OfferTerms {
  let terms: [(name: String, words: String)]

  /// The terms whose words differ.
  func changes(from old: OfferTerms) -> [TermChange] {
    zip(old.terms, terms).compactMap { old, new in
      old.words == new.words
        ? nil : TermChange(term: new.name, before: old.words, after: new.words)
    }
  }
}

extension Donor {
  /// The donor's terms in words.
  var terms: OfferTerms {
    let lead = leadership.map { leadership in
      "at most \(leadership.most) "
        + (leadership.states.map { "of \(alternatives($0.map(\.code), "and"))" } ?? "anywhere")
    }
    return OfferTerms(terms: [
      ("id", id.text),
      ("name", spelledOut(name)),
      ("lead", lead ?? "none"),
      ("grants", grantLimit.map { "at most \($0)" } ?? "any number"),
    ])
  }
}

extension Offer {
  /// The offer's terms in words.
  var terms: OfferTerms {
    OfferTerms(terms: [
      ("status", status.rawValue),
      ("visibility", visibility.rawValue),
      ("expires", expiry?.description ?? "when withdrawn"),
      ("title", spelledOut(title)),
      ("amounts", envelope?.words ?? "none"),
      ("smallest grant", smallestGrant?.description ?? "any"),
      ("largest grant", largestGrant?.description ?? "any"),
      ("only", earmark.words ?? "anything"),
      ("except", exclusion.words ?? "nothing"),
      ("channels", channels.map { alternatives($0.map(\.text)) } ?? "any"),
      ("conditions", conditions.isEmpty ? "none" : joined(conditions.map(\.words))),
      ("in kind", inKind.isEmpty ? "none" : joined(inKind.map(\.words))),
      ("source", spelledOut(source.text)),
      ("draft", isDraft ? "yes" : "no"),
    ])
  }

  private func joined(_ words: [String]) -> String { words.joined(separator: "; ") }
}

extension Envelope {
  fileprivate var words: String {
    switch shape {
    case .yearly(let amounts, let carryOver):
      let years = amounts.sorted { $0.key < $1.key }.map { "\($0.value) in \($0.key)" }
      return years.joined(separator: ", ") + (carryOver ? ", carried over" : ", not carried over")
    case .flexible(let amount, let years):
      return "\(amount) over \(years.lowerBound) to \(years.upperBound)"
    }
  }
}

extension Earmark {
  fileprivate var words: String? {
    let places = states.map(\.code) + regions.map(spelledOut)
    let work = pillars.map(\.rawValue) + activities.map { "\($0.rawValue) (activity)" }
    let parts = [places, work].filter { !$0.isEmpty }.map { alternatives($0) }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}

extension Condition {
  fileprivate var words: String {
    switch self {
    case .treatyMember: "a party to the treaty"
    case .readiness(let least): "readiness at least \(least.rawValue)"
    case .matching(let share): "at most \(share) times what others give"
    case .other(let text): spelledOut(text)
    }
  }
}

extension InKindSupport {
  fileprivate var words: String {
    "\(quantity) \(unit.rawValue) of \(capability.rawValue) in \(year) (\(spelledOut(description)))"
  }
}
