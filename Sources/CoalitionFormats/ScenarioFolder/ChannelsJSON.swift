import CoalitionDomain

/// `channels` in `scenario.json`: the ways money can take, an object each.
enum ChannelsJSON {
  /// Reads one channel.
  static func channel(_ channel: inout ObjectReader) -> Channel? {
    let id = channel.newID("id", of: Channel.self)
    let name = channel.required("name", .text)
    let kind = channel.required("kind", .word(Channel.Kind.self, "a kind of channel"))
    let states = channel.list("states", .state, absent: "taken as every state")
    let overhead = overhead(&channel)
    let reportingEffort = channel.required("reportingEffort", .decimal(.reports))
    let sharedReport = sharedReport(&channel, kind)
    let source = channel.required("source", .source)
    guard let id, let name, let kind, let overhead, let reportingEffort, let source else {
      return nil
    }

    channel.findings.place(.channel(id), at: channel.location)
    return Channel(
      id: id, name: name, kind: kind, states: states, overhead: overhead,
      reportingEffort: reportingEffort, sharedReportingEffort: sharedReport ?? .zero,
      source: source)
  }

  /// What the one report costs that a pool makes on a state; other channels make none.
  private static func sharedReport(
    _ channel: inout ObjectReader, _ kind: Channel.Kind?
  ) -> ExactDecimal? {
    let isPool = kind == .pool
    let effort = channel.optional(
      "sharedReportingEffort", .decimal(.reports),
      absent: isPool ? "taken as 0: the one report of the pool costs nobody work" : nil)
    if let kind, !isPool, effort != nil {
      channel.findings.error(
        "shared-report", at: channel.location(of: "sharedReportingEffort"),
        "sharedReportingEffort: a channel of kind '\(kind.rawValue)' reports to each donor, and only "
          + "a pool has one report for all; take it out, or make the channel a pool")
    }
    return effort
  }

  private static func overhead(_ channel: inout ObjectReader) -> Overhead? {
    let rate = channel.required("overhead", .decimal(.overhead))
    let base = channel.required(
      "overheadBase", .word(Overhead.Base.self, "a base of an overhead"))
    guard let rate, let base else { return nil }
    guard base == .expenditure || rate < .one else {
      channel.findings.error(
        "range", at: channel.location(of: "overhead"),
        "overhead: '\(rate)' of the total leaves nothing; write a number below 1")
      return nil
    }
    return Overhead(rate: rate, base: base)
  }
}
