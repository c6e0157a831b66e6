/// A number of zero or more with at most twelve decimals, held exactly.
///
/// Rates, shares and weights are of this type: they are written by people as decimals, and a
/// binary fraction would turn 0.13 into something that no officer can check by hand.
///
///     ExactDecimal("0.13")?.description   // "0.13"
///     ExactDecimal("13%")                 // nil
public struct ExactDecimal: Hashable, Sendable {
  /// The number times 10 to the power ``places``, without trailing zeros.
  public let digits: Int64

  /// How many decimals there are, from 0 to ``mostPlaces``.
  public let places: Int

  /// The most decimals a number may have.
  public static let mostPlaces = 12

  /// Nothing.
  public static let zero = ExactDecimal(0)

  /// One.
  public static let one = ExactDecimal(1)

  /// Creates a whole number.
  ///
  /// - Precondition: `whole` is not negative.
  public init(_ whole: Int64) {
    self.init(digits: whole, places: 0)
  }

  /// Creates the number `digits` / 10 to the power `places`.
  ///
  /// - Precondition: `digits` is not negative and `places` is from 0 to ``mostPlaces``.
  public init(digits: Int64, places: Int) {
    precondition(digits >= 0 && (0...Self.mostPlaces).contains(places), "not an exact decimal")
    var (digits, places) = (digits, places)
    while places > 0, digits % 10 == 0 {
      digits /= 10
      places -= 1
    }
    self.digits = digits
    self.places = places
  }

  /// Reads a plain decimal such as `0.13`, or gives `nil` where the text has another form.
  ///
  /// - Parameter text: ASCII digits with at most one point, which has digits on both sides. No
  ///   sign, exponent, separator or percent sign.
  public init?(_ text: some StringProtocol) {
    guard let plain = PlainDecimal(text), plain.fraction.utf8.count <= Self.mostPlaces,
      let digits = Int64(plain.whole + plain.fraction)
    else { return nil }
    self.init(digits: digits, places: plain.fraction.utf8.count)
  }

  /// 10 to the power ``places``: what ``digits`` is to be divided by.
  public var divisor: Int64 { Int64.powerOfTen(places) }
}

extension ExactDecimal: Comparable {
  /// Orders numbers by value.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    Int128(left.digits) * Int128(right.divisor) < Int128(right.digits) * Int128(left.divisor)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The shortest plain decimal, such as `0.13`.
  public var description: String { decimalText(Int128(digits), places: places) }
}

extension Int64 {
  /// Ten to a power from 0 to 18.
  package static func powerOfTen(_ exponent: Int) -> Int64 {
    var power: Int64 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}

/// Writes `value` / 10^`places` as a plain decimal with all its places.
///
/// A plan file has several such texts in every line, so digits are cut as bytes, not as characters.
package func decimalText(_ value: Int128, places: Int) -> String {
  let magnitude = value.magnitude
  let digits = UInt64(exactly: magnitude).map { String($0) } ?? String(magnitude)
  var text = value < 0 ? "-" : ""
  let whole = digits.utf8.count - places
  if whole > 0 {
    let point = digits.utf8.index(digits.utf8.startIndex, offsetBy: whole)
    text += digits[..<point]
    if places > 0 { text += "." }
    text += digits[point...]
  } else {
    text += "0."
    for _ in whole..<0 { text += "0" }
    text += digits
  }
  return text
}

/// The two halves of a plain decimal text: digits, and the digits after the point, if any.
package struct PlainDecimal {
  package let whole: String
  package let fraction: String

  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2,
      parts.allSatisfy({ part in
        !part.isEmpty
          && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      })
    else { return nil }
    self.whole = String(whole)
    self.fraction = parts.count == 2 ? String(parts[1]) : ""
  }
}
