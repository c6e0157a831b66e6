import CoalitionDomain

/// `states` in `scenario.json`: the affected states, an object each.
enum StatesJSON {
  /// Reads one state.
  static func state(_ state: inout ObjectReader, currency: Currency?) -> AffectedState? {
    let code = state.required("state", .state)
    let name = state.required("name", .text)
    let region = state.optional(
      "region", .text, absent: "taken as none: offers for a region do not reach the state")
    let treatyStatus = state.required("treatyStatus", .word(TreatyStatus.self, "a treaty status"))
    let strategy = state.object("strategy", with: Self.strategy)
    let approval = state.object("approval", with: Self.approval)
    let readiness = readiness(&state)
    let absorption = state.optional(
      "absorption", .amount(in: currency), absent: "taken as no limit on money per year")
    let costIndex = state.entries(
      "costIndex", .yearKey, .decimal(.factor), absent: "taken as 1 in every year")
    let source = state.required("source", .source)
    if let code {
      state.findings.take(
        code.code, kind: "state", called: "state", at: state.location(of: "state"))
    }
    guard let code, let name, let treatyStatus, let source else { return nil }

    state.findings.place(.state(code), at: state.location)
    return AffectedState(
      code: code, name: name, region: region, treatyStatus: treatyStatus, strategy: strategy,
      approval: approval, readiness: readiness, absorption: absorption,
      costIndex: Dictionary(costIndex.map { ($0.key, $0.value) }) { first, _ in first },
      source: source)
  }

  private static func strategy(_ strategy: inout ObjectReader) -> Strategy? {
    let title = strategy.required("title", .text)
    let reference = strategy.optional("reference", .text)
    return title.map { Strategy(title: $0, reference: reference) }
  }

  private static func approval(_ approval: inout ObjectReader) -> Approval? {
    let date = approval.required("date", .date)
    let reference = approval.required("reference", .text)
    guard let date, let reference else { return nil }
    return Approval(date: date, reference: reference)
  }

  private static func readiness(_ state: inout ObjectReader) -> [Pillar: Readiness] {
    let entries = state.entries(
      "readiness", .word(Pillar.self, "a pillar"), .word(Readiness.self, "a grade of readiness"),
      absent: "taken from the treaty register, and as none where that records nothing")
    let readiness = Dictionary(entries.map { ($0.key, $0.value) }) { first, _ in first }
    let isPartial = Pillar.allCases.contains { readiness[$0] == nil }
    if isPartial, state.has("readiness") {
      state.findings.tookDefault(
        "readiness in every pillar", "taken as none where the treaty register records nothing",
        in: state.thing,
        at: state.location(of: "readiness"))
    }
    return readiness
  }
}

extension Notation where Value == Year {
  /// A year as a key, which JSON writes in quotation marks.
  fileprivate static var yearKey: Self { Notation(read: Notation.year.read) }
}
