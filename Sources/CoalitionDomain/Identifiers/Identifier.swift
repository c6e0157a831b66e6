/// The id of one kind of thing, which cannot be mistaken for the id of another kind.
///
///     let need: Identifier<Need> = "lao-survey"
///     let offer: Identifier<Offer> = need      // does not compile
///
/// An id is 1 to 64 ASCII letters, digits, points, hyphens and underscores and begins with a letter
/// or digit, so that it is safe in a file name, an attribute and a spreadsheet cell.
public struct Identifier<Subject>: Hashable, Sendable {
  /// The id as it was written.
  public let text: String

  /// Creates an id, or `nil` where the text is not one.
  public init?(_ text: String) {
    guard Self.isWellFormed(text) else { return nil }
    self.text = text
  }

  private static func isWellFormed(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, first.isASCIIAlphanumeric, bytes.count <= 64 else {
      return false
    }
    return bytes.allSatisfy { $0.isASCIIAlphanumeric || ".-_".utf8.contains($0) }
  }
}

extension Identifier: Comparable {
  /// Orders ids by their bytes, the same in every locale.
  public static func < (left: Self, right: Self) -> Bool {
    left.text < right.text
  }
}

extension Identifier: CustomStringConvertible {
  /// The id as it was written.
  public var description: String { text }
}

extension Identifier: ExpressibleByStringLiteral {
  /// Creates an id from a literal.
  ///
  /// - Precondition: The literal is a well-formed id.
  public init(stringLiteral text: String) {
    precondition(Self.isWellFormed(text), "'\(text)' is not an id")
    self.text = text
  }
}

extension UInt8 {
  fileprivate var isASCIIAlphanumeric: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
