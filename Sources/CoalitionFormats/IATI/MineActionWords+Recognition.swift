extension MineActionWords {
  /// What a text says of mine action.
  struct Sighting: Hashable {
    /// The words as they stand in the text.
    let words: String
    /// Whether they mean nothing else.
    let isSure: Bool
  }

  /// What a phrase says of the text it stands in.
  private enum Meaning: Int {
    /// Nothing, and nor do the words in it: it is a name.
    case name
    /// That it is of mine action.
    case sure
    /// That it is of mine action, mostly.
    case likely
  }

  private typealias Phrase = (pattern: WordPattern, meaning: Meaning)

  /// Everything in a text that speaks of mine action, in the order of the text.
  ///
  /// - Complexity: O(*n*) in the length of the text, for the phrases there are.
  static func recognise(_ text: String) -> [Sighting] {
    let words = TextWords(text)
    var sightings: [Sighting] = []
    var place = 0
    // Nothing goes on from the words of a name.
    var hidden = 0
    while place < words.words.count {
      guard let (pattern, meaning) = phrase(in: words, at: place, after: hidden) else {
        place += 1
        continue
      }
      let end = place + pattern.words.count
      if meaning == .name {
        hidden = end
      } else {
        sightings.append(Sighting(words: words.shown(place..<end), isSure: meaning == .sure))
      }
      place = end
    }
    return sightings
  }

  private static func phrase(in text: TextWords, at place: Int, after hidden: Int) -> Phrase? {
    guard let phrases = phrases[text.beginning(of: place)] else { return nil }
    return phrases.first { phrase in
      phrase.pattern.matches(text, at: place)
        && (phrase.meaning == .name
          || !isOtherThing(phrase.pattern, in: text, at: place, after: hidden))
    }
  }

  /// Whether "mine" is one that minerals come from, or "ERW" a way to weld.
  private static func isOtherThing(
    _ pattern: WordPattern, in text: TextWords, at place: Int, after hidden: Int
  ) -> Bool {
    let word = text.word(place)
    if word.hasPrefix("mine"), text.words[place].joint != .stop, place > hidden {
      return minerals.contains(text.word(place - 1))
    }
    let end = place + pattern.words.count
    return word == "erw" && end < text.words.count && pipes.contains(text.word(end))
  }

  /// The phrases by the three letters with which they may begin: names first, and of others longer
  /// ones, so that what is shown says most.
  private static let phrases: [WordBeginning: [Phrase]] = {
    var phrases: [WordBeginning: [Phrase]] = [:]
    for (texts, meaning) in [(names, Meaning.name), (sure, .sure), (likely, .likely)] {
      for pattern in texts.flatMap(WordPattern.patterns) {
        for beginning in WordBeginning.all(of: pattern.words[0].letters) {
          phrases[beginning, default: []].append((pattern, meaning))
        }
      }
    }
    return phrases.mapValues { list in
      list.sorted { left, right in
        (left.meaning == .name ? 0 : 1, -left.pattern.words.count)
          < (right.meaning == .name ? 0 : 1, -right.pattern.words.count)
      }
    }
  }()
}

/// The first three letters of a word, by which phrases are found: nearly no word of a text begins
/// as a phrase does.
private struct WordBeginning: Hashable {
  private let packed: UInt64

  init(_ letters: some Collection<Unicode.Scalar>) {
    var packed: UInt64 = 0
    for letter in letters.prefix(3) { packed = packed << 21 | UInt64(letter.value) }
    self.packed = packed
  }

  /// Each beginning of a word of a phrase, with accents and without.
  static func all(of letters: [Unicode.Scalar]) -> Set<WordBeginning> {
    var spellings: [[Unicode.Scalar]] = [[]]
    for letter in letters.prefix(3) {
      spellings = spellings.flatMap { [$0 + [letter], $0 + [letter.withoutAccent]] }
    }
    return Set(spellings.map { WordBeginning($0) })
  }
}

extension TextWords {
  /// The first letters of a word.
  fileprivate func beginning(of place: Int) -> WordBeginning {
    WordBeginning(letters[words[place].letters])
  }
}
