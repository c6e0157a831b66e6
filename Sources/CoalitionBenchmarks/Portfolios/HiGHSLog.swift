/// What HiGHS's own program reports while it searches.
struct HiGHSLog {
  /// The best point and the bound at a moment, as the file that was solved has them.
  struct Report: Hashable {
    /// Seconds since the beginning.
    let seconds: Double
    /// The objective of the best point; `nil` where there is none yet.
    let best: Double?
    /// The bound that is proven.
    let bound: Double?
  }

  /// The reports, in the order of time.
  let reports: [Report]

  /// Reads a log: of each line that ends in a time, the best bound and the best point stand in the
  /// columns that the heading names, whatever sign stands before them.
  init(_ text: String) {
    reports = text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let last = words.last, last.hasSuffix("s"), let seconds = Double(last.dropLast()),
        let percent = words.firstIndex(where: { $0.hasSuffix("%") && Double($0.dropLast()) != nil }
        ),
        percent + 3 < words.count
      else { return nil }
      // After the share of the tree that is explored: bound, best and gap.
      return Report(
        seconds: seconds, best: Self.number(words[percent + 2]),
        bound: Self.number(words[percent + 1]))
    }
  }

  private static func number(_ word: Substring) -> Double? {
    Double(word).flatMap { $0.isFinite ? $0 : nil }
  }
}
