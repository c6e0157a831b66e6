internal import CoalitionDomain

/// Money in several currencies, each in its minor units; refunds make it less.
struct IATISum: Hashable {
  private var amounts: [Currency: Int64] = [:]

  /// How much there is in a currency.
  subscript(currency: Currency) -> Int64 {
    get { amounts[currency] ?? 0 }
    set { amounts[currency] = newValue == 0 ? nil : newValue }
  }

  /// The currencies in which there is something, by code.
  var currencies: [Currency] { amounts.keys.sorted() }

  /// Whether there is nothing.
  var isEmpty: Bool { amounts.isEmpty }

  /// The amounts, by currency.
  var money: [Money] { currencies.map { Money(minorUnits: self[$0], in: $0) } }

  /// Adds another sum.
  static func += (left: inout IATISum, right: IATISum) {
    for (currency, amount) in right.amounts { left[currency] = left[currency].plus(amount) }
  }
}

extension Int64 {
  /// The sum, held within 10¹⁸ either way.
  ///
  /// A file can have any number of amounts. A sum that reaches the border lies far beyond the most
  /// that is reckoned with, and is refused before it is used.
  func plus(_ other: Int64) -> Int64 {
    let border = Int64.powerOfTen(18)
    let (sum, overflow) = addingReportingOverflow(other)
    if overflow { return self < 0 ? -border : border }
    return Swift.min(Swift.max(sum, -border), border)
  }
}

/// Takes an amount apart into shares of whole units that add up to it again.
///
/// Each share is cut down to a whole unit, and the units that are left go one each to the shares
/// that lost most, the earlier ones first (the method of largest remainders).
///
///     shares(of: 100, by: [1, 1, 1])   // [34, 33, 33]
///
/// - Parameters:
///   - amount: What is taken apart; below zero it is a refund, of which the same holds.
///   - weights: How the shares relate to each other, none below zero.
/// - Returns: The shares in the order of the weights.
/// - Precondition: One weight at least is above zero, and none is above 10¹⁸.
/// - Complexity: O(*n* log *n*).
func shares(of amount: Int64, by weights: [Int64]) -> [Int64] {
  let whole = weights.reduce(Int128(0)) { $0 + Int128($1) }
  precondition(whole > 0, "nothing says how an amount is to be shared")
  let magnitude = Int128(amount.magnitude)
  var parts = weights.map { magnitude * Int128($0) / whole }
  let lost = weights.map { magnitude * Int128($0) % whole }
  let open = Int(magnitude - parts.reduce(0, +))
  let order = weights.indices.sorted { (lost[$1], $0) < (lost[$0], $1) }
  for place in order.prefix(open) { parts[place] += 1 }
  return parts.map { amount < 0 ? -Int64($0) : Int64($0) }
}
