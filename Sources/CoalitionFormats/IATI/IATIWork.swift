internal import CoalitionDomain

extension IATIFindings {
  /// How much of an activity or transaction is mine action, by its sectors.
  ///
  /// The shares of one vocabulary are taken, that of the DAC before others, of those that name mine
  /// action. Where the title says that all is mine action, the shares of health and social help are
  /// of it too: help for victims is coded so.
  ///
  /// - Parameters:
  ///   - sectors: The sectors.
  ///   - isTitled: Whether the title surely says that it is mine action.
  ///   - line: Where to report what is wrong.
  /// - Returns: The split into mine action and the rest, or `nil` where no sector names it.
  mutating func work(
    _ sectors: [IATIShare], isTitled: Bool, line: Int
  ) -> IATISplit<Bool>? {
    let groups = Dictionary(grouping: sectors) { $0.vocabulary ?? "1" }
    let named = groups.filter { $0.value.contains(where: IATISignals.isMineAction) }.keys
    let order = ["1", "10", "99", "98"]
    let vocabulary = named.min { left, right in
      (order.firstIndex(of: left) ?? order.count, left)
        < (order.firstIndex(of: right) ?? order.count, right)
    }
    guard let vocabulary, let group = groups[vocabulary] else { return nil }
    let isOurs = group.map { sector in
      IATISignals.isMineAction(sector)
        || (isTitled && sector.isOfDAC && ["12", "16"].contains(sector.code.prefix(2)))
    }
    let percentages = percentages(group)
    guard let weights = percentages.weights, percentages.sum > 0 else {
      if !isOurs.allSatisfy(\.self) {
        warning(
          "iati-sector-shares", line,
          "its sectors have no shares that say how much of it is mine action; all is counted")
      }
      return .all(to: true)
    }
    note(percentages, of: "sectors", at: line)
    let ours = zip(weights, isOurs).filter(\.1).reduce(0) { $0 + $1.0 }
    return IATISplit(
      parts: [(true, ours)], rest: percentages.sum - ours + percentages.missing)
  }
}
