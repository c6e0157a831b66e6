public import CoalitionDomain

extension PlanTextExporter {
  /// What keeping an earlier plan costs, for people to read, ending in a line break.
  ///
  /// - Parameters:
  ///   - name: What the earlier plan is called.
  ///   - kept: The plan and the two that it is held against.
  /// - Returns: A table, and the price in a sentence.
  public func text(forKeeping name: String, _ kept: KeptPlan) -> String {
    var table = TextTable([
      ("", .left), (kept.firstStage, .decimal), ("changed", .decimal), ("other leads", .right),
    ])
    for (name, line) in [
      ("the best plan", kept.free), ("this plan", kept.kept),
      ("keeping all that can be kept", kept.closest),
    ] {
      table.add([name, cut(line.firstStage), grouped(line.change), "\(line.changedLeads)"])
    }
    let currency = kept.kept.change.currency
    let lines =
      ["Keeping \(spelledOut(name)); changes in \(currency)"] + table.lines
      + wrapped(price(of: kept), indent: 2, hanging: 2)
    return lines.map { $0 + "\n" }.joined()
  }

  private func price(of kept: KeptPlan) -> String {
    func cost(_ line: KeptPlan.Line) -> String {
      let given = MeasureValue(scaled: kept.free.firstStage.scaled - line.firstStage.scaled)
      return given.scaled <= 0 ? "nothing" : cut(given)
    }
    return "In \(quoted(kept.firstStage)), this plan gives up \(cost(kept.kept)) for keeping; "
      + "keeping all that can be kept would give up \(cost(kept.closest))."
  }
}
