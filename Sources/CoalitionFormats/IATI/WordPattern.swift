/// A phrase that is looked for in texts, word by word.
struct WordPattern {
  /// The words of the phrase.
  let words: [Word]

  /// One word of a phrase.
  struct Word {
    /// The letters, small.
    let letters: [Unicode.Scalar]
    /// Whether any ending may follow.
    let isStem: Bool
    /// Whether it is joined to the word before it with a hyphen.
    let isHyphenated: Bool
  }

  /// Reads the phrases that ``MineActionWords`` writes; one with `^` becomes several.
  static func patterns(for phrase: String) -> [WordPattern] {
    guard phrase.first == "^" else { return [WordPattern(phrase)] }
    return particles.map { WordPattern($0 + phrase.dropFirst()) }
  }

  /// What Arabic writes together with the word after it: and, with, for, like, then; the article.
  private static let particles = [
    "", "ال", "و", "وال", "ب", "بال", "ل", "لل", "ولل", "ف", "فال", "ك", "كال", "ول", "وب",
  ]

  private init(_ phrase: String) {
    var words: [Word] = []
    var letters: [Unicode.Scalar] = []
    var isHyphenated = false
    var isStem = false
    for scalar in phrase.unicodeScalars {
      switch scalar {
      case " ", "-":
        words.append(Word(letters: letters, isStem: isStem, isHyphenated: isHyphenated))
        letters = []
        isStem = false
        isHyphenated = scalar == "-"
      case "*": isStem = true
      default: letters.append(scalar)
      }
    }
    words.append(Word(letters: letters, isStem: isStem, isHyphenated: isHyphenated))
    self.words = words
  }

  /// Whether the phrase stands in a text from a word on.
  func matches(_ text: TextWords, at place: Int) -> Bool {
    guard place + words.count <= text.words.count, words[0].matches(text, at: place) else {
      return false
    }
    for offset in 1..<max(1, words.count) {
      let joint = text.words[place + offset].joint
      guard joint == .hyphen || (joint == .space && !words[offset].isHyphenated),
        words[offset].matches(text, at: place + offset)
      else { return false }
    }
    return true
  }
}

extension WordPattern.Word {
  /// Whether a word of a text is this word.
  fileprivate func matches(_ text: TextWords, at place: Int) -> Bool {
    let range = text.words[place].letters
    guard isStem ? range.count >= letters.count : range.count == letters.count else { return false }
    for (offset, letter) in letters.enumerated() {
      let other = text.letters[range.lowerBound + offset]
      guard letter == other || letter.withoutAccent == other else { return false }
    }
    return true
  }
}

/// A text as a row of words in small letters.
struct TextWords {
  /// The words.
  private(set) var words: [Word] = []
  /// The letters of all words, small, each accent in one scalar with its letter.
  private(set) var letters: [Unicode.Scalar] = []
  private let text: String

  /// One word of a text.
  struct Word {
    /// The places of its letters among all letters.
    var letters: Range<Int>
    /// Where it stands in the text.
    var shown: Range<String.Index>
    /// What stands between it and the word before it.
    var joint: Joint
  }

  /// What stands between two words.
  enum Joint {
    /// A hyphen alone.
    case hyphen
    /// White space, slashes or quotation marks: a phrase may go on.
    case space
    /// What ends a phrase, such as a comma.
    case stop
  }

  /// Takes a text apart.
  init(_ text: String) {
    self.text = text
    letters.reserveCapacity(text.utf8.count)
    let scalars = text.unicodeScalars
    var joint = Joint.stop
    var gap: Joint?
    var first: (place: String.Index, letter: Int)?
    var place = scalars.startIndex
    while place < scalars.endIndex {
      let scalar = scalars[place]
      if scalar.isOfWord {
        if first == nil {
          joint = words.isEmpty ? .stop : gap ?? .stop
          first = (place, letters.count)
          gap = nil
        }
        add(scalar, from: first?.letter ?? 0)
      } else {
        end(&first, at: place, joint)
        gap = gap?.met(scalar.joint) ?? scalar.joint
      }
      place = scalars.index(after: place)
    }
    end(&first, at: place, joint)
  }

  private mutating func add(_ scalar: Unicode.Scalar, from first: Int) {
    let small = scalar.small
    if small.value >= 0x300, letters.count > first,
      let whole = Unicode.Scalar.composed(letters[letters.count - 1], small)
    {
      letters[letters.count - 1] = whole
    } else {
      letters.append(small)
    }
  }

  private mutating func end(
    _ first: inout (place: String.Index, letter: Int)?, at place: String.Index, _ joint: Joint
  ) {
    guard let start = first else { return }
    words.append(
      Word(
        letters: start.letter..<letters.count, shown: start.place..<place, joint: joint))
    first = nil
  }

  /// The letters of a word, small.
  func word(_ place: Int) -> String {
    String(String.UnicodeScalarView(letters[words[place].letters]))
  }

  /// The words of a range as they stand, with one space or hyphen between them.
  func shown(_ places: Range<Int>) -> String {
    var shown = ""
    for place in places {
      if place > places.lowerBound { shown += words[place].joint == .hyphen ? "-" : " " }
      shown += text[words[place].shown]
    }
    return shown
  }
}

extension TextWords.Joint {
  /// What both together are: a dash between spaces ends a phrase.
  fileprivate func met(_ other: Self) -> Self { self == .space && other == .space ? .space : .stop }
}
