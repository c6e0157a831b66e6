import CoalitionDomain
import LinearOptimization

/// The sums of a proof on their way: what rows allow so far, and what each variable is still worth.
///
/// All are whole numbers of 10⁻¹⁸, rounded to the side that makes the bound larger.
struct ProofSums {
  /// A variable's place and its coefficient.
  typealias Entry = (variable: Int, coefficient: ExactRatio)

  private let limits: [ExactRatio]
  /// What the rows allow.
  private var allowed: Int128?
  /// What one unit of each variable adds beyond what the rows take for it.
  private var worths: [Int128]
  /// Whether 128 bits did not hold something.
  private(set) var isTooLarge = false

  init(_ objective: PlanExpression, limits: [ExactRatio]) {
    self.limits = limits
    self.allowed = FixedPoint.productRoundedUp(FixedPoint.one, objective.constant)
    self.worths = Array(repeating: 0, count: limits.count)
    for term in objective.terms {
      raise(
        term.variable.index, by: FixedPoint.productRoundedUp(FixedPoint.one, term.coefficient))
    }
  }

  /// Counts a row in: `worth` times its bound on the side towards which it pulls.
  mutating func add(_ worth: MeasureValue, _ entries: [Entry], within bound: ExactRatio) {
    let millions = worth.scaled.multipliedReportingOverflow(by: Self.perLastDecimal)
    guard !millions.overflow, millions.partialValue > .min else {
      isTooLarge = true
      return
    }
    let multiplier = millions.partialValue
    allowed = allowed + FixedPoint.productRoundedUp(multiplier, bound)
    if allowed == nil { isTooLarge = true }
    // Most coefficients of a row are those of their neighbours.
    var last: (coefficient: ExactRatio, product: Int128?) = (.zero, 0)
    for entry in entries {
      if entry.coefficient != last.coefficient {
        last = (entry.coefficient, FixedPoint.productRoundedDown(multiplier, entry.coefficient))
      }
      raise(entry.variable, by: last.product.map { -$0 })
    }
  }

  /// The bound, rounded up to twelve decimals; `nil` where 128 bits do not hold it.
  var bound: MeasureValue? {
    var sum = allowed
    for (place, worth) in worths.enumerated() where worth > 0 {
      sum = sum + FixedPoint.productRoundedUp(worth, limits[place])
    }
    guard let sum, !isTooLarge else { return nil }
    let (whole, rest) = sum.quotientAndRemainder(dividingBy: Self.perLastDecimal)
    return MeasureValue(scaled: rest > 0 ? whole + 1 : whole)
  }

  /// 10⁻¹⁸ in the last decimal of a ``MeasureValue``.
  private static let perLastDecimal: Int128 = 1_000_000

  private mutating func raise(_ place: Int, by amount: Int128?) {
    if let sum = Int128?.some(worths[place]) + amount {
      worths[place] = sum
    } else {
      isTooLarge = true
    }
  }
}
