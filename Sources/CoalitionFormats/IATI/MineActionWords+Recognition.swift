extension MineActionWords {
  /// What a text says of mine action.
  struct Sighting: Hashable {
    /// The words as they stand in the text.
    let words: String
    /// Whether they mean nothing else.
    let isSure: Bool
  }

  /// Everything in a text that speaks of mine action, in the order of the text.
  ///
  /// - Complexity: O(*n*) in the length of the text, for the phrases there are.
  static func recognise(_ text: String) -> [Sighting] {
    var words = TextWords(text)
    for place in words.words.indices {
      for name in namePatterns where name.matches(words, at: place) {
        words.hide(place..<place + name.words.count)
      }
    }
    var sightings: [Sighting] = []
    var place = 0
    while place < words.words.count {
      if let (pattern, isSure) = phrase(in: words, at: place) {
        let end = place + pattern.words.count
        sightings.append(Sighting(words: words.shown(place..<end), isSure: isSure))
        place = end
      } else {
        place += 1
      }
    }
    return sightings
  }

  private static func phrase(
    in text: TextWords, at place: Int
  ) -> (pattern: WordPattern, isSure: Bool)? {
    guard let first = text.words[place].letters.first else { return nil }
    for (pattern, isSure) in patterns[first] ?? []
    where pattern.matches(text, at: place) && !isOtherThing(pattern, in: text, at: place) {
      return (pattern, isSure)
    }
    return nil
  }

  /// Whether "mine" is one that minerals come from, or "ERW" a way to weld.
  private static func isOtherThing(
    _ pattern: WordPattern, in text: TextWords, at place: Int
  ) -> Bool {
    let word = text.words[place]
    if word.letters.starts(with: "mine".unicodeScalars), word.joint != .stop, place > 0 {
      let before = String(String.UnicodeScalarView(text.words[place - 1].letters))
      if minerals.contains(before) { return true }
    }
    let end = place + pattern.words.count
    if word.letters.elementsEqual("erw".unicodeScalars), end < text.words.count {
      return pipes.contains(String(String.UnicodeScalarView(text.words[end].letters)))
    }
    return false
  }

  private static let namePatterns = names.flatMap(WordPattern.patterns)

  /// The phrases by each letter with which they may begin; longer ones first, so that what is shown
  /// says most.
  private static let patterns: [Unicode.Scalar: [(pattern: WordPattern, isSure: Bool)]] = {
    var patterns: [Unicode.Scalar: [(pattern: WordPattern, isSure: Bool)]] = [:]
    for (phrases, isSure) in [(sure, true), (likely, false)] {
      for pattern in phrases.flatMap(WordPattern.patterns) {
        guard let first = pattern.words[0].letters.first else { continue }
        for letter in Set([first, first.withoutAccent]) {
          patterns[letter, default: []].append((pattern, isSure))
        }
      }
    }
    return patterns.mapValues { list in
      list.sorted { $0.pattern.words.count > $1.pattern.words.count }
    }
  }()
}
