internal import CoalitionDomain

/// What in an activity speaks of mine action, and how sure that is.
struct IATISignals: Hashable {
  /// Each signal, in the order in which they are looked for.
  let all: [IATISignal]
  /// How sure it is of the activity as a whole.
  let activity: IATIConfidence?
  /// How sure it is of each transaction that speaks for itself, by its place.
  let transactions: [Int: IATIConfidence]

  /// How sure it is that any of it is mine action, or `nil` where nothing speaks of it.
  var confidence: IATIConfidence? {
    ([activity] + transactions.values.map(Optional.some)).compactMap(\.self).max()
  }

  /// Looks through an activity.
  init(_ activity: IATIActivity) {
    var signals = Self.codes(in: activity.sectors)
    let isSecurity = signals.contains { $0.kind == .category }
    signals += activity.titles.flatMap { text in
      Self.words(in: text, .title) { $0 ? .high : .medium }
    }
    let described = activity.descriptions.flatMap { text in
      Self.words(in: text, .description) { $0 ? .medium : .low }
    }
    let isInPassing =
      described.count(where: { $0.confidence == .medium }) < 2
      && Self.isOtherWork(activity.sectors) && signals.isEmpty
    signals += described.map { signal in
      var signal = signal
      if isInPassing { signal.confidence = .low }
      return signal
    }
    self.activity = Self.judged(signals, isSecurity: isSecurity)

    var transactions: [Int: IATIConfidence] = [:]
    for (place, transaction) in activity.transactions.enumerated() {
      var own = Self.codes(in: transaction.sectors)
      own += transaction.descriptions.flatMap { text in
        Self.words(in: text, .transaction) { $0 ? .medium : .low }
      }
      transactions[place] = Self.judged(
        own, isSecurity: isSecurity || own.contains { $0.kind == .category })
      signals += own
    }
    self.transactions = transactions
    var seen: Set<String> = []
    self.all = signals.filter { seen.insert("\($0.kind) \($0.seen)").inserted }
  }

  /// The most sure of some signals; two weak ones of different kinds support each other.
  private static func judged(_ signals: [IATISignal], isSecurity: Bool) -> IATIConfidence? {
    let best = signals.map(\.confidence).max()
    guard best == .low, isSecurity else { return best }
    return signals.contains { $0.kind != .category } ? .medium : .low
  }
}

extension IATISignals {
  /// The code of sector 15250, removal of land mines and explosive remnants of war, of the DAC.
  static let sector = "15250"

  /// The code of its category, conflict, peace and security.
  static let category = "152"

  /// The code of the humanitarian cluster's area of mine action.
  static let cluster = "15"

  /// Whether a sector's code or words surely speak of mine action.
  static func isMineAction(_ sector: IATIShare) -> Bool {
    codes(in: [sector]).contains { $0.confidence == .high || $0.kind == .cluster }
  }

  private static func codes(in sectors: [IATIShare]) -> [IATISignal] {
    sectors.flatMap { sector -> [IATISignal] in
      var signals: [IATISignal] = []
      func saw(_ kind: IATISignal.Kind, _ confidence: IATIConfidence) {
        signals.append(
          IATISignal(kind: kind, seen: sector.code, confidence: confidence, line: sector.line))
      }
      switch sector.vocabulary ?? "1" {
      case "1" where sector.code == Self.sector: saw(.sector, .high)
      case "1" where sector.code.hasPrefix(category) && sector.code.utf8.count <= 5,
        "2" where sector.code == category:
        saw(.category, .low)
      case "10" where sector.code == cluster: saw(.cluster, .medium)
      default: break
      }
      signals += sector.names.flatMap { text in
        // The DAC's own words for 15250 and its neighbours add nothing to the code.
        sector.isOfDAC ? [] : words(in: text, .sectorWords) { $0 ? .high : .medium }
      }
      return signals
    }
  }

  private static func words(
    in text: IATIText, _ kind: IATISignal.Kind, confidence: (Bool) -> IATIConfidence
  ) -> [IATISignal] {
    MineActionWords.recognise(text.text).map { sighting in
      IATISignal(
        kind: kind, seen: sighting.words, confidence: confidence(sighting.isSure), line: text.line)
    }
  }

  /// Whether the DAC's codes say that an activity is for something that has nothing to do with
  /// mines, such as water: then a word in its description may tell of the place only.
  ///
  /// Peace and government (15), health and social help (12, 16), emergencies and rebuilding (72 to
  /// 74), work on many things (43) and what is not coded (99) may well be mine action.
  private static func isOtherWork(_ sectors: [IATIShare]) -> Bool {
    let codes = sectors.filter(\.isOfDAC).map { $0.code.prefix(2) }
    let near: Set<Substring> = ["12", "15", "16", "43", "72", "73", "74", "99"]
    return !codes.isEmpty && near.isDisjoint(with: codes)
  }
}

extension IATIShare {
  /// Whether the code is one of the DAC's sectors.
  var isOfDAC: Bool { ["1", "2"].contains(vocabulary ?? "1") }
}
