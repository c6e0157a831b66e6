internal import CoalitionDomain

/// Words joined as in `LAO, VNM or KHM`.
package func alternatives(_ words: [String], _ conjunction: String = "or") -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return "\(words.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
}

/// Words from outside joined as in `LAO and VNM`; of more than 20 the first, and how many more.
package func named(_ words: [String]) -> String {
  words.count > 20 ? words.listed : alternatives(words, "and")
}

/// A number and the word that goes with it, such as `1 offer` or `2 offers`.
package func counted(_ count: Int, _ one: String, _ many: String) -> String {
  "\(count) \(count == 1 ? one : many)"
}
