internal import CoalitionDomain

/// The pillars that an activity names.
struct IATIPillars: Hashable {
  /// The pillars, in the order of the domain; none where it names none.
  let named: [Pillar]
  /// The weight of each of ``named`` and of what is in none, or `nil` where shares do not add up.
  let weights: [Int64]?

  /// No pillar.
  static let none = IATIPillars(named: [], weights: nil)

  /// Splits an amount by pillar; `nil` stands for what is not disaggregated.
  func split(_ amount: Int64) -> [(pillar: Pillar?, amount: Int64)] {
    guard let weights else { return [(nil, amount)] }
    let parts = named.map(Optional.some) + [nil]
    return zip(parts, shares(of: amount, by: weights)).map { ($0, $1) }.filter { $0.1 != 0 }
  }

  /// The shares in words, or `nil` where one pillar has all, or none are known.
  var shareWords: String? {
    guard let weights, named.count > 1 else { return nil }
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return nil }
    return zip(named, weights).map { pillar, weight in
      // Whole hundredths of a percent are enough for a person to read.
      let hundredths = Int64(Int128(weight) * 10_000 / Int128(sum))
      return "\(ExactDecimal(digits: hundredths, places: 2)) % \(pillar.rawValue)"
    }.joined(separator: ", ")
  }
}

extension IATIFindings {
  /// Reads the pillars of an activity: what its publisher's own sectors name, by code and words, or
  /// else its title. It is never guessed without a note.
  mutating func pillars(of activity: IATIActivity) -> IATIPillars {
    for vocabulary in ["99", "98"] {
      let sectors = activity.sectors.filter { $0.vocabulary == vocabulary }
      let pillars = sectors.map { $0.pillar }
      if pillars.contains(where: { $0 != nil }) { return split(sectors, pillars) }
    }
    // What is published as not earmarked is for any pillar, whatever its title tells of.
    let isUnearmarked = activity.aidTypes.contains { $0.vocabulary == "2" && $0.code == "1" }
    for title in activity.titles where !isUnearmarked {
      let named = Pillar.allCases.filter { $0.isNamed(in: title.text, isSector: false) }
      guard !named.isEmpty else { continue }
      note(
        "iati-pillar-words", title.line,
        "\(alternatives(named.map(\.rawValue), "and")) taken as its work from the words of its "
          + "title, \(quoted(title.text.asLine))")
      return IATIPillars(named: named, weights: named.count == 1 ? [1, 0] : nil)
    }
    let name = quoted(activity.identifier)
    gather(
      "iati-no-pillar", activity.line,
      one: "nothing says which pillar \(name) is for; it is not disaggregated",
      several: "activities, such as \(name), do not say which pillar they are for; they are not "
        + "disaggregated")
    return .none
  }

  private mutating func split(_ sectors: [IATIShare], _ pillars: [Pillar?]) -> IATIPillars {
    let line = sectors.first?.line ?? 0
    let named = Pillar.allCases.filter { pillars.contains($0) }
    if sectors.count == 1 {
      let percentage = percentages(sectors)
      guard let weight = percentage.weights?.first, !percentage.addUp, percentage.sum > 0 else {
        return IATIPillars(named: named, weights: [1, 0])
      }
      return IATIPillars(named: named, weights: [weight, percentage.missing])
    }
    let percentages = percentages(sectors)
    guard let weights = percentages.weights, percentages.sum > 0,
      percentages.sum <= IATIPercentages.hundred + IATIPercentages.tolerance
    else {
      if named.count == 1, pillars.allSatisfy({ $0 == named[0] }) {
        return IATIPillars(named: named, weights: [1, 0])
      }
      warning(
        "iati-pillar-shares", line,
        "its pillars, \(alternatives(named.map(\.rawValue), "and")), have no shares that add up to "
          + "100; it is not disaggregated")
      return IATIPillars(named: named, weights: nil)
    }
    let known = named.map { pillar in
      zip(pillars, weights).filter { $0.0 == pillar }.reduce(0) { $0 + $1.1 }
    }
    let other = percentages.sum - known.reduce(0, +) + percentages.missing
    return IATIPillars(named: named, weights: known + [other])
  }
}

extension IATIShare {
  /// The pillar that a publisher's own sector names, by its words, or by its code where it has no
  /// words: another publisher may use the same letters for something else.
  fileprivate var pillar: Pillar? {
    guard names.isEmpty else {
      let named = Pillar.allCases.filter { pillar in
        names.contains { pillar.isNamed(in: $0.text, isSector: true) }
      }
      return named.count == 1 ? named[0] : nil
    }
    let word = code.uppercased()
    return Pillar.allCases.first { $0.codes.contains(word) || $0.rawValue.uppercased() == word }
  }
}

extension Pillar {
  /// The codes that mine action publishers give it.
  fileprivate var codes: Set<String> {
    switch self {
    case .clearance: ["CLR", "SUR", "LR", "BAC"]
    case .riskEducation: ["RE", "MRE", "EORE"]
    case .stockpileDestruction: ["SD", "SPD"]
    case .victimAssistance: ["VA"]
    case .capacity: ["CAP", "CD", "IM"]
    }
  }

  /// Phrases that name it in a title, as ``WordPattern`` reads them.
  fileprivate var phrases: [String] {
    switch self {
    case .clearance:
      [
        "mine clearance", "landmine clearance", "clearance of mines", "uxo clearance",
        "erw clearance", "area clearance",
        "ordnance clearance", "munition clearance", "land release", "demining", "déminage",
        "desminado", "desminagem", "minröjning*", "miinanraiva*",
        "إزالة الألغام", "نزع الألغام",
      ]
    case .riskEducation:
      [
        "risk education", "mine awareness", "risk awareness", "éducation aux risques",
        "éducation au risque", "sensibilisation aux mines", "educación en el riesgo",
        "educación en riesgo", "educação para o risco", "minriskutbildning*",
      ]
    case .stockpileDestruction:
      [
        "stockpile destruction", "destruction of stockpile*", "destruction of cluster munition*",
        "destruction des stocks", "destrucción de existencias",
      ]
    case .victimAssistance:
      [
        "victim assistance", "victims assistance", "survivor assistance", "assistance to victims",
        "assistance to survivors", "assistance aux victimes", "asistencia a víctimas",
        "asistencia a las víctimas", "assistência às vítimas",
      ]
    case .capacity: []
    }
  }

  /// Phrases that name it in the words of a publisher's own sector, where nothing else is spoken
  /// of.
  fileprivate var sectorPhrases: [String] {
    switch self {
    case .clearance: ["clearance", "survey", "surveys", "non technical survey"]
    case .riskEducation: ["eore", "mre"]
    case .stockpileDestruction: ["stockpile*"]
    case .victimAssistance: ["victim*", "survivor*"]
    case .capacity:
      ["capacity*", "information management", "coordination"]
    }
  }

  /// Whether one of its phrases stands in a text.
  fileprivate func isNamed(in text: String, isSector: Bool) -> Bool {
    let words = TextWords(text)
    let patterns =
      (Self.titlePatterns[self] ?? []) + (isSector ? Self.sectorPatterns[self] ?? [] : [])
    return words.words.indices.contains { place in
      patterns.contains { $0.matches(words, at: place) }
    }
  }

  private static let titlePatterns = patterns(\.phrases)
  private static let sectorPatterns = patterns(\.sectorPhrases)

  private static func patterns(_ phrases: (Pillar) -> [String]) -> [Pillar: [WordPattern]] {
    Dictionary(
      uniqueKeysWithValues: allCases.map { ($0, phrases($0).flatMap(WordPattern.patterns)) })
  }
}
