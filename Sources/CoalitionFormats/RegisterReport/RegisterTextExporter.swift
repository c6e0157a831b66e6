public import CoalitionDomain
public import TreatyRegister

/// Writes what the treaty register says of a day as text for a terminal.
public struct RegisterTextExporter: Sendable {
  private let register: TreatyRegister

  /// Creates an exporter of a register.
  public init(_ register: TreatyRegister) { self.register = register }

  /// How states stand to a treaty on a day, a line a state and one for each obligation that it has.
  ///
  /// - Parameters:
  ///   - states: The states, in the order of the lines.
  ///   - treaty: The treaty; obligations are told for the Convention on Cluster Munitions.
  ///   - day: The day.
  /// - Returns: The lines, then what the register does not know of the day.
  public func status(of states: [CountryCode], in treaty: Treaty, on day: CivilDate) -> String {
    var table = TextTable(["state", "status", "in force", "name"].map { ($0, .left) })
    for row in StatusRow.rows(of: states, in: treaty, on: day, register) {
      let work = row.obligations.filter { $0.condition != .absent }
      let none = treaty == .ccm && work.isEmpty ? "no obligation recorded" : ""
      table.add([
        row.state.code, row.status.rawValue, row.entryIntoForce?.description ?? "",
        [row.name, none, row.note].filter { !$0.isEmpty }.joined(separator: "; "),
      ])
      for obligation in work { table.add(["", "", "", obligation.inWords]) }
    }
    let limits = StatusRow.limits(of: treaty, on: day, register)
    return page("\(treaty.title), \(day)", table.lines, limits)
  }

  /// What progress reports count on a day, a line a count, with the states behind it.
  public func progress(on day: CivilDate) -> String {
    let progress = register.progress(on: day)
    var lines: [String] = []
    for section in RegisterCount.Section.allCases {
      let counts = progress.counts.filter { $0.section == section }
      guard !counts.isEmpty else { continue }
      lines += lines.isEmpty ? [] : [""]
      lines.append(section.rawValue)
      for count in counts {
        lines.append("  \(count.count)  \(count.title)")
        lines += folded(count.states.map(\.code)).map { "     \($0)" }
      }
    }
    if !progress.offices.isEmpty {
      lines += ["", "in office"]
      lines += progress.offices.map { "  \($0.inWords(register))" }
    }
    let plan = progress.plan.map { "; \($0.title)" } ?? ""
    return page("Convention on Cluster Munitions, \(day)\(plan)", lines, progress.limits)
  }

  /// States that a coalition could form around on a day, with the reasons.
  public func candidates(on day: CivilDate) -> String {
    let lines = register.candidates(on: day).enumerated().flatMap { place, candidate in
      ["\(place + 1). \(register.name(of: candidate.state)) (\(candidate.state))"]
        + candidate.reasons.flatMap { wrapped(spelledOut($0), indent: 3, hanging: 5) }
    }
    return page("Candidates for a country coalition, \(day)", lines, register.limits(on: day))
  }
}

extension RegisterTextExporter {
  private func page(_ title: String, _ lines: [String], _ limits: [RegisterLimit]) -> String {
    let ends =
      limits.isEmpty
      ? [] : [""] + limits.flatMap { wrapped("note: \(spelledOut($0.description))", hanging: 6) }
    return ([title, ""] + lines + ends).joined(separator: "\n") + "\n"
  }

  /// Codes in lines of at most eighteen.
  private func folded(_ codes: [String]) -> [String] {
    stride(from: 0, to: codes.count, by: 18).map { start in
      codes[start..<min(start + 18, codes.count)].joined(separator: " ")
    }
  }
}

extension OfficeTerm {
  /// The office, its theme and its holder in words.
  func inWords(_ register: TreatyRegister) -> String {
    let theme = self.theme.map { ", \($0)" } ?? ""
    let person = self.person.map { " (\($0))" } ?? ""
    return spelledOut("\(office.rawValue)\(theme): \(register.name(of: state))\(person)")
  }
}

extension Obligation {
  /// The article, the condition and the deadline in words.
  fileprivate var inWords: String {
    let start = "Article \(article.rawValue): \(condition.rawValue)"
    switch condition {
    case .absent, .notBound, .completed: return start
    case .active, .reopened: return start + (deadline.map { ", deadline \($0)" } ?? "")
    case .overdue, .unclear: return start + (reason.map { "; \($0)" } ?? "")
    }
  }
}
