import CoalitionDomain

/// Treaty deadlines at the speed that is paid for.
extension PlanSummary {
  /// A line for each thing that the treaty asks of a state, and for each pillar in which a state
  /// has needs though the treaty asks for nothing.
  var outlook: [String] {
    let lines = account.outlook.filter { $0.duty.condition != .none || hasNeeds($0.duty) }
    guard !lines.isEmpty else { return [] }
    var table = TextTable([
      ("State", .left), ("Article", .left), ("Deadline", .left), ("Left after plan", .decimal),
      ("Done by", .left), ("Late", .right), ("File by", .left),
    ])
    for line in lines {
      let isBound = line.duty.condition != .none
      table.add([
        line.duty.state.code, "\(line.duty.article) \(line.duty.pillar.rawValue)",
        deadline(of: line.duty), isBound ? grouped(line.unmet) : "",
        isBound ? finish(of: line) : "",
        line.slipMonths.map { $0 == 0 ? "in time" : "\($0) months" } ?? "",
        (line.slipMonths ?? 0) > 0 ? line.duty.filingDay?.description ?? "not known" : "",
      ])
    }
    return ["Treaty deadlines, at the speed that is paid for"] + table.lines
  }

  private func hasNeeds(_ duty: TreatyDuty) -> Bool {
    account.states.contains { state in
      state.state == duty.state && state.pillars.contains { $0.pillar == duty.pillar }
    }
  }

  private func deadline(of duty: TreatyDuty) -> String {
    switch duty.condition {
    case .none: "no obligation"
    case .open: duty.deadline?.description ?? "none"
    case .overdue: "\(duty.deadline?.description ?? "") overdue"
    case .unclear: "\(duty.deadline?.description ?? "") not recorded"
    }
  }

  private func finish(of line: DeadlineOutlook) -> String {
    if let finish = line.finish { return finish.description }
    return line.unmet.minorUnits > 0 ? "never" : "no need"
  }
}
