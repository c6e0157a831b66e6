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
    guard place + words.count <= text.words.count, words[0].matches(text.words[place].letters)
    else { return false }
    for (offset, word) in words.enumerated().dropFirst() {
      let other = text.words[place + offset]
      guard other.joint == .hyphen || (other.joint == .space && !word.isHyphenated),
        word.matches(other.letters)
      else { return false }
    }
    return true
  }
}

extension WordPattern.Word {
  /// Whether a word of a text is this word.
  func matches(_ other: [Unicode.Scalar]) -> Bool {
    guard isStem ? other.count >= letters.count : other.count == letters.count else { return false }
    return zip(letters, other).allSatisfy { $0 == $1 || $0.withoutAccent == $1 }
  }
}

/// A text as a row of words in small letters.
struct TextWords {
  /// The words.
  private(set) var words: [Word] = []

  /// One word of a text.
  struct Word {
    /// Its letters, small, each accent in one scalar with its letter.
    var letters: [Unicode.Scalar] = []
    /// The word as it stands.
    var shown = String.UnicodeScalarView()
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
    var gap: Joint?
    for scalar in text.unicodeScalars {
      if scalar.isOfWord {
        if gap != nil || words.isEmpty {
          words.append(Word(joint: words.isEmpty ? .stop : gap ?? .stop))
          gap = nil
        }
        words[words.count - 1].add(scalar)
      } else {
        gap = gap?.met(scalar.joint) ?? scalar.joint
      }
    }
  }

  /// Takes words out, so that no phrase is seen in them or across them.
  mutating func hide(_ places: Range<Int>) {
    for place in places {
      words[place].letters = []
      words[place].joint = .stop
    }
    if places.upperBound < words.count { words[places.upperBound].joint = .stop }
  }

  /// The words of a range as they stand.
  func shown(_ places: Range<Int>) -> String {
    var text = ""
    for place in places {
      if place > places.lowerBound { text += words[place].joint == .hyphen ? "-" : " " }
      text += String(words[place].shown)
    }
    return text
  }
}

extension TextWords.Word {
  fileprivate mutating func add(_ scalar: Unicode.Scalar) {
    shown.append(scalar)
    let small = scalar.small
    if let last = letters.last, let whole = Unicode.Scalar.composed(last, small) {
      letters[letters.count - 1] = whole
    } else {
      letters.append(small)
    }
  }
}

extension TextWords.Joint {
  /// What both together are: a dash between spaces ends a phrase.
  fileprivate func met(_ other: Self) -> Self { self == .space && other == .space ? .space : .stop }
}
