/// Words for people that keep the amounts and names they speak of, so that each form of output can
/// write them in its own way.
///
///     let sentence: Sentence = "\(need.id) takes \(Money(minorUnits: 50_000, in: .usd)) more"
///     sentence.description   // "lao-survey takes USD 500.00 more"
public struct Sentence: Hashable, Sendable {
  /// The parts, in order.
  public private(set) var parts: [Part]

  /// A part of a sentence.
  public enum Part: Hashable, Sendable {
    /// Plain words.
    case words(String)
    /// The id or code of something in the scenario.
    case name(String)
    /// An amount.
    case amount(Money)
    /// A value of an aim, or a difference of two.
    case value(MeasureValue)
  }

  /// Creates a sentence of parts.
  public init(parts: [Part]) { self.parts = parts }

  /// The amounts, in order.
  public var amounts: [Money] {
    parts.compactMap { part in
      if case .amount(let amount) = part { amount } else { nil }
    }
  }

  /// The ids and codes, each once, in order.
  public var names: [String] {
    parts.reduce(into: []) { names, part in
      if case .name(let name) = part, !names.contains(name) { names.append(name) }
    }
  }

  /// One sentence after another.
  public static func + (left: Sentence, right: Sentence) -> Sentence {
    Sentence(parts: left.parts + right.parts)
  }
}

extension Sentence: CustomStringConvertible {
  /// The words, amounts with their currency.
  public var description: String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .name(let name): name
      case .amount(let amount): amount.description
      case .value(let value): value.description
      }
    }.joined()
  }
}

extension Sentence: ExpressibleByStringInterpolation {
  /// Creates plain words.
  public init(stringLiteral words: String) { parts = [.words(words)] }

  /// Creates a sentence from its interpolation.
  public init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

  /// Gathers the parts of a sentence.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    /// Starts with nothing.
    public init(literalCapacity: Int, interpolationCount: Int) {
      parts.reserveCapacity(2 * interpolationCount + 1)
    }

    /// Appends plain words.
    public mutating func appendLiteral(_ words: String) {
      if !words.isEmpty { parts.append(.words(words)) }
    }

    /// Appends plain words.
    public mutating func appendInterpolation(_ words: String) { appendLiteral(words) }

    /// Appends a whole number.
    public mutating func appendInterpolation(_ number: Int) { appendLiteral("\(number)") }

    /// Appends a year.
    public mutating func appendInterpolation(_ year: Year) { appendLiteral("\(year)") }

    /// Appends a date.
    public mutating func appendInterpolation(_ date: CivilDate) { appendLiteral("\(date)") }

    /// Appends an exact number.
    public mutating func appendInterpolation(_ number: ExactDecimal) { appendLiteral("\(number)") }

    /// Appends an amount.
    public mutating func appendInterpolation(_ amount: Money) { parts.append(.amount(amount)) }

    /// Appends a value.
    public mutating func appendInterpolation(_ value: MeasureValue) { parts.append(.value(value)) }

    /// Appends an id.
    public mutating func appendInterpolation<Subject>(_ id: Identifier<Subject>) {
      parts.append(.name(id.text))
    }

    /// Appends a country's code.
    public mutating func appendInterpolation(_ code: CountryCode) {
      parts.append(.name(code.code))
    }

    /// Appends another sentence.
    public mutating func appendInterpolation(_ sentence: Sentence) { parts += sentence.parts }
  }
}

extension [Sentence] {
  /// The items as `a`, `a and b` or `a, b and c`; of more than `most`, how many more there are.
  public func listed(_ most: Int = .max) -> Sentence {
    let shown = Array(prefix(most))
    let items = count > most ? shown + ["\(count - most) more"] : shown
    return items.enumerated().reduce(Sentence(parts: [])) { sentence, item in
      let before = item.offset == 0 ? "" : item.offset == items.count - 1 ? " and " : ", "
      return sentence + "\(before)\(item.element)"
    }
  }
}
