package import CoalitionDomain

/// A quotient of two whole numbers in lowest terms: a coefficient of a row, as exact as the
/// scenario.
///
/// A result that 128 bits do not hold is kept as the nearest binary fraction, which is good enough
/// for a solver, and says so: what is not exact proves nothing.
///
///     ExactRatio(10, over: 4).description   // "5/2"
package struct ExactRatio: Hashable, Sendable {
  /// Above the line.
  package let numerator: Int128
  /// Below the line, above zero; 0 where the ratio is not exact.
  package let denominator: Int128

  /// Whether the ratio is what was asked for, to the last digit.
  package var isExact: Bool { denominator > 0 }

  /// Nothing.
  package static let zero = ExactRatio(0)
  /// One.
  package static let one = ExactRatio(1)
  /// What is not known: larger than any ratio, and not exact.
  package static let unknown = ExactRatio(near: .infinity)

  /// Creates a whole number.
  package init(_ whole: Int64) {
    self.numerator = Int128(whole)
    self.denominator = 1
  }

  /// Creates a quotient.
  ///
  /// - Precondition: Neither is the least number of its type, and `denominator` is not 0.
  package init(_ numerator: Int128, over denominator: Int128) {
    precondition(denominator != 0, "a ratio of \(numerator) to nothing")
    let common = Int128(greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * (numerator / common)
    self.denominator = sign * (denominator / common)
  }

  /// Creates the value of a decimal.
  package init(_ decimal: ExactDecimal) {
    self.init(Int128(decimal.digits), over: Int128(decimal.divisor))
  }

  /// Creates a quotient in lowest terms.
  private init(lowest numerator: Int128, over denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Creates what is near a value.
  private init(near value: Double) {
    self.numerator = Int128(value.bitPattern)
    self.denominator = 0
  }

  /// The nearest binary fraction, for the solver alone.
  package var approximation: Double {
    guard isExact else { return Double(bitPattern: UInt64(truncatingIfNeeded: numerator)) }
    // Turning 128 bits into a binary fraction takes fifty times as long as 64.
    guard let above = Int64(exactly: numerator), let below = Int64(exactly: denominator) else {
      return Double(numerator) / Double(denominator)
    }
    return Double(above) / Double(below)
  }

  /// One over the ratio.
  ///
  /// - Precondition: The ratio is not zero.
  package var inverse: ExactRatio {
    isExact ? ExactRatio(denominator, over: numerator) : ExactRatio(near: 1 / approximation)
  }
}

extension ExactRatio: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int64) { self.init(value) }
}

extension ExactRatio {
  /// The product.
  package static func * (left: ExactRatio, right: ExactRatio) -> ExactRatio {
    if left == .one { return right }
    if right == .one { return left }
    var near: ExactRatio { ExactRatio(near: left.approximation * right.approximation) }
    guard left.isExact, right.isExact else { return near }
    // Both are in lowest terms, so what cancels out stands crosswise.
    let first = Int128(
      greatestCommonDivisor(left.numerator.magnitude, right.denominator.magnitude))
    let second = Int128(
      greatestCommonDivisor(right.numerator.magnitude, left.denominator.magnitude))
    let above = (left.numerator / first).multipliedReportingOverflow(by: right.numerator / second)
    let below = (left.denominator / second)
      .multipliedReportingOverflow(by: right.denominator / first)
    guard !above.overflow, !below.overflow, above.partialValue != .min else {
      return near
    }
    return ExactRatio(lowest: above.partialValue, over: below.partialValue)
  }

  /// The sum.
  package static func + (left: ExactRatio, right: ExactRatio) -> ExactRatio {
    if right == .zero { return left }
    if left == .zero { return right }
    var near: ExactRatio { ExactRatio(near: left.approximation + right.approximation) }
    guard left.isExact, right.isExact else { return near }
    let common = Int128(
      greatestCommonDivisor(left.denominator.magnitude, right.denominator.magnitude))
    let first = left.numerator.multipliedReportingOverflow(by: right.denominator / common)
    let second = right.numerator.multipliedReportingOverflow(by: left.denominator / common)
    let below = left.denominator.multipliedReportingOverflow(by: right.denominator / common)
    let sum = first.partialValue.addingReportingOverflow(second.partialValue)
    guard !first.overflow, !second.overflow, !below.overflow, !sum.overflow,
      sum.partialValue != .min
    else { return near }
    return ExactRatio(sum.partialValue, over: below.partialValue)
  }

  /// The difference.
  package static func - (left: ExactRatio, right: ExactRatio) -> ExactRatio { left + -right }

  /// The ratio with its sign changed.
  package static prefix func - (ratio: ExactRatio) -> ExactRatio {
    ratio.isExact
      ? ExactRatio(lowest: -ratio.numerator, over: ratio.denominator)
      : ExactRatio(near: -ratio.approximation)
  }
}

extension ExactRatio: CustomStringConvertible {
  /// `5/2`, or `3` for a whole number; what is not exact has a `~` before its value.
  package var description: String {
    guard isExact else { return "~\(approximation)" }
    return denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }
}

/// The greatest number that divides both, by Euclid's algorithm; of 0 and *n* it is *n*, and of two
/// zeros 1.
private func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
  if first == 1 || second == 1 { return 1 }
  if let first = UInt64(exactly: first), let second = UInt64(exactly: second) {
    return UInt128(euclid(first, second))
  }
  return euclid(first, second)
}

private func euclid<Number: BinaryInteger>(_ first: Number, _ second: Number) -> Number {
  var (large, small) = (first, second)
  while small != 0 { (large, small) = (small, large % small) }
  return large == 0 ? 1 : large
}
