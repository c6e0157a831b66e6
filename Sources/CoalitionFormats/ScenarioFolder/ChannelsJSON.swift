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
    let source = channel.required("source", .source)
    guard let id, let name, let kind, let overhead, let reportingEffort, let source else {
      return nil
    }

    channel.findings.place(.channel(id), at: channel.location)
    return Channel(
      id: id, name: name, kind: kind, states: states, overhead: overhead,
      reportingEffort: reportingEffort, source: source)
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
