public import CoalitionDomain

/// Writes an explanation for a terminal, for people to read and not for programs.
///
/// Amounts are in the scenario's currency unless another is named, with a space between thousands.
/// What follows a claim in brackets is the rule that it is about, and how it was shown: `planned
/// again` where a verified plan of the changed scenario shows it, `searched` where it is the
/// solver's word that nothing better exists. Claims without either are read off the plan.
public struct ExplanationTextExporter: Sendable {
  /// Creates an exporter.
  public init() {}

  /// The explanation, ending in a line break; no line is wider than 100 columns where no word is.
  public func text(for explanation: Explanation) -> String {
    let sections =
      [head(of: explanation)] + answers(in: explanation) + [allocations(in: explanation)]
      + [rest(of: explanation)]
    return sections.filter { !$0.isEmpty }.map { $0.map { $0 + "\n" }.joined() }
      .joined(separator: "\n")
  }

  private func head(of explanation: Explanation) -> [String] {
    wrapped(spelledOut(explanation.title))
      + wrapped(
        "As of \(explanation.asOf). Amounts in \(explanation.currency). The plan's first aim is "
          + "\(quoted(explanation.aim)), where it reaches \(cut(explanation.value)).")
      + wrapped(
        "[planned again]: a plan that keeps every rule shows it. [searched]: the solver's word. "
          + "Other claims are read off the scenario and the plan. People decide.")
  }

  private func answers(in explanation: Explanation) -> [[String]] {
    explanation.answers.grouped(by: \.question.heading).map { heading, answers in
      [heading]
        + answers.flatMap { answer in
          item(answer.standing, "", in: explanation, indent: 2, hanging: 4)
            + answer.claims.flatMap { claim in
              item(claim.sentence, mark(of: claim), in: explanation, indent: 4, hanging: 6)
            }
        }
    }
  }

  private func item(
    _ sentence: Sentence, _ mark: String, in explanation: Explanation, indent: Int, hanging: Int
  ) -> [String] {
    let words = spelledOut(sentence.written(in: explanation.currency))
    let begun = sentence.beginsWithName ? words : capitalized(words)
    return wrapped("\(begun).\(mark)", indent: indent, hanging: hanging)
  }

  private func mark(of claim: Claim) -> String {
    switch claim.evidence?.outcome {
    case nil, .unknown: " [\(claim.rule)]"
    case .plan: " [\(claim.rule), planned again]"
    case .most, .impossible: " [\(claim.rule), searched]"
    }
  }

  private func allocations(in explanation: Explanation) -> [String] {
    guard !explanation.allocations.isEmpty else { return [] }
    struct Key: Hashable {
      let need: Identifier<Need>
      let reason: Reason
    }
    return ["Why the money goes where it goes"]
      + explanation.allocations.grouped { Key(need: $0.need, reason: $0.reason) }
      .sorted { $0.key.need < $1.key.need }
      .flatMap { key, allocations in
        let offers = allocations.grouped(by: \.offer).map { offer, parts in
          let sum = parts.reduce(Money.zero(explanation.currency)) { $0 + $1.net }
          return "\(offer) \(grouped(sum))"
        }.joined(separator: ", ")
        return wrapped(
          "\(key.need) from \(offers): \(spelledOut(key.reason.text)). [\(key.reason.rule)]",
          indent: 2, hanging: 4)
      }
  }

  private func rest(of explanation: Explanation) -> [String] {
    guard explanation.unasked > 0 else { return [] }
    return wrapped(
      "\(explanation.unasked) more questions of these kinds were not asked; give --most a larger "
        + "number, or ask about one thing.")
  }
}

extension Question {
  /// What answers of the kind stand under.
  fileprivate var heading: String {
    switch self {
    case .need: "Needs"
    case .offer: "Offers"
    case .lead: "Lead donors"
    case .million: "One million more"
    case .earmark: "Earmarks"
    case .deadline: "Deadlines"
    }
  }
}

extension Sentence {
  /// The words, amounts of a currency without its name, others with it.
  fileprivate func written(in currency: Currency) -> String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .name(let name): name
      case .amount(let amount):
        amount.currency == currency
          ? grouped(amount) : "\(amount.currency) \(grouped(amount))"
      case .value(let value): cut(value)
      }
    }.joined()
  }

  /// Whether the first word is an id, which is written as it is.
  fileprivate var beginsWithName: Bool {
    if case .name = parts.first { true } else { false }
  }
}

extension Sequence {
  /// The elements by a key, keys in the order in which they first come.
  fileprivate func grouped<Key: Hashable>(
    by key: (Element) -> Key
  ) -> [(key: Key, [Element])] {
    var places: [Key: Int] = [:]
    var groups: [(key: Key, [Element])] = []
    for element in self {
      let key = key(element)
      if let place = places[key] {
        groups[place].1.append(element)
      } else {
        places[key] = groups.count
        groups.append((key, [element]))
      }
    }
    return groups
  }
}
