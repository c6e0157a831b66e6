/// Whole numbers of 10⁻¹⁸, and products with ratios that are rounded to one side.
///
/// What 128 bits do not hold is `nil`, never something else.
package enum FixedPoint {
  /// One.
  package static let one: Int128 = 1_000_000_000_000_000_000

  /// A number times a ratio, rounded up; `nil` where the ratio is not exact or the product too
  /// large.
  package static func productRoundedUp(_ number: Int128, _ ratio: ExactRatio) -> Int128? {
    guard ratio.isExact, number > .min else { return nil }
    return productRoundedDown(-number, ratio).map { -$0 }
  }

  /// A number times a ratio, rounded down; `nil` where the ratio is not exact or the product too
  /// large.
  package static func productRoundedDown(_ number: Int128, _ ratio: ExactRatio) -> Int128? {
    guard ratio.isExact else { return nil }
    let (product, overflows) = number.multipliedReportingOverflow(by: ratio.numerator)
    if !overflows {
      let (quotient, remainder) = product.quotientAndRemainder(dividingBy: ratio.denominator)
      let down = remainder < 0 ? quotient - 1 : quotient
      return down == .min ? nil : down
    }
    let isNegative = (number < 0) != (ratio.numerator < 0)
    let full = number.magnitude.multipliedFullWidth(by: ratio.numerator.magnitude)
    let divisor = ratio.denominator.magnitude
    guard full.high < divisor else { return nil }
    let (quotient, remainder) = divisor.dividingFullWidth(full)
    guard let magnitude = Int128(exactly: quotient), magnitude < .max else { return nil }
    return isNegative ? -magnitude - (remainder > 0 ? 1 : 0) : magnitude
  }
}

extension Int128? {
  /// The sum; `nil` where it is too large or there is nothing to add.
  static func + (left: Int128?, right: Int128?) -> Int128? {
    guard let left, let right else { return nil }
    let (sum, overflows) = left.addingReportingOverflow(right)
    return overflows || sum == .min ? nil : sum
  }
}
