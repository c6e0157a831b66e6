/// Splits a whole amount in proportion to whole weights, by largest remainders; the earlier part
/// wins a tie. The parts add up to the amount; without a weight above zero all of it goes to the
/// first.
///
/// - Returns: A part for each weight.
/// - Precondition: Nothing is below zero.
package func apportioned(_ amount: Int64, exactlyBy weights: [Int64]) -> [Int64] {
  let total = weights.reduce(Int128(0)) { $0 + Int128($1) }
  guard !weights.isEmpty else { return [] }
  guard total > 0 else { return [amount] + Array(repeating: 0, count: weights.count - 1) }
  let products = weights.map { Int128(amount) * Int128($0) }
  var parts = products.map { Int64($0 / total) }
  let left = Int(amount - parts.reduce(0, +))
  let order = products.indices.sorted { first, second in
    let (one, other) = (products[first] % total, products[second] % total)
    return one == other ? first < second : one > other
  }
  for place in order.prefix(left) { parts[place] += 1 }
  return parts
}
