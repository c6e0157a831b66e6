import CoalitionDomain

/// Help in kind, in units: what is asked for, who helps, and what stays open.
extension PlanSummary {
  var inKindNeeds: [String] {
    guard !account.inKind.needs.isEmpty else { return [] }
    var table = TextTable([
      ("Need in kind", .left), ("State", .left), ("For", .left), ("Unit", .left),
      ("Asked", .right), ("Planned", .right), ("Late", .right), ("Unmet", .right),
    ])
    for need in account.inKind.needs {
      table.add(
        [need.need.text, need.state.code, need.capability.rawValue, need.unit.rawValue]
          + [need.asked, need.planned, need.late, need.unmet].map(grouped))
    }
    return ["Help in kind, in units and never in money"] + table.lines
  }

  var inKind: [String] {
    guard !plan.inKind.isEmpty else { return [] }
    var table = TextTable([
      ("Donor", .left), ("Offer", .left), ("Need in kind", .left), ("Year", .left),
      ("Quantity", .right), ("Unit", .left),
    ])
    for support in plan.inKind {
      table.add([
        support.donor.text, support.offer.text, support.need.text, "\(support.year)",
        grouped(support.quantity), support.unit.rawValue,
      ])
    }
    let rest = Set(plan.inKind.filter { $0.status == .indicative }.map(\.offer.text)).sorted()
    return ["Who helps in kind"] + table.lines
      + (rest.isEmpty
        ? []
        : wrapped(
          "Indicative only, so ask before counting on it: \(rest.joined(separator: ", ")).",
          indent: 2, hanging: 4))
  }

  var unmetInKind: [String] {
    let unmet = account.inKind.needs.filter { $0.unmet > 0 }
    guard !unmet.isEmpty else { return [] }
    return ["Unmet needs in kind, and the rule that binds"]
      + unmet.flatMap { need in
        item(
          "\(need.need): \(grouped(need.unmet)) of \(grouped(need.asked)) \(need.unit.words) "
            + "unmet.", need.reason)
      }
  }

  var unusedInKind: [String] {
    let unused = account.inKind.offers.filter { $0.unused > 0 }
    guard !unused.isEmpty else { return [] }
    return ["Unused help in kind, and the rule that binds"]
      + unused.flatMap { offer in
        item(
          "\(offer.offer), \(offer.year): \(grouped(offer.unused)) of \(grouped(offer.offered)) "
            + "\(offer.unit.words) for \(offer.capability.rawValue) unused.", offer.reason)
      }
  }

  /// How much of the help in kind rests on made-up figures; units of several kinds have no sum.
  var illustrativeInKind: [String] {
    guard !account.inKind.isEmpty else { return [] }
    let needs = account.inKind.needs
    let used = account.inKind.offers.filter { $0.planned > 0 }
    let madeUp = (
      needs: needs.count { $0.isIllustrative }, used: used.count { $0.isIllustrative }
    )
    guard madeUp.needs > 0 || madeUp.used > 0 else { return [] }
    return wrapped(
      "Of help in kind, \(madeUp.needs) of \(needs.count) needs and \(madeUp.used) of \(used.count) "
        + "offers that are used rest on figures that are marked as illustrative.", hanging: 2)
  }
}
