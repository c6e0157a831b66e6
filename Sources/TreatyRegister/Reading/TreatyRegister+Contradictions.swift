import CoalitionDomain

extension TreatyRegister {
  /// What rows of different tables say against each other.
  func contradictions(in file: String) -> [Diagnostic] {
    let location = SourceLocation(file: file)
    return deadlineContradictions(at: location) + unknownReferences(at: location)
  }

  /// Deadlines that sources print and the months do not lead to.
  private func deadlineContradictions(at location: SourceLocation) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for state in extensionsByState.keys.sorted() {
      for article in ObligationArticle.allCases {
        let rows = (extensionsByState[state] ?? []).filter { $0.article == article }
        var deadline = entryIntoForce(of: state).flatMap {
          TreatyCalendar.deadline(of: article, entryIntoForce: $0)
        }
        for row in rows where row.status != .refused {
          deadline = row.months.flatMap { months in deadline?.adding(months: months) }
          guard let printed = row.deadline, let computed = deadline, printed != computed else {
            continue
          }
          found.append(
            Diagnostic(
              .error, "extension-deadline", at: location,
              "extension \(row.number) of \(state), Article \(article.rawValue): the deadline is "
                + "'\(printed)', but its months lead to \(computed); mend one of them"))
        }
      }
    }
    return found
  }

  /// Meetings and plans that rows name and no table has.
  private func unknownReferences(at location: SourceLocation) -> [Diagnostic] {
    let meetings = Set(tables.meetings.map(\.code))
    let plans = Set(tables.plans.map(\.code))
    let steps = Set(tables.steps.map { "\($0.role.rawValue) \($0.code)" })
    func unknown(_ name: String, _ kind: String, in table: String) -> Diagnostic {
      Diagnostic(
        .error, "unknown-\(kind)", at: location,
        "\(table): \(quoted(name)) is not a \(kind) of the register; add it, or write one that is")
    }
    let unnamed = Set(tables.membership.map(\.state) + tables.obligations.map(\.state))
      .subtracting(states).sorted()
    return
      (unnamed.map { unknown($0.code, "state", in: "states") }
      + tables.extensions.compactMap(\.meeting).filter { !meetings.contains($0) }
      .map { unknown($0, "meeting", in: "extensions") }
      + tables.offices.compactMap(\.meeting).filter { !meetings.contains($0) }
      .map { unknown($0, "meeting", in: "offices") }
      + tables.actions.map(\.plan).filter { !plans.contains($0) }
      .map { unknown($0, "plan", in: "actions") }
      + tables.steps.map(\.plan).filter { !plans.contains($0) }
      .map { unknown($0, "plan", in: "steps") }
      + tables.readiness.map { "\($0.role.rawValue) \($0.step)" }.filter { !steps.contains($0) }
      .map { unknown($0, "step", in: "readiness") })
  }
}
