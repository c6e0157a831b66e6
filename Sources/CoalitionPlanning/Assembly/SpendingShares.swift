import LinearOptimization

/// Which payment of a pot goes to which of its baskets in a year: the solver says how much of a pot
/// goes to each, and the payments fill the baskets one after the other, so that few are split.
struct SpendingShares {
  private let formulation: Formulation
  private let point: [Double]
  private let year: Int
  /// What the baskets of each pot still take, in minor units.
  private var open: [Int: [(basket: Int, net: Int64)]] = [:]

  init(_ formulation: Formulation, _ point: [Double], in year: Int) {
    self.formulation = formulation
    self.point = point
    self.year = year
  }

  /// How the next payment into a pot is shared among its baskets; the parts add up to it.
  mutating func shares(of net: Int64, fromPot pot: Int) -> [Int: Int64] {
    var baskets = open[pot] ?? meant(fromPot: pot)
    var (left, shares): (Int64, [Int: Int64]) = (net, [:])
    for place in baskets.indices where left > 0 && baskets[place].net > 0 {
      let part = min(left, baskets[place].net)
      baskets[place].net -= part
      left -= part
      shares[baskets[place].basket] = part
    }
    // What cutting has left over goes with the largest part.
    if left > 0, let most = shares.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key {
      shares[most, default: 0] += left
    }
    open[pot] = baskets
    return shares
  }

  private func meant(fromPot pot: Int) -> [(basket: Int, net: Int64)] {
    formulation.spendingsOfPot[pot].map { formulation.spendings[$0] }
      .filter { $0.year == year }
      .map { spending in
        let net = max(0, point[spending.variable.index]) * formulation.unit
        return (spending.basket, Int64(net.rounded()))
      }
  }
}
